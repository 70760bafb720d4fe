/// What is added up over the households of a group; measures are made of these.
///
/// Slots stand in rows of eight, and what stands in a row is added as one vector. Counts come last, a row for each
/// byte of bits: two of status and one of facts.
package enum Slot: Int {
  // Of every household.
  case persons, income, poor, povertyGap
  case trust, investmentGain, informalBalance, bankBalance
  // Of those that have ever borrowed from the platform.
  case balance = 8
  case borrowedTotal, timesBorrowed, monthsUsed, loansClosed, repeaters, newBorrowers
  // Of those that have a need this month.
  case needs = 16
  case needAmount, unmet, unmetAmount, unmetSupplyAmount, refused, loans
  // Of what they were lent, and of the platform's loans.
  case lent = 24
  case rateTimesLent, bankLent, informalLent
  case late30, late90, termTimesLoans, costOfLoans
  // Counts of the bits of `Status` in two rows, of which the first has a name.
  case firstCount = 32
  // Counts of the facts of a batch.
  case households = 48
  case informalDebtors, bankDebtors, formalWishes, formalLoans, overIndebted
}

/// Sums over one group of households.
package struct Sums: Sendable {
  /// Rows of slots.
  package let rows: ArraySlice<SIMD8<Double>>

  /// What stands in a slot.
  package subscript(_ slot: Slot) -> Double { self[place: slot.rawValue] }

  /// How many households have one flag of their status.
  package func count(_ flag: Status) -> Double {
    self[place: Slot.firstCount.rawValue + flag.rawValue.trailingZeroBitCount]
  }

  private subscript(place place: Int) -> Double { rows[rows.startIndex + place / 8][place % 8] }
}

extension Slot {
  /// Number of rows.
  static let rows = 7

  /// Row in which a slot stands.
  @inline(__always)
  var row: Int { rawValue / 8 }

  /// Its place in the row.
  @inline(__always)
  var lane: Int { rawValue % 8 }

  /// The bit of a fact that a slot counts, among those of its row.
  @inline(__always)
  var bit: UInt8 { 1 << UInt8(lane) }
}
