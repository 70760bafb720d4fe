extension Tabulation {
  /// Adds what a platform loan comes to.
  @inline(__always)
  mutating func add(_ loan: LoanSums, to cell: Int) {
    rows[cell * Slot.rows + Slot.lent.row].highHalf += loan.row
  }
}

/// What a platform loan adds to the slots of loans.
struct LoanSums {
  /// Owed more than 30 and 90 days late; term and cost if it is new.
  fileprivate let row: SIMD4<Double>

  init(_ loan: Loan, in month: Int, weight: Double) {
    let owed = weight * Double(loan.balance)
    let isNew = Int(loan.made) == month
    row = SIMD4(
      loan.arrears >= Arrears.thirtyDays ? owed : 0,
      loan.arrears >= Arrears.ninetyDays ? owed : 0,
      isNew ? weight * Double(loan.monthsLeft) : 0,
      isNew ? weight * loan.interestOverTerm : 0)
  }
}

extension Loan {
  /// Whether there is anything to add: a platform loan that is new or late, and not written off.
  @inline(__always)
  func isCounted(in month: Int) -> Bool {
    lender == .platform && !isWrittenOff
      && (arrears >= Arrears.thirtyDays || Int(made) == month)
  }

  /// Interest of a new loan over its term, in fen.
  fileprivate var interestOverTerm: Double {
    let term = Double(monthsLeft)
    let principal = Double(principal)
    let total =
      instalment > 0 ? Double(instalment) * term : principal * (1 + Double(rate) * term / 12)
    return max(total - principal, 0)
  }
}
