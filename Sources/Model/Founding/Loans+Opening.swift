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
  /// Enters the debts of the start, which come in the order of households, and books them as opening stocks.
  package mutating func enter(
    _ debts: [Debt], _ parameters: OpeningParameters, _ institutions: inout Institutions
  ) {
    for debt in debts {
      enter(debt, parameters, &institutions)
      // A household's debts stand in the order they were made.
      var place = count - 1
      while place > 0 && self[place - 1].household == debt.household
        && self[place - 1].made > debt.made
      {
        swapAt(place - 1, place)
        place -= 1
      }
    }
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
