extension Tabulation {
  /// Adds one platform loan.
  package mutating func add(_ loan: Loan, weight: Double, to cell: Int) {
    let month = month
    var values = values.mutableSpan
    let base = cell * Slot.count
    let owed = weight * Double(loan.balance)
    if loan.isWrittenOff { return values.add(owed, to: .writtenOff, base) }
    if loan.arrears >= Arrears.thirtyDays { values.add(owed, to: .late30, base) }
    if loan.arrears >= Arrears.ninetyDays { values.add(owed, to: .late90, base) }
    guard Int(loan.made) == month else { return }
    let term = Double(loan.monthsLeft)
    let principal = Double(loan.principal)
    let total =
      loan.instalment > 0
      ? Double(loan.instalment) * term
      : principal * (1 + Double(loan.rate) * term / 12)
    values.add(weight * term, to: .termTimesLoans, base)
    values.add(weight * max(total - principal, 0), to: .costOfLoans, base)
  }
}

extension Loan {
  /// Whether there is anything to add: a platform loan that is new, late or written off.
  @inline(__always)
  func isCounted(in month: Int) -> Bool {
    lender == .platform
      && (isWrittenOff || arrears >= Arrears.thirtyDays || Int(made) == month)
  }
}
