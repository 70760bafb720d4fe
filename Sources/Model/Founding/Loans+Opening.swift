import Parameters

/// A debt at the start, before it is entered in the ledger.
package struct Debt: Sendable {
  var household: Int32
  var lender: Lender
  var use: Use
  /// In fen.
  var balance: Int32
  /// Month in which it was made, before 0.
  var made: Int16
}

extension [Loan] {
  /// Enters the debts of the start in the order they were made, and books them as opening stocks.
  package mutating func enter(
    _ debts: [Debt], _ parameters: OpeningParameters, _ institutions: inout Institutions
  ) {
    let oldest = debts.reduce(0) { Swift.max($0, -Int($1.made)) }
    // Debts of one month stay in the order of rows, so a stable pass for each month would do; this is one.
    var next = [Int](repeating: 0, count: oldest + 2)
    for debt in debts { next[oldest + Int(debt.made) + 1] += 1 }
    for month in next.indices.dropFirst() { next[month] += next[month - 1] }
    var order = [Int](repeating: 0, count: debts.count)
    for (place, debt) in debts.enumerated() {
      order[next[oldest + Int(debt.made)]] = place
      next[oldest + Int(debt.made)] += 1
    }
    for place in order { enter(debts[place], parameters, &institutions) }
  }

  private mutating func enter(
    _ debt: Debt, _ parameters: OpeningParameters, _ institutions: inout Institutions
  ) {
    let isBank = debt.lender == .bank
    let term = isBank ? parameters.bankTerm : parameters.kinTerm
    // Made at the end of a month, first payment in the next: a loan of month −1 has its whole term left.
    let left = term + Int(debt.made) + 1
    append(
      Loan(
        household: Int(debt.household), lender: debt.lender, product: isBank ? .bankLoan : .kin,
        use: debt.use, repayment: isBank ? .interestFirst : .whenPossible, principal: debt.balance,
        rate: isBank ? parameters.bankRate : 0, term: left, made: Int(debt.made)))
    institutions[debt.lender].opening += Int64(debt.balance)
    institutions[debt.lender].owed += Int64(debt.balance)
  }
}
