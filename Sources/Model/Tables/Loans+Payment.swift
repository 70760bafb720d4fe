extension Loans {
  /// Owed with all interest, in fen.
  package func owedInFull(_ loan: Int) -> Int64 {
    Int64(balance[loan]) + Int64(unpaidInterest[loan])
  }

  /// Adds the month's interest and returns what is due by now, in fen.
  ///
  /// - Parameters:
  ///   - loan: row of the loan.
  ///   - penalty: share by which the rate rises while the loan is late.
  /// - Returns: interest and principal due, missed instalments included.
  package mutating func accrue(_ loan: Int, penalty: Double) -> Int64 {
    let late = arrears[loan] > 0
    let rate = Double(self.rate[loan]) * (late ? 1 + penalty : 1)
    let interest = Money.nearest(Double(balance[loan]) * rate / 12)
    let unpaid = Int64(unpaidInterest[loan]) + interest
    unpaidInterest[loan] = Int32(min(unpaid, Int64(Int32.max)))
    monthsLeft[loan] = max(monthsLeft[loan] - 1, 0)
    guard monthsLeft[loan] > 0 else { return owedInFull(loan) }
    switch repaymentKind(loan) {
    case .equalInstalments:
      let missed = Int64(arrears[loan]) + 1
      return min(owedInFull(loan), missed * Int64(instalment[loan]))
    case .interestFirst: return Int64(unpaidInterest[loan])
    case .whenPossible: return 0
    }
  }

  /// Books a payment: interest first, then principal; counts or clears arrears.
  package mutating func pay(_ payment: Int64, of loan: Int, due: Int64)
    -> (interest: Int64, principal: Int64)
  {
    let interest = min(payment, Int64(unpaidInterest[loan]))
    let principal = payment - interest
    unpaidInterest[loan] -= Int32(interest)
    balance[loan] -= Int32(principal)
    if payment >= due {
      arrears[loan] = 0
    } else if lender[loan] != Lender.informal.rawValue {
      arrears[loan] = min(arrears[loan] + 1, 250)
    }
    return (interest, principal)
  }

  /// Lets a loan that cannot be paid at its end run on; returns what is still due now: the interest, as far as
  /// there is cash for it.
  package mutating func renew(_ loan: Int, for months: Int, spare: Int64) -> Int64 {
    monthsLeft[loan] = Int16(months)
    arrears[loan] = 0
    return min(Int64(unpaidInterest[loan]), spare)
  }

  /// Spreads what is left of the principal over the months left.
  package mutating func lowerInstalment(_ loan: Int) {
    guard repaymentKind(loan) == .equalInstalments, monthsLeft[loan] > 0 else { return }
    instalment[loan] = Annuity.instalment(
      balance[loan], rate: Double(rate[loan]), months: Int(monthsLeft[loan]))
  }

  package func repaymentKind(_ loan: Int) -> Repayment {
    Repayment(rawValue: repayment[loan]) ?? .equalInstalments
  }
}
