extension Tabulation {
  /// Adds one platform loan.
  package mutating func add(loan: Int, of loans: Loans, weight: Double, to cell: Int) {
    let month = month
    var values = values.mutableSpan
    let base = cell * Slot.count
    let owed = weight * Double(loans.balance[loan])
    if loans.writtenOff[loan] { return values.add(owed, to: .writtenOff, base) }
    if loans.arrears[loan] >= Arrears.thirtyDays { values.add(owed, to: .late30, base) }
    if loans.arrears[loan] >= Arrears.ninetyDays { values.add(owed, to: .late90, base) }
    guard Int(loans.made[loan]) == month else { return }
    let term = Double(loans.monthsLeft[loan])
    let principal = Double(loans.principal[loan])
    let total =
      loans.instalment[loan] > 0
      ? Double(loans.instalment[loan]) * term
      : principal * (1 + Double(loans.rate[loan]) * term / 12)
    values.add(weight * term, to: .termTimesLoans, base)
    values.add(weight * max(total - principal, 0), to: .costOfLoans, base)
  }
}
