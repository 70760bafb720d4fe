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

  /// Books payments of interest and principal.
  package mutating func book(_ receipts: [Receipt]) {
    for receipt in receipts {
      repay(Int64(receipt.principal))
      interest.add(Int64(receipt.interest))
    }
  }

  /// Books principal that was paid back.
  package mutating func repay(_ principal: Int64) {
    repaid.add(principal)
    owed -= principal
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
