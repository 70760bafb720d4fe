import Parameters

/// What becomes of loans that are not paid.
public struct WriteOffParameters: ParameterGroup {
  public static let title = Label(en: "Write-off and recovery", zh: "核销与追偿")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Monthly payments past due at which the platform writes a loan off.",
    zh: "平台贷款逾期多少期时核销", .months, in: 4...60, role: .uncertainty,
    source: .assumed(
      "online lenders write off at 180 days past due", settledBy: "the lender's accounting policy"))
  public var platformAfter = 7

  @Parameter(
    "Monthly payments past due at which a bank writes a loan off.",
    zh: "银行贷款逾期多少期时核销", .months, in: 4...120, role: .uncertainty,
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

extension Purpose {
  /// Recovery of what was written off.
  package static let recovery = Purpose(122)
}

extension Step {
  static let writeOffs = Step(
    "writeOffs",
    Label(
      en:
        "Drops loans that are paid, records defaults, writes off what is long overdue, recovers a little.",
      zh: "清除已结清贷款,登记违约,核销长期逾期贷款并部分追偿。")
  ) { world, month in
    let late = writeOff(&world.loans, of: &world.households, &world.institutions, month)
    world.households.markBorrowers(late: late)
    forgive(
      &world.kinLoans, &world.households.informalDebt, &world.institutions[.informal],
      madeBefore: month.index - month.parameters.opening.kinTerm
        - month.parameters.writeOff.kinAfter)
  }
}

/// Enters borrowers past 90 days in the bureau's record, which ends their lines; writes loans off, collects on those
/// written off, and drops the loans of platform and banks that are paid in full.
///
/// - Returns: rows of the households that are more than 30 days late with the platform.
package func writeOff(
  _ loans: inout [Loan], of households: inout Households, _ institutions: inout Institutions,
  _ month: borrowing Month
) -> [Int] {
  let floor = Subsistence(month.parameters)
  let draws = month.draws
  var paid: [Int] = []
  var late: [Int] = []
  var outOfOrder = Selection()
  // Block by block, so that a loan is still in the cache when its turn comes.
  for block in Draws.blocks(of: loans.indices) {
    outOfOrder.findLoans(in: block, of: loans)
    for place in outOfOrder.rows {
      pursue(&loans[place], of: &households, &institutions, month.parameters, floor, draws)
      if loans[place].owedInFull == 0 {
        paid.append(place)
      } else if loans[place].lender == .platform && !loans[place].isWrittenOff {
        late.append(Int(loans[place].household))
      }
    }
  }
  loans.remove(at: paid)
  return late
}

/// Does what is due about one loan that is out of order.
private func pursue(
  _ loan: inout Loan, of households: inout Households, _ institutions: inout Institutions,
  _ all: borrowing ModelParameters, _ floor: Subsistence, _ draws: Draws
) {
  guard loan.owedInFull > 0 else { return }
  let parameters = all.writeOff
  let row = Int(loan.household)
  if loan.isWrittenOff {
    let luck = draws.uniform(.recovery, row, index: Int(loan.lender.rawValue))
    let spare = households.cash[row] - floor.fen(persons: households.size[row])
    guard luck < parameters.recoveryChance, spare > 0 else { return }
    let payment = min(Int64(loan.balance), Int64(parameters.recoveryShare * Double(spare)))
    households.cash[row] -= payment
    loan.balance -= Int32(payment)
    institutions[loan.lender].recovered.add(payment)
  } else if loan.arrears >= Arrears.ninetyDays {
    households.status[row].insert(.badRecord)
    households.withdrawLine(row)
    let limit = loan.lender == .platform ? parameters.platformAfter : parameters.bankAfter
    guard Int(loan.arrears) >= limit else { return }
    households.expectNoPayment(on: loan, penalty: all.repayment.penalty)
    loan.writeOff()
    households.reduceDebt(row, to: loan.lender, by: Int64(loan.balance))
    institutions[loan.lender].writeOff(Int64(loan.balance))
  }
}

/// Drops the loans of kin that are paid in full, and forgives what was lent before some month.
package func forgive(
  _ loans: inout [KinLoan], _ debts: inout [Int32], _ account: inout Account,
  madeBefore oldest: Int
) {
  var kept = 0
  do {
    var ledger = loans.mutableSpan
    for place in 0..<ledger.count {
      let loan = ledger[place]
      ledger[kept] = loan
      if Int(loan.made) < oldest {
        debts[Int(loan.household)] -= loan.balance
        account.writeOff(Int64(loan.balance))
      } else {
        // A number and not a condition, which would become a branch on luck; no balance is below 0.
        kept &+= Int(min(loan.balance, 1))
      }
    }
  }
  loans.removeLast(loans.count - kept)
}

extension Selection {
  /// Lists the loans that are paid in full, past 30 days or written off; all others are in order.
  fileprivate mutating func findLoans(in block: Range<Int>, of loans: [Loan]) {
    let loans = loans.span.extracting(block)
    // Numbers and not conditions, which would become branches on luck.
    select(from: block) {
      let isPaid = indicator(loans[$0].balance | loans[$0].unpaidInterest == 0)
      let isLate = indicator(loans[$0].arrears >= Arrears.thirtyDays)
      let isWrittenOff = indicator(loans[$0].isWrittenOff)
      return isPaid | isLate | isWrittenOff != 0
    }
  }
}

@inline(__always)
private func indicator(_ condition: Bool) -> UInt8 { condition ? 1 : 0 }
