import Parameters

/// A lever's target made ready for a loop over households: masks instead of names.
package struct Reach: Sendable {
  private let everybody: Bool
  private let livelihoods: UInt32
  private let fifths: UInt32
  private let ages: ClosedRange<UInt8>
  private let treatedOnly: Bool
  private let townships: [Bool]

  /// - Parameters:
  ///   - target: the lever's conditions.
  ///   - townshipNames: names of the townships by row; a target may also give numbers, from 1.
  package init(_ target: Targeting, townshipNames: [String]) {
    everybody = target.isEverybody
    livelihoods = Livelihood.allCases.reduce(0) {
      target.livelihoods.contains($1) ? $0 | 1 << UInt32($1.rawValue) : $0
    }
    fifths = IncomeFifth.allCases.reduce(0) {
      target.incomeFifths.contains($1) ? $0 | 1 << UInt32($1.rawValue - 1) : $0
    }
    ages = UInt8(target.minimumAge)...UInt8(max(target.minimumAge, target.maximumAge))
    treatedOnly = target.treatedOnly
    let named = Set(target.townships)
    townships = townshipNames.indices.map {
      named.isEmpty || named.contains(townshipNames[$0]) || named.contains("\($0 + 1)")
    }
  }

  /// Whether a village lies in a township that is reached.
  package func covers(village: Int, in villages: Villages) -> Bool {
    everybody || townships[Int(villages.township[village])]
  }

  /// The households that are reached.
  package func rows(of households: Households, in villages: Villages) -> ReachedRows {
    guard !everybody else { return .everybody }
    return .mask((0..<households.count).map { covers($0, of: households, in: villages) })
  }

  private func covers(_ row: Int, of households: Households, in villages: Villages) -> Bool {
    livelihoods >> UInt32(households.livelihood[row]) & 1 == 1
      && fifths >> UInt32(households.incomeFifth[row]) & 1 == 1
      && ages.contains(households.headAge[row])
      && (!treatedOnly || households.attributes[row].contains(.treated))
      && covers(village: Int(households.village[row]), in: villages)
  }
}

/// Households that a lever reaches, found before the loop that asks.
package enum ReachedRows: Sendable {
  case everybody
  case mask([Bool])

  /// Whether a household is among them.
  @inline(__always)
  package func contains(_ row: Int) -> Bool {
    switch self {
    case .everybody: true
    case .mask(let mask): mask[row]
    }
  }
}
