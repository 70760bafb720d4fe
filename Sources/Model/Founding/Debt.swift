import Parameters

/// A debt at the start, before it is entered in a ledger.
package struct Debt: Sendable {
  var household: Int32
  /// A bank, or kin.
  var lender: Lender
  var use: Use
  /// In fen.
  var balance: Int32
  /// Month in which it was made, before 0.
  var made: Int16
}

extension Debt {
  /// Enters a debt of the start in the ledger of its lenders, and books it as opening stock; debts come in the order
  /// of households.
  func enter(
    _ loans: inout [Loan], _ kinLoans: inout [KinLoan], _ parameters: OpeningParameters,
    _ institutions: inout Institutions
  ) {
    if lender == .informal {
      kinLoans.append(
        KinLoan(household: Int(household), use: use, principal: balance, made: Int(made)))
    } else {
      // Made at the end of a month, first payment in the next: a loan of month −1 has its whole term left.
      let left = parameters.bankTerm + Int(made) + 1
      loans.append(
        Loan(
          household: Int(household), lender: lender, use: use, repayment: .interestFirst,
          principal: balance, rate: parameters.bankRate, term: left, made: Int(made)))
    }
    institutions[lender].opening += Int64(balance)
    institutions[lender].owed += Int64(balance)
  }
}
