extension Households {
  /// Owed to platform and banks, in fen.
  @inline(__always)
  package func formalDebt(_ row: Int) -> Int64 { Int64(platformDebt[row]) + Int64(bankDebt[row]) }

  /// Platform loans that a household owes now.
  package func openLoans(_ row: Int) -> Int {
    Self.openLoans(platformDebt[row], taken: timesBorrowed[row], closed: loansClosed[row])
  }

  /// The same, from what a household owes the platform and the loans that it has taken and closed.
  @inline(__always)
  static func openLoans(_ debt: Int32, taken: UInt16, closed: UInt16) -> Int {
    let open = max(1, Int(taken) - Int(closed))
    return debt > 0 ? open : 0
  }

  /// Adds a loan to what a household owes, in fen.
  @inline(__always)
  package mutating func addDebt(_ row: Int, to lender: Lender, by amount: Int32) {
    switch lender {
    case .platform: platformDebt[row] += amount
    case .bank: bankDebt[row] += amount
    case .informal: informalDebt[row] += amount
    }
  }

  /// Takes principal that was paid or written off from what a household owes, in fen.
  @inline(__always)
  package mutating func reduceDebt(_ row: Int, to lender: Lender, by amount: Int64) {
    addDebt(row, to: lender, by: -Int32(amount))
  }

  /// Ends a household's credit line.
  package mutating func withdrawLine(_ row: Int) {
    status[row].subtract(.line)
    lineLimit[row] = 0
  }

  /// Puts a loan's next payment among those that a household has ahead.
  @inline(__always)
  package mutating func expectPayment(on loan: Loan, penalty: Double) {
    raise(&dueNext[Int(loan.household)], by: loan.dueNext(penalty: penalty))
  }

  /// Takes the next payment of a loan that is written off from those that its household has ahead.
  package mutating func expectNoPayment(on loan: Loan, penalty: Double) {
    let row = Int(loan.household)
    dueNext[row] = Int32(max(0, Int64(dueNext[row]) - loan.dueNext(penalty: penalty)))
  }

  /// Takes what was paid from what households owe banks and the platform.
  ///
  /// Counts the platform loans that are paid in full.
  package mutating func book(_ receipts: Receipts) {
    reduce(&platformDebt, by: receipts.platform)
    reduce(&bankDebt, by: receipts.bank)
    for receipt in receipts.platform {
      guard let months = receipt.closedAfter else { continue }
      let row = Int(receipt.household)
      loansClosed[row] = min(loansClosed[row], .max - 1) + 1
      monthsUsed[row] = UInt16(clamping: Int(monthsUsed[row]) + max(Int(months), 1))
    }
  }

  /// Sets who is an active borrower, and who is more than 30 days late with the platform.
  package mutating func markBorrowers(late: [Int]) {
    markActive(&status, platformDebt)
    for row in late { status[row].insert(.late) }
  }
}

/// Adds fen to what is due, which stays within 32 bits.
@inline(__always)
package func raise(_ due: inout Int32, by fen: Int64) {
  due = Int32(truncatingIfNeeded: min(Int64(due) &+ fen, Int64(Int32.max)))
}

/// Takes what was paid from debts to one lender.
private func reduce(_ debts: inout [Int32], by receipts: [Receipt]) {
  var debts = debts.mutableSpan
  for receipt in receipts { debts[Int(receipt.household)] -= receipt.principal }
}

/// Sets who owes the platform; nobody counts as late yet.
private func markActive(_ status: inout [Status], _ platformDebt: [Int32]) {
  let debt = platformDebt.span
  var status = status.mutableSpan
  precondition(debt.count == status.count, "a debt for every household")
  for row in 0..<status.count {
    let others = status[row].rawValue & ~(Status.late.rawValue | Status.activeBorrower.rawValue)
    let active = debt[row] > 0 ? Status.activeBorrower.rawValue : 0
    status[row] = Status(rawValue: others | active)
  }
}

/// What a number of monthly payments past due means in days.
///
/// Payments fall due in the middle of a month, so the oldest of k is `30 k − 15` days past due at its end.
public enum Arrears {
  /// More than 30 days past due.
  public static let thirtyDays: UInt8 = 2
  /// More than 90 days past due: non-performing.
  public static let ninetyDays: UInt8 = 4
}
