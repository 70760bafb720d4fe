extension Households {
  /// Owed to platform and banks, in fen.
  @inline(__always)
  package func formalDebt(_ row: Int) -> Int64 { Int64(platformDebt[row]) + Int64(bankDebt[row]) }

  /// Platform loans that a household owes now; those written off count as closed once they are recovered.
  @inline(__always)
  package func openLoans(_ row: Int) -> Int {
    platformDebt[row] > 0 ? max(1, Int(timesBorrowed[row]) - Int(loansClosed[row])) : 0
  }

  /// Adds to the debt service due this month, in fen.
  @inline(__always)
  package mutating func addService(_ row: Int, _ due: Int64) {
    service[row] = Int32(min(Int64(service[row]) + due, Int64(Int32.max)))
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

  /// Counts a platform loan that was paid in full.
  package mutating func countClosed(_ row: Int, after months: Int) {
    loansClosed[row] = min(loansClosed[row], .max - 1) + 1
    monthsUsed[row] = UInt16(clamping: Int(monthsUsed[row]) + max(months, 1))
  }

  /// Sets who is an active borrower and who is late, from the ledger.
  package mutating func markBorrowers(by loans: Loans) {
    for row in 0..<count {
      var now = status[row]
      now.remove(.late)
      if platformDebt[row] > 0 { now.insert(.activeBorrower) } else { now.remove(.activeBorrower) }
      status[row] = now
    }
    for loan in 0..<loans.count
    where loans.lender[loan] == Lender.platform.rawValue && !loans.writtenOff[loan]
      && loans.arrears[loan] >= Arrears.thirtyDays
    {
      status[Int(loans.household[loan])].insert(.late)
    }
  }
}

/// What a number of payments missed in a row means in days past due.
///
/// Payments fall due in the middle of a month, so k missed ones are `30 k − 15` days old at its end.
public enum Arrears {
  /// More than 30 days past due.
  public static let thirtyDays: UInt8 = 2
  /// More than 90 days past due: non-performing.
  public static let ninetyDays: UInt8 = 4
}
