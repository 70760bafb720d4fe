import Parameters

/// How borrowers pay back.
public struct RepaymentParameters: ParameterGroup {
  public static let title = Label(en: "Repayment", zh: "还款")
  public init() {}

  @Parameter(
    "Chance that a borrower of mean creditworthiness misses a payment it could make.",
    zh: "平均信用水平借款人有能力却漏还一期的概率", .perMonth, in: 0...1, role: .uncertainty,
    source: .assumed(
      "set so that non-performing loans lie near MYbank's 1.3%", settledBy: "the lender's arrears"))
  public var missChance = 0.012

  @Parameter(
    "Fall of the log odds of missing a payment per standard deviation of creditworthiness.",
    zh: "信用水平每高一个标准差漏还对数几率的降幅", .logit, in: 0...5, role: .uncertainty,
    source: .cited(
      "huangy2020", "scores separate defaulters with an area under the curve near 0.84, recalled"))
  public var missSlope = 1.0

  @Parameter(
    "Rise of the log odds of missing a payment once one has been missed.",
    zh: "已有逾期时继续漏还对数几率的增幅", .logit, in: 0...10, role: .uncertainty,
    source: .cited(
      "ant2020", "overdue 30+ days 1.56%, 90+ days 1.05% (2019): two thirds of late loans stay late"))
  public var missPersistence = 4.2

  @Parameter(
    "Chance a month that a borrower repays a platform loan as far as cash allows (随借随还).",
    zh: "每月以富余现金提前偿还平台贷款的概率", .perMonth, in: 0...1, role: .uncertainty,
    source: .assumed(
      "set with the terms chosen so that a loan is in use for about 90 days, as the case reports",
      settledBy: "dates of repayment of the lender's loans"))
  public var earlyChance = 0.3

  @Parameter(
    "Months of subsistence that must remain in cash after an early repayment.",
    zh: "提前还款后须保留的生活费月数", .months, in: 0...24, role: .uncertainty,
    source: .assumed("nobody repays early with the last cash", settledBy: "balances at repayment"))
  public var earlyBuffer = 1.0

  @Parameter(
    "Share of cash above one month's subsistence that goes to kin a month while one owes them.",
    zh: "欠亲友款期间每月用于偿还的富余现金比例", .perMonth, in: 0...1, role: .uncertainty,
    source: .assumed(
      "loans among kin last a year or two; together with new loans this keeps their stock steady",
      settledBy: "durations of informal loans in CHFS"))
  public var kinShare = 0.05

  @Parameter(
    "Penalty on the rate of a late platform or bank loan, as a share of the rate.",
    zh: "逾期罚息(占利率比例)", .fraction, in: 0...2, role: .lever,
    source: .policy("People's Bank of China notice 银发〔2003〕251号: 30 to 50% above the contract rate"))
  public var penalty = 0.5
}

extension Step {
  static let repayments = Step(
    "repayments",
    Label(
      en: "Collects what is due from cash above subsistence; counts arrears; lets borrowers repay early.",
      zh: "从高于最低生活费的现金中收取到期本息,累计逾期,允许提前还款。")
  ) { world, month in
    collect(&world.loans, from: &world.households, &world.institutions, month)
    world.loans.removePaid()
  }
}

/// Collects the month's payments.
///
/// Interest of the month is `balance · rate / 12` in whole fen. An equal instalment of a loan of n months at
/// monthly rate i is `P i / (1 − (1 + i)^−n)`; missed instalments fall due with the next. A payment is missed
/// for want of cash, or although there is cash with log odds `a − b·creditworthiness + c·(already late)`.
package func collect(
  _ loans: inout Loans, from households: inout Households, _ institutions: inout Institutions,
  _ month: borrowing Month
) {
  let parameters = month.parameters.repayment
  let lateness = Lateness(parameters)
  let floor = Subsistence(month.parameters)
  for row in 0..<households.count { households.service[row] = 0 }
  for loan in 0..<loans.count where !loans.writtenOff[loan] {
    let row = Int(loans.household[loan])
    let lender = Lender(rawValue: loans.lender[loan]) ?? .informal
    // By household and lender, not by loan: luck stays the same where a policy moves a loan's date.
    let luck = month.draws.quad(.lateness, row, index: Int(loans.lender[loan]))
    let spare = max(0, households.cash[row] - floor.fen(row, households))
    let due = loans.accrue(loan, penalty: parameters.penalty)
    households.service[row] = Int32(
      min(Int64(households.service[row]) + due, Int64(Int32.max)))
    let mayPay =
      lender == .informal
      || luck[0] >= lateness.chance(households.creditworthiness[row], late: loans.arrears[loan] > 0)
    var payment = mayPay ? min(due, spare) : 0
    if lender == .informal {
      payment = loans.informalPayment(loan, due: due, spare: spare, share: parameters.kinShare)
    } else if payment == due, lender == .platform, luck[1] < parameters.earlyChance {
      // 随借随还: all that can be spared, up to the whole debt.
      let kept = Int64(parameters.earlyBuffer * Double(floor.fen(row, households)))
      payment = min(max(due, spare - kept), loans.owedInFull(loan))
    }
    let split = loans.pay(payment, of: loan, due: due)
    households.cash[row] -= payment
    households.reduceDebt(row, to: lender, by: split.principal)
    institutions[lender].repaid.add(split.principal)
    institutions[lender].owed -= split.principal
    institutions[lender].interest.add(split.interest)
    if loans.balance[loan] == 0 && loans.unpaidInterest[loan] == 0 {
      let months = month.index - Int(loans.made[loan])
      institutions[lender].close(after: months)
      if lender == .platform { households.countClosed(row, after: months) }
    }
  }
}

/// Chance that a payment is missed although there is cash.
struct Lateness {
  private let first: Double
  private let again: Double
  private let slope: Double

  init(_ parameters: RepaymentParameters) {
    first = logit(parameters.missChance)
    again = first + parameters.missPersistence
    slope = parameters.missSlope
  }

  func chance(_ creditworthiness: Float, late: Bool) -> Double {
    logistic((late ? again : first) - slope * Double(creditworthiness))
  }
}
