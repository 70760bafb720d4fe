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

  /// Adds the month's interest and returns what is due, in fen.
  ///
  /// - Parameter penalty: share by which the rate rises while the loan is late.
  /// - Returns: interest and principal due by now, what was missed included, and what one month's payment is: an
  ///   instalment, or this month's interest where the principal comes last.
  @inline(__always)
  package mutating func accrue(penalty: Double) -> (due: Int64, monthly: Int64) {
    let rate = Double(self.rate) * (arrears > 0 ? 1 + penalty : 1)
    let interest = Money.nearest(Double(balance) * rate / 12)
    let unpaid = Int64(unpaidInterest) + interest
    unpaidInterest = Int32(min(unpaid, Int64(Int32.max)))
    monthsLeft = max(monthsLeft - 1, 0)
    let due: Int64
    switch repayment {
    case .equalInstalments: due = min(owedInFull, Int64(pastDue) + Int64(instalment))
    case .interestFirst: due = Int64(unpaidInterest)
    case .whenPossible: due = 0
    }
    let monthly = repayment == .equalInstalments ? Int64(instalment) : interest
    return (monthsLeft > 0 ? due : owedInFull, monthly)
  }

  /// Books a payment: interest first, then principal; counts or clears arrears.
  ///
  /// Every fen goes to the oldest payment past due, so that ⌈past due / payment of a month⌉ are in arrears, and one more
  /// than before where nothing is paid. From a loan's last payment on every month counts until all is paid.
  ///
  /// - Parameters:
  ///   - payment: in fen.
  ///   - due: by now, in fen.
  ///   - monthly: the payment of one month, in fen.
  /// - Returns: the parts of the payment, in fen.
  @inline(__always)
  package mutating func pay(_ payment: Int64, due: Int64, monthly: Int64)
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
      let missing = due &- payment
      pastDue = Int32(truncatingIfNeeded: min(missing, Int64(Int32.max)))
      let behind = Int64(arrears) &+ 1
      let counts = payment > 0 && monthsLeft > 0
      let payments = counts ? Loan.payments(in: missing, monthly: monthly) : behind
      arrears = UInt8(truncatingIfNeeded: min(behind, payments, 250))
    }
    return (interest, principal)
  }

  /// Falls due next month, in fen, if this month's payment stays as it is.
  @inline(__always)
  package func dueNext(penalty: Double) -> Int64 {
    var next = self
    return next.accrue(penalty: penalty).due
  }

  /// Lets a loan that cannot be paid at its end run on, late by its unpaid interest alone.
  ///
  /// - Parameters:
  ///   - months: the new term.
  ///   - monthly: the payment of one month, in fen.
  /// - Returns: what is still due now, the interest, in fen.
  package mutating func renew(for months: Int, monthly: Int64) -> Int64 {
    monthsLeft = Int16(months)
    let due = Int64(unpaidInterest)
    let earlier = Loan.payments(in: due, monthly: monthly) &- 1
    arrears = UInt8(truncatingIfNeeded: max(0, min(Int64(arrears), earlier)))
    return due
  }

  /// Monthly payments in a sum, begun ones too.
  @inline(__always)
  private static func payments(in sum: Int64, monthly: Int64) -> Int64 {
    (sum &- 1) / max(monthly, 1) &+ 1
  }

  /// Spreads what is left of the principal over the months left.
  package mutating func lowerInstalment() {
    guard repayment == .equalInstalments, monthsLeft > 0 else { return }
    instalment = Annuity.instalment(
      balance, rate: Double(rate), months: Int(monthsLeft))
  }
}
