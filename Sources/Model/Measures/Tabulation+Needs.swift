extension Tabulation {
  /// Adds the needs of a month and what came of them.
  mutating func addNeeds(_ batch: Batch, _ households: Households) {
    let table = NeedShares.all
    let shares = table.span
    var rows = rows.mutableSpan
    for place in batch.needy.rows {
      let row = batch.rows.lowerBound &+ place
      let base = Int(batch.cells[place]) &* Slot.rows
      let weight = batch.weights[place]
      let need = weight * Double(households.need[row])
      let lent = weight * Double(households.lent[row])
      let rate = Double(households.loanRate[row])
      let share = shares[NeedShares.place(households.channel[row], households.status[row])]
      rows[base &+ Slot.needs.row] +=
        share.needs * SIMD8(weight, need, weight, need, need, weight, weight, 0)
      rows[base &+ Slot.lent.row].lowHalf += share.lent * SIMD4(lent, lent * rate, lent, lent)
    }
  }
}

/// What of a need goes into each slot, 1 or 0, by what came of it.
///
/// Whom a household borrows from cannot be predicted, and products cost less than a branch.
private struct NeedShares {
  /// Shares in the row of needs.
  var needs = SIMD8<Double>()
  /// Shares in the row of what was lent.
  var lent = SIMD4<Double>()

  /// Shares by channel, for households without a credit line and then for those with one.
  static let all = [false, true].flatMap { hasLine in
    Channel.allCases.map { NeedShares($0, hasLine: hasLine) }
  }

  /// Where the shares of a household stand among all.
  @inline(__always)
  static func place(_ channel: UInt8, _ status: Status) -> Int {
    let line = (status.rawValue & Status.credited.rawValue) / Status.credited.rawValue
    return Int(line) &* Channel.allCases.count &+ Int(channel)
  }

  private init(_ channel: Channel, hasLine: Bool) {
    add(.needs, .needAmount)
    switch channel {
    case .platform: add(.loans, .lent, .rateTimesLent)
    case .bank: add(.bankLent)
    case .informal: add(.informalLent)
    case .refused: add(.unmet, .unmetAmount, .unmetSupplyAmount, .refused)
    case .nothing:
      add(.unmet, .unmetAmount)
      // Without a line, access is what is missing; with one, the wish.
      if !hasLine { add(.unmetSupplyAmount) }
    case .none: break
    }
  }

  private mutating func add(_ slots: Slot...) {
    for slot in slots {
      if slot.row == Slot.needs.row { needs[slot.lane] = 1 } else { lent[slot.lane] = 1 }
    }
  }
}
