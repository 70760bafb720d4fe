/// What a lender has lent and got back, this month and since the start, in fen.
///
/// Identity, every month: `lent == repaid + owed + writtenOff` over the whole history (opening stock included).
public struct Account: Sendable {
  /// Owed at founding.
  public package(set) var opening: Int64 = 0
  /// Lent this month and in all.
  public package(set) var lent = Running()
  /// Principal paid back this month and in all.
  public package(set) var repaid = Running()
  /// Written off this month and in all.
  public package(set) var writtenOff = Running()
  /// Recovered of what was written off.
  public package(set) var recovered = Running()
  /// Interest received.
  public package(set) var interest = Running()
  /// Loans made.
  public package(set) var loansMade = Running()
  /// Loans closed by payment.
  public package(set) var loansClosed = Running()
  /// Days of use of the loans closed.
  public package(set) var daysInUse = Running()
  /// Owed at the end of this month.
  public package(set) var owed: Int64 = 0

  package init() {}

  package mutating func openMonth() {
    lent.openMonth()
    repaid.openMonth()
    writtenOff.openMonth()
    recovered.openMonth()
    interest.openMonth()
    loansMade.openMonth()
    loansClosed.openMonth()
    daysInUse.openMonth()
  }

  /// Books the new loans of one lender among others.
  package mutating func book(_ loans: ArraySlice<some LedgerRow>, of lender: Lender) {
    var principal: Int64 = 0
    var made: Int64 = 0
    for loan in loans {
      principal &+= loan.lender == lender ? Int64(loan.balance) : 0
      made &+= loan.lender == lender ? 1 : 0
    }
    lent.add(principal)
    owed += principal
    loansMade.add(made)
  }

  /// Books a balance that is given up.
  package mutating func writeOff(_ balance: Int64) {
    writtenOff.add(balance)
    owed -= balance
  }

  /// Books payments of interest and principal, and counts the loans of which they are the last.
  package mutating func book(_ receipts: [Receipt]) {
    for receipt in receipts {
      repay(Int64(receipt.principal))
      interest.add(Int64(receipt.interest))
      if let months = receipt.closedAfter { close(after: Int(months)) }
    }
  }

  /// Books what was paid to kin.
  package mutating func book(_ payments: KinTeller) {
    repay(payments.paid)
    for months in payments.closed { close(after: months) }
  }

  /// Books principal that was paid back.
  package mutating func repay(_ principal: Int64) {
    repaid.add(principal)
    owed -= principal
  }

  /// Counts a loan that was paid in full after some months.
  package mutating func close(after months: Int) {
    loansClosed.add(1)
    daysInUse.add(Money.nearest(Double(max(months, 1)) * 365 / 12))
  }
}

/// A flow of this month and its sum since the start.
public struct Running: Sendable, Equatable {
  /// This month.
  public package(set) var month: Int64 = 0
  /// Since the start.
  public package(set) var total: Int64 = 0

  package init() {}

  package mutating func add(_ amount: Int64) {
    month += amount
    total += amount
  }

  package mutating func openMonth() { month = 0 }
}
