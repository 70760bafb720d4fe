import Parameters

/// A lever's target made ready for a loop over households: masks instead of names.
package struct Reach: Sendable {
  private let everybody: Bool
  private let livelihoods: UInt32
  private let fifths: UInt32
  private let ages: ClosedRange<UInt8>
  private let treatedOnly: Bool
  private let townships: [Bool]
  private let conditions: [Condition]

  /// - Parameters:
  ///   - target: the lever's conditions.
  ///   - townshipNames: names of the townships by row; a target may also give numbers, from 1.
  ///   - groupings: columns of the user's own, for conditions on them.
  package init(_ target: Targeting, townshipNames: [String], groupings: [Grouping] = []) {
    everybody = target.isEverybody
    livelihoods = Livelihood.allCases.reduce(0) {
      target.livelihoods.contains($1) ? $0 | 1 << UInt32($1.rawValue) : $0
    }
    fifths = IncomeFifth.allCases.reduce(0) {
      target.incomeFifths.contains($1) ? $0 | 1 << UInt32($1.rawValue - 1) : $0
    }
    ages = UInt8(target.minimumAge)...UInt8(max(target.minimumAge, target.maximumAge))
    treatedOnly = target.treatedOnly
    conditions = Condition.list(target.conditions, groupings)
    let named = Set(target.townships)
    townships = townshipNames.indices.map {
      named.isEmpty || named.contains(townshipNames[$0]) || named.contains("\($0 + 1)")
    }
  }

  /// Whether a village lies in a township that is reached.
  package func covers(village: Int, in villages: Villages) -> Bool {
    everybody || townships[Int(villages.township[village])]
  }

  /// Whether each village lies in a township that is reached, and has a household whose columns are.
  package func villages(of villages: Villages, with households: Households) -> [Bool] {
    (0..<villages.count).map { village in
      covers(village: village, in: villages)
        && (conditions.isEmpty && !treatedOnly
          || villages.households(of: village).contains { isNamed($0, households.attributes) })
    }
  }

  /// Whether the user's own columns name a household.
  private func isNamed(_ row: Int, _ attributes: [Attributes]) -> Bool {
    (!treatedOnly || attributes[row].contains(.treated))
      && conditions.allSatisfy { $0.holds(for: row) }
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
      && isNamed(row, households.attributes)
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

extension Targeting {
  /// Whether everybody is reached, so that no household need be asked.
  public var isEverybody: Bool { self == Everybody.target }
}

/// The target that leaves nobody out, made once: a target is made with the texts of all its parameters.
private enum Everybody {
  static let target = Targeting()
}
