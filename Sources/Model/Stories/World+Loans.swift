extension World {
  /// All loans of a household, in the order they were made; it searches the ledgers.
  package func loans(of row: Int) -> [Loan] {
    Loan.inOrder(
      loans.filter { $0.household == Int32(row) }, kinLoans.filter { $0.household == Int32(row) })
  }
}

extension Loan {
  /// Loans of all lenders in the order in which households pay them: by household, then by the month they were made;
  /// of the same month, kin's first.
  package static func inOrder(_ loans: [Loan], _ kinLoans: [KinLoan]) -> [Loan] {
    var all: [Loan] = []
    var kin = kinLoans[...]
    for loan in loans {
      while let first = kin.first, first.order <= loan.order { all.append(Loan(kin.removeFirst())) }
      all.append(loan)
    }
    return all + kin.map(Loan.init)
  }

  /// A loan of kin among those of others; its principal is what is still owed, since kin write down neither what they
  /// lent nor until when.
  package init(_ loan: KinLoan) {
    self.init(
      household: Int(loan.household), lender: .informal, use: loan.use, repayment: .whenPossible,
      principal: loan.balance, rate: 0, term: 0, made: Int(loan.made))
  }
}

extension KinLoan {
  /// A loan that is known to be of kin.
  package init(_ loan: Loan) {
    self.init(
      household: Int(loan.household), use: loan.use, principal: loan.balance,
      made: Int(loan.made))
  }
}
