import Parameters

/// What becomes of loans that are not paid.
public struct WriteOffParameters: ParameterGroup {
  public static let title = Label(en: "Write-off and recovery", zh: "核销与追偿")
  public init() {}

  @Parameter(
    "Payments missed in a row after which the platform writes a loan off.",
    zh: "平台贷款连续漏还多少期后核销", .months, in: 4...60, role: .uncertainty,
    source: .assumed(
      "online lenders write off at 180 days past due", settledBy: "the lender's accounting policy"))
  public var platformAfter = 7

  @Parameter(
    "Payments missed in a row after which a bank writes a loan off.",
    zh: "银行贷款连续漏还多少期后核销", .months, in: 4...120, role: .uncertainty,
    source: .assumed(
      "rural banks keep bad loans for years: their ratio is three times the platform's",
      settledBy: "write-off practice of the Xintai rural commercial bank"))
  public var bankAfter = 18

  @Parameter(
    "Months past the agreed end after which kin forgive what they cannot get.",
    zh: "亲友借款到期后多少月仍未还则视为免除", .months, in: 1...240, role: .uncertainty,
    source: .assumed("loans among kin have oral terms", settledBy: "informal loans in CHFS"))
  public var kinAfter = 60

  @Parameter(
    "Chance a month that a written-off borrower with spare cash pays something back.",
    zh: "核销后借款人有余钱时每月偿还的概率", .perMonth, in: 0...1, role: .uncertainty,
    source: .assumed(
      "recoveries of unsecured loans are small", settledBy: "the lender's recoveries"))
  public var recoveryChance = 0.02

  @Parameter(
    "Share of spare cash that such a payment takes.", zh: "追偿时支付的富余现金比例", .fraction,
    in: 0...1, role: .uncertainty,
    source: .assumed(
      "recoveries of unsecured loans are small", settledBy: "the lender's recoveries"))
  public var recoveryShare = 0.3
}

extension Step {
  static let writeOffs = Step(
    "writeOffs",
    Label(
      en: "Records defaults, writes off what is long overdue, recovers a little.",
      zh: "登记违约、核销长期逾期贷款并部分追偿。")
  ) { world, month in
    writeOff(&world.loans, of: &world.households, &world.institutions, month)
    world.loans.removePaid()
    world.households.markBorrowers(by: world.loans)
  }
}

/// Marks borrowers past 90 days in the bureau's record, writes off, and collects on what was written off.
package func writeOff(
  _ loans: inout Loans, of households: inout Households, _ institutions: inout Institutions,
  _ month: borrowing Month
) {
  let parameters = month.parameters.writeOff
  let floor = Subsistence(month.parameters)
  for loan in 0..<loans.count {
    let row = Int(loans.household[loan])
    let lender = Lender(rawValue: loans.lender[loan]) ?? .informal
    if loans.writtenOff[loan] {
      let luck = month.draws.uniform(.recovery, row, index: Int(loans.lender[loan]))
      let spare = households.cash[row] - floor.fen(row, households)
      guard luck < parameters.recoveryChance, spare > 0 else { continue }
      let payment = min(
        Int64(loans.balance[loan]), Int64(parameters.recoveryShare * Double(spare)))
      households.cash[row] -= payment
      loans.balance[loan] -= Int32(payment)
      institutions[lender].recovered.add(payment)
    } else if lender == .informal {
      let expired = month.index - Int(loans.made[loan]) > parameters.kinAfter
      if expired && loans.monthsLeft[loan] == 0 {
        let balance = Int64(loans.balance[loan])
        households.reduceDebt(row, to: .informal, by: balance)
        institutions[.informal].writtenOff.add(balance)
        institutions[.informal].owed -= balance
        loans.balance[loan] = 0
        loans.unpaidInterest[loan] = 0
      }
    } else if loans.arrears[loan] >= Arrears.ninetyDays {
      households.status[row].insert(.badRecord)
      let limit = lender == .platform ? parameters.platformAfter : parameters.bankAfter
      guard Int(loans.arrears[loan]) >= limit else { continue }
      let balance = Int64(loans.balance[loan])
      loans.writtenOff[loan] = true
      loans.unpaidInterest[loan] = 0
      households.reduceDebt(row, to: lender, by: balance)
      institutions[lender].writtenOff.add(balance)
      institutions[lender].owed -= balance
    }
  }
}
