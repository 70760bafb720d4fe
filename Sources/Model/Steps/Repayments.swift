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
  public var missChance = 0.008

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
      "ant2020", "overdue 30+ days 1.56%, 90+ days 1.05% (2019): two thirds of late loans stay late"
    ))
  public var missPersistence = 4.2

  @Parameter(
    "Chance a month that a borrower repays a platform loan as far as cash allows (随借随还).",
    zh: "每月以富余现金提前偿还平台贷款的概率", .perMonth, in: 0...1, role: .uncertainty,
    source: .assumed(
      "set with the terms chosen so that a loan is in use for about 90 days, as the case reports",
      settledBy: "dates of repayment of the lender's loans"))
  public var earlyChance = 0.5

  @Parameter(
    "Months of subsistence that must remain in cash after an early repayment.",
    zh: "提前还款后须保留的生活费月数", .months, in: 0...24, role: .uncertainty,
    source: .assumed("nobody repays early with the last cash", settledBy: "balances at repayment"))
  public var earlyBuffer = 1.5

  @Parameter(
    "Share of cash above one month's subsistence that goes to kin a month while one owes them.",
    zh: "欠亲友款期间每月用于偿还的富余现金比例", .perMonth, in: 0...1, role: .uncertainty,
    source: .assumed(
      "loans among kin last a year or two; together with new loans this keeps their stock steady",
      settledBy: "durations of informal loans in CHFS"))
  public var kinShare = 0.06

  @Parameter(
    "Penalty on the rate of a late platform or bank loan, as a share of the rate.",
    zh: "逾期罚息(占利率比例)", .fraction, in: 0...2, role: .lever,
    source: .policy("People's Bank of China notice 银发〔2003〕251号: 30 to 50% above the contract rate")
  )
  public var penalty = 0.5
}

extension Step {
  static let repayments = Step(
    "repayments",
    Label(
      en:
        "Collects what is due from cash above subsistence; counts arrears; lets borrowers repay early.",
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
/// An early payment lowers the instalments that remain. Kin come after what formal lenders got last month.
package func collect(
  _ loans: inout Loans, from households: inout Households, _ institutions: inout Institutions,
  _ month: borrowing Month
) {
  let parameters = month.parameters.repayment
  let teller = Teller(month.parameters)
  let lastService = households.service
  for row in 0..<households.count { households.service[row] = 0 }
  for loan in 0..<loans.count where !loans.writtenOff[loan] {
    let row = Int(loans.household[loan])
    let lender = Lender(rawValue: loans.lender[loan]) ?? .informal
    var due = loans.accrue(loan, penalty: parameters.penalty)
    let floor = teller.floor.fen(row, households)
    let spare = max(0, households.cash[row] - floor)
    var payment: Int64
    if lender == .informal {
      let left = max(0, spare - Int64(lastService[row]))
      payment = min(loans.owedInFull(loan), Int64(parameters.kinShare * Double(left)))
    } else {
      households.addService(row, due)
      // By household and lender, not by loan: luck stays the same where a policy moves a loan's date.
      let luck = month.draws.quad(.lateness, row, index: Int(loans.lender[loan]))
      let missed = teller.lateness.isMissed(
        luck[0], households.creditworthiness[row], late: loans.arrears[loan] > 0)
      payment = missed ? 0 : min(due, spare)
      if lender == .bank && payment < due && loans.monthsLeft[loan] == 0
        && luck[1] < teller.renewal
      {
        due = loans.renew(loan, for: teller.bankTerm, spare: spare)
        payment = due
      } else if payment == due && lender == .platform && luck[1] < parameters.earlyChance {
        let kept = Int64(parameters.earlyBuffer * Double(floor))
        payment = min(max(due, spare - kept), loans.owedInFull(loan))
      }
    }
    let split = loans.pay(payment, of: loan, due: due)
    households.cash[row] -= payment
    households.reduceDebt(row, to: lender, by: split.principal)
    institutions[lender].book(split)
    if loans.owedInFull(loan) == 0 {
      let months = month.index - Int(loans.made[loan])
      institutions[lender].close(after: months)
      if lender == .platform { households.countClosed(row, after: months) }
    } else if payment > due && lender == .platform {
      loans.lowerInstalment(loan)
    }
  }
}

/// What decides a payment, read once above the loop.
private struct Teller {
  let floor: Subsistence
  let lateness: Lateness
  let renewal: Double
  let bankTerm: Int

  init(_ parameters: ModelParameters) {
    renewal = parameters.bank.renewal
    bankTerm = parameters.bank.term
    floor = Subsistence(parameters)
    lateness = Lateness(parameters.repayment)
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

  /// Whether a payment is missed at this luck.
  func isMissed(_ luck: Double, _ creditworthiness: Float, late: Bool) -> Bool {
    luck < chance(creditworthiness, late: late)
  }

  func chance(_ creditworthiness: Float, late: Bool) -> Double {
    logistic((late ? again : first) - slope * Double(creditworthiness))
  }
}
