@testable import Model

/// A loan as the tests see it, so that only this file knows how the ledger keeps loans.
struct LoanRow: Equatable {
  var household: Int
  var lender: Lender
  var repayment: Repayment
  var principal: Int64
  var balance: Int64
  var unpaidInterest: Int64
  var rate: Double
  var cut: Double
  var instalment: Int64
  var monthsLeft: Int
  var arrears: Int
  var isWrittenOff: Bool
}

extension World {
  /// The loans that stand, in order.
  var ledger: [LoanRow] {
    Loan.inOrder(loans, kinLoans).map { loan in
      LoanRow(
        household: Int(loan.household), lender: loan.lender, repayment: loan.repayment,
        principal: Int64(loan.principal), balance: Int64(loan.balance),
        unpaidInterest: Int64(loan.unpaidInterest), rate: Double(loan.rate),
        cut: Double(loan.cut), instalment: Int64(loan.instalment),
        monthsLeft: Int(loan.monthsLeft), arrears: Int(loan.arrears),
        isWrittenOff: loan.isWrittenOff)
    }
  }

  /// Lets a household owe a loan, booked as lent this month.
  mutating func lend(
    _ yuan: Double, to row: Int, from lender: Lender = .platform,
    _ repayment: Repayment = .equalInstalments, rate: Double = 0.09, cut: Double = 0,
    term: Int = 12,
    made month: Int = -1
  ) {
    let principal = Money.amount(yuan)
    let loan = Loan(
      household: row, lender: lender, use: .production, repayment: repayment,
      principal: principal, rate: rate, cut: cut, term: term, made: month)
    if lender == .informal { kinLoans.append(KinLoan(loan)) } else { loans.append(loan) }
    households.addDebt(row, to: lender, by: principal)
    if lender == .platform {
      households.timesBorrowed[row] += 1
      households.status[row].formUnion([.everBorrowed, .activeBorrower])
    }
    institutions[lender].lent.add(Int64(principal))
    institutions[lender].owed += Int64(principal)
    institutions[lender].loansMade.add(1)
  }
}
