/// What a household did about one of its loans this month, and the luck that decided.
package struct PaymentAccount: Sendable, Equatable {
  /// The loan before this month's payment.
  package let loan: Loan
  /// The loan after it.
  package let after: Loan
  /// Due by now, missed payments included, in fen; kin set no date.
  package let due: Int64
  /// Paid, in fen.
  package let paid: Int64
  /// Whether a payment is missed although there is cash; nil for kin.
  package let missing: Throw?
  /// Whether a payment is made before it is due; for platform loans only.
  package let early: Throw?
  /// Cash above subsistence when the first loan was looked at, in fen.
  package let spare: Int64

  /// What became of the payment.
  package enum Outcome: Sendable {
    case paid, early, closed, short, missed, renewed, toKin, nothing
  }

  package var outcome: Outcome {
    if loan.lender == .informal { return paid == 0 ? .nothing : isClosed ? .closed : .toKin }
    if after.monthsLeft > max(loan.monthsLeft - 1, 0) { return .renewed }
    if isClosed { return .closed }
    if let missing, missing.happens, due > 0 { return .missed }
    if paid < due { return .short }
    return paid > due ? .early : due == 0 ? .nothing : .paid
  }

  /// Whether nothing is owed any more.
  package var isClosed: Bool { after.owedInFull == 0 }
}

extension PaymentAccount {
  /// What a household will do about its loans, by the very function of the step on its loans alone.
  static func all(of state: HouseholdState, _ row: Int, in world: World, _ month: borrowing Month)
    -> [PaymentAccount]
  {
    let households = world.households
    var loans = state.loans.filter { $0.lender != .informal }
    var kinLoans = state.loans.filter { $0.lender == .informal }.map(KinLoan.init)
    var cash = households.cash
    var service = households.service
    var dueNext = households.dueNext
    var informalDebt = households.informalDebt
    var kin = Account()
    _ = collect(
      &loans, &kinLoans, from: &cash, &service, &dueNext, &informalDebt, &kin, of: households.size,
      households.creditworthiness, month)
    let floor = Subsistence(month.parameters).fen(persons: households.size[row])
    let spare = max(0, state.cash - floor)
    // The ledger keeps its order; what is paid in full is dropped a step later.
    let left = Loan.inOrder(loans, kinLoans)
    return zip(state.loans, left).filter { !$0.0.isWrittenOff }.map { loan, after in
      PaymentAccount(loan, after, spare: spare, households.creditworthiness[row], row, month)
    }
  }

  private init(
    _ loan: Loan, _ after: Loan, spare: Int64, _ creditworthiness: Float, _ row: Int,
    _ month: borrowing Month
  ) {
    let repayment = month.parameters.repayment
    let isFormal = loan.lender != .informal
    let luck = month.draws.quad(.lateness, row, index: Int(loan.lender.rawValue))
    let lateness = Lateness(repayment).chance(creditworthiness, late: loan.arrears > 0)
    var accrued = loan
    let due = accrued.accrue(penalty: repayment.penalty).due
    self.loan = loan
    self.after = after
    self.due = isFormal ? due : 0
    paid = accrued.owedInFull - after.owedInFull
    missing = isFormal ? Throw(chance: lateness, draw: luck[0]) : nil
    early =
      loan.lender == .platform ? Throw(chance: repayment.earlyChance, draw: luck[1]) : nil
    self.spare = spare
  }
}
