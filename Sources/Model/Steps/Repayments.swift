import Parameters

/// How borrowers pay back.
public struct RepaymentParameters: ParameterGroup {
  public static let title = Label(en: "Repayment", zh: "还款")
  /// All at their defaults.
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
    source: .assumed(
      "scores separate defaulters with an area under the curve near 0.84 (Huang Y. et al. 2020), recalled",
      settledBy: "the lender's arrears by score"))
  public var missSlope = 1.0

  @Parameter(
    "Rise of the log odds of missing a payment while one is past due.",
    zh: "已有逾期时继续漏还对数几率的增幅", .logit, in: 0...10, role: .uncertainty,
    source: .cited(
      "ant2020", "overdue 30+ days 1.56%, 90+ days 1.05% (2019): two thirds of late loans stay late"
    ))
  public var missPersistence = 4.2

  @Parameter(
    "Chance a month that a borrower repays a platform loan as far as cash allows (borrow and repay at any time).",
    zh: "每月以富余现金提前偿还平台贷款的概率", .perMonth, in: 0...1, role: .uncertainty,
    source: .xintai(
      prior:
        "set with the terms chosen so that a loan is in use for about 90 days, as the case reports",
      settledBy: "dates of repayment of the lender's loans"))
  public var earlyChance = 0.755

  @Parameter(
    "Months of subsistence, beyond this month's, that must remain in cash after an early repayment.",
    zh: "提前还款后除当月外须保留的生活费月数", .months, in: 0...24, role: .uncertainty,
    source: .assumed("nobody repays early with the last cash", settledBy: "balances at repayment"))
  public var earlyBuffer = 1.5

  @Parameter(
    "Share of cash above one month's subsistence that each loan of kin takes a month.",
    zh: "每笔亲友借款每月用于偿还的富余现金比例", .perMonth, in: 0...1, role: .uncertainty,
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

extension Purpose {
  /// Missed and early payments.
  package static let lateness = Purpose(120)
}

extension Step {
  static let repayments = Step(
    "repayments",
    Label(
      en:
        "Collects what is due from cash above subsistence; counts arrears; lets borrowers repay early.",
      zh: "从高于最低生活费的现金中收取到期本息,累计逾期,允许提前还款。")
  ) { world, month in
    let receipts = collect(
      &world.loans, &world.kinLoans, from: &world.households.cash, &world.households.service,
      &world.households.dueNext, &world.households.informalDebt, &world.institutions[.informal],
      of: world.households.size,
      world.households.creditworthiness, month)
    world.households.book(receipts)
    world.institutions.book(receipts)
  }
}

/// What a borrower paid a bank or the platform on one loan this month.
package struct Receipt: Sendable {
  package let household: Int32
  /// In fen.
  package let interest: Int32
  /// In fen.
  package let principal: Int32
  /// Months of use if the loan is now paid in full.
  package let closedAfter: Int16?
}

/// What borrowers paid banks and the platform this month.
package struct Receipts: Sendable {
  package fileprivate(set) var platform: [Receipt] = []
  package fileprivate(set) var bank: [Receipt] = []
}

/// Collects the month's payments; loans that are paid in full stay in the ledger until the next step drops them.
///
/// Interest of the month is `balance · rate / 12` in whole fen. An equal instalment of a loan of n months at
/// monthly rate i is `P i / (1 − (1 + i)^−n)`; missed instalments fall due with the next. A payment is missed
/// for want of cash, or although there is cash with log odds `a − b·creditworthiness + c·(a payment past due)`.
/// An early payment lowers the instalments that remain. A household pays its loans in the order they were made; kin
/// come after what is still due to formal lenders, and their books are written at once.
/// - Returns: what was paid to others, for the books of both sides.
package func collect(
  _ loans: inout [Loan], _ kinLoans: inout [KinLoan], from cash: inout [Int64],
  _ service: inout [Int32], _ dueNext: inout [Int32], _ informalDebt: inout [Int32],
  _ kin: inout Account, of size: [UInt8], _ creditworthiness: [Float], _ month: borrowing Month
) -> Receipts {
  let teller = Teller(month.parameters)
  var kinTeller = KinTeller(month.parameters)
  // What was to fall due this month and is not yet collected.
  var stillDue = dueNext
  service = Array(repeating: 0, count: service.count)
  dueNext = service
  var receipts = Receipts()
  do {
    let size = size.span
    var stillDue = stillDue.mutableSpan
    var ledger = loans.mutableSpan
    var kinLedger = kinLoans.mutableSpan
    var cash = cash.mutableSpan
    var service = service.mutableSpan
    var dueNext = dueNext.mutableSpan
    var informalDebt = informalDebt.mutableSpan
    for place in 0..<ledger.count {
      kinTeller.collect(
        &kinLedger, upTo: ledger[place].order, from: &cash, &informalDebt, size, stillDue.span)
      if ledger[place].isWrittenOff { continue }
      let row = Int(ledger[place].household)
      let floor = teller.floor.fen(persons: size[row])
      let spare = max(0, cash[row] &- floor)
      // By household and lender, not by loan: luck stays the same where a policy moves a loan's date.
      let luck = month.draws.quad(.lateness, row, index: Int(ledger[place].lender.rawValue))
      let (due, monthly) = ledger[place].accrue(penalty: teller.penalty)
      let (receipt, payable) = teller.collect(
        due, monthly: monthly, on: &ledger[place], luck, creditworthiness[row], spare: spare,
        floor: floor,
        month.index)
      cash[row] &-= receipt.paid
      raise(&service[row], by: payable)
      stillDue[row] = Int32(truncatingIfNeeded: max(0, Int64(stillDue[row]) &- due))
      raise(&dueNext[row], by: ledger[place].dueNext(penalty: teller.penalty))
      if receipt.paid > 0 || receipt.closedAfter != nil {
        receipts.append(receipt, of: ledger[place].lender)
      }
    }
    kinTeller.collect(&kinLedger, upTo: .max, from: &cash, &informalDebt, size, stillDue.span)
  }
  kin.repay(kinTeller.paid)
  return receipts
}

/// Collects for kin, who get a share of what a household can spare beyond what is still due to formal lenders this month.
private struct KinTeller {
  private let floor: Subsistence
  private let share: Double
  /// The first loan that is not yet looked at.
  private var next = 0
  /// Paid so far, in fen.
  private(set) var paid: Int64 = 0

  init(_ parameters: borrowing ModelParameters) {
    floor = Subsistence(parameters)
    share = parameters.repayment.kinShare
  }

  /// Collects on the loans that stand before a place in the order of the ledgers, or at it.
  @inline(never)
  mutating func collect(
    _ loans: inout MutableSpan<KinLoan>, upTo place: Int, from cash: inout MutableSpan<Int64>,
    _ informalDebt: inout MutableSpan<Int32>, _ size: Span<UInt8>, _ stillDue: Span<Int32>
  ) {
    let households = cash.count
    precondition(informalDebt.count == households && size.count == households)
    precondition(stillDue.count == households)
    while next < loans.count && loans[next].order <= place {
      let row = Int(loans[next].household)
      let before = cash[row]
      let spare = max(0, before &- floor.fen(persons: size[row]))
      let left = max(0, spare &- Int64(stillDue[row]))
      let most = Money.wholeBelow(share * Money.number(left))
      let payment = loans[next].pay(Money.amount(ofWhole: most))
      cash[row] = before &- Int64(payment)
      informalDebt[row] &-= payment
      paid &+= Int64(payment)
      next &+= 1
    }
  }
}

extension Receipt {
  /// Interest and principal, in fen.
  @inline(__always)
  fileprivate var paid: Int64 { Int64(interest) + Int64(principal) }
}

extension Receipts {
  fileprivate mutating func append(_ receipt: Receipt, of lender: Lender) {
    if lender == .platform { platform.append(receipt) } else { bank.append(receipt) }
  }
}

/// What decides a payment, read once above the loop.
private struct Teller {
  let floor: Subsistence
  let lateness: Lateness
  let penalty, earlyChance, earlyBuffer, renewal: Double
  let bankTerm: Int

  init(_ parameters: borrowing ModelParameters) {
    penalty = parameters.repayment.penalty
    earlyChance = parameters.repayment.earlyChance
    earlyBuffer = parameters.repayment.earlyBuffer
    renewal = parameters.bank.renewal
    bankTerm = parameters.bank.term
    floor = Subsistence(parameters)
    lateness = Lateness(parameters.repayment)
  }
}

extension Teller {
  /// Pays a bank or the platform what is due, unless there is no cash or the payment is missed; banks renew a loan
  /// that cannot be paid at its end, unless it is non-performing, and then interest alone is due.
  @inline(__always)
  fileprivate func collect(
    _ due: Int64, monthly: Int64, on loan: inout Loan, _ luck: SIMD4<Double>,
    _ creditworthiness: Float, spare: Int64, floor: Int64, _ month: Int
  ) -> (receipt: Receipt, payable: Int64) {
    var payable = due
    let chance = lateness.chance(creditworthiness, late: loan.arrears > 0)
    var payment = luck[0] < chance ? 0 : min(due, spare)
    if loan.lender == .bank && loan.monthsLeft == 0 && spare < due
      && loan.arrears < Arrears.ninetyDays && luck[1] < renewal
    {
      payable = loan.renew(for: bankTerm, monthly: monthly)
      payment = min(payable, spare)
    } else if payment == due && loan.lender == .platform && luck[1] < earlyChance {
      let kept = Int64(earlyBuffer * Double(floor))
      payment = min(max(due, spare - kept), loan.owedInFull)
    }
    return (book(payment, due: payable, monthly: monthly, of: &loan, month), payable)
  }

  @inline(__always)
  private func book(
    _ payment: Int64, due: Int64, monthly: Int64, of loan: inout Loan, _ month: Int
  ) -> Receipt {
    let split = loan.pay(payment, due: due, monthly: monthly)
    let isClosed = loan.owedInFull == 0
    if !isClosed && payment > due && loan.lender == .platform { loan.lowerInstalment() }
    return Receipt(
      household: loan.household, interest: Int32(split.interest),
      principal: Int32(split.principal),
      closedAfter: isClosed ? Int16(month) - loan.made : nil)
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

  @inline(__always)
  func chance(_ creditworthiness: Float, late: Bool) -> Double {
    logistic((late ? again : first) - slope * Double(creditworthiness))
  }
}
