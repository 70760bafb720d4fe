/// What is added up over the households of a group; measures are made of these.
package enum Slot: Int, CaseIterable {
  case households, persons, income, poor, povertyGap, trust
  case lent, loans, rateTimesLent, bankLent, informalLent
  case balance, bankBalance, informalBalance, bankDebtors, informalDebtors
  case borrowedTotal, timesBorrowed, repeaters, newBorrowers, monthsUsed, loansClosed
  case needs, needAmount, unmet, unmetAmount, unmetSupplyAmount, refused
  case overIndebted, formalWishes, formalLoans, investmentGain
  case late30, late90, writtenOff, termTimesLoans, costOfLoans
}

/// Sums over one group of households.
package struct Sums: Sendable {
  /// Counts of the bits of `Status`, in their order.
  package var flags = [Double](repeating: 0, count: 16)
  /// One value a `Slot`.
  package var slots = [Double](repeating: 0, count: Slot.count)

  package subscript(_ slot: Slot) -> Double { slots[slot.rawValue] }

  package func count(_ flag: Status) -> Double { flags[flag.rawValue.trailingZeroBitCount] }
}

extension Slot { static let count = allCases.count }
