extension Loan {
  /// Whether it has been written off; a balance still stands against the borrower.
  @inline(__always)
  public var isWrittenOff: Bool { arrears == .max }

  /// Gives the loan up.
  package mutating func writeOff() {
    arrears = .max
    unpaidInterest = 0
    pastDue = 0
  }

  /// Owed with all interest, in fen.
  @inline(__always)
  package var owedInFull: Int64 { Int64(balance) + Int64(unpaidInterest) }

  /// Adds the month's interest and returns what is due by now, in fen.
  ///
  /// - Parameter penalty: share by which the rate rises while the loan is late.
  /// - Returns: interest and principal due, missed instalments included.
  @inline(__always)
  package mutating func accrue(penalty: Double) -> Int64 {
    let rate = Double(self.rate) * (arrears > 0 ? 1 + penalty : 1)
    let interest = Money.nearest(Double(balance) * rate / 12)
    let unpaid = Int64(unpaidInterest) + interest
    unpaidInterest = Int32(min(unpaid, Int64(Int32.max)))
    monthsLeft = max(monthsLeft - 1, 0)
    guard monthsLeft > 0 else { return owedInFull }
    switch repayment {
    case .equalInstalments: return min(owedInFull, Int64(pastDue) + Int64(instalment))
    case .interestFirst: return Int64(unpaidInterest)
    case .whenPossible: return 0
    }
  }

  /// Books a payment: interest first, then principal; counts or clears arrears.
  ///
  /// A share p of what is due pays ⌊p (k + 1)⌋ of the k payments past due and this one: parts of a payment lower what
  /// is due next, but not the count. From a loan's last payment on every month counts until all is paid.
  @inline(__always)
  package mutating func pay(_ payment: Int64, due: Int64)
    -> (interest: Int64, principal: Int64)
  {
    let interest = min(payment, Int64(unpaidInterest))
    let principal = payment - interest
    unpaidInterest -= Int32(interest)
    balance -= Int32(principal)
    if payment >= due {
      arrears = 0
      pastDue = 0
    } else {
      pastDue = Int32(truncatingIfNeeded: min(due &- payment, Int64(Int32.max)))
      let behind = Int64(arrears) &+ 1
      let covered = monthsLeft > 0 ? behind &* payment / due : 0
      arrears = UInt8(truncatingIfNeeded: min(behind &- covered, 250))
    }
    return (interest, principal)
  }

  /// Falls due next month, in fen, if this month's payment stays as it is.
  @inline(__always)
  package func dueNext(penalty: Double) -> Int64 {
    var next = self
    return next.accrue(penalty: penalty)
  }

  /// Lets a loan that cannot be paid at its end run on; returns what is still due now: the interest, without which it
  /// is late.
  package mutating func renew(for months: Int) -> Int64 {
    monthsLeft = Int16(months)
    return Int64(unpaidInterest)
  }

  /// Spreads what is left of the principal over the months left.
  package mutating func lowerInstalment() {
    guard repayment == .equalInstalments, monthsLeft > 0 else { return }
    instalment = Annuity.instalment(
      balance, rate: Double(rate), months: Int(monthsLeft))
  }
}
