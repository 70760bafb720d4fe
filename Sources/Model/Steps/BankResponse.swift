import Parameters

/// Rural banks: what they offer and how they answer the platform.
public struct BankParameters: ParameterGroup {
  public static let title = Label(en: "Rural banks", zh: "农村银行")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Rate of farm loans.", zh: "农户贷款利率", .perYear, in: 0...0.36, role: .uncertainty,
    source: .assumed(
      "7 to 10% at rural credit cooperatives in 2018 and 2019, recalled (evidence C4)",
      settledBy: "the cooperatives' published rates"))
  public var rate = 0.085

  @Parameter(
    "Chance that an application of an old client with collateral is approved.",
    zh: "有抵押的老客户申请获批概率", .fraction, in: 0...1, role: .uncertainty,
    source: .cited(
      "chfs2014", "27.6% of rural households with formal demand obtain it (E30); split assumed"))
  public var clientApproval = 0.9

  @Parameter(
    "Chance that anybody else's application is approved.", zh: "其他申请人获批概率", .fraction,
    in: 0...1, role: .uncertainty,
    source: .cited(
      "chfs2014", "27.6% of rural households with formal demand obtain it (E30); split assumed"))
  public var otherApproval = 0.14

  @Parameter(
    "Largest loan in months of permanent income.", zh: "最大贷款额(以月永久收入计)", .months, in: 0...240,
    role: .uncertainty,
    source: .assumed(
      "a year and a half's income against collateral", settledBy: "loan files of a rural bank"))
  public var limitMonths = 18.0

  @Parameter(
    "Term of a bank loan.", zh: "银行贷款期限", .months, in: 1...60, role: .uncertainty,
    source: .assumed(
      "farm loans run one year, interest first", settledBy: "loan files of a rural bank"))
  public var term = 12

  @Parameter(
    "Chance that a bank renews a loan that cannot be paid at its end, unless it is non-performing.",
    zh: "到期无力偿还且未成不良时银行续贷的概率", .fraction, in: 0...1, role: .uncertainty,
    source: .assumed(
      "renewal of farm loans is common; 1.4 to 2.0% of households' loans are non-performing with it, of all loans of rural banks 3.96%",
      settledBy: "loan files of a rural bank"))
  public var renewal = 0.85

  @Parameter(
    "Simplified procedures that policy brings about, 0 to 1.", zh: "政策推动的银行手续简化程度", .index,
    in: 0...1, role: .lever,
    source: .policy("competition from rural banks: simplified procedure, digitised bank"))
  public var simplification = 0.0

  @Parameter(
    "Cost to the banks of full simplification.", zh: "银行全面简化手续的费用", .yuanPerMonth,
    in: 0...100_000_000, role: .uncertainty,
    source: .assumed("a share of a small bank's computing budget", settledBy: "the bank's accounts")
  )
  public var simplificationCost = 150_000.0

  @Parameter(
    "How far banks digitise when the platform makes all formal loans, 0 to 1.",
    zh: "平台占全部正规贷款时银行数字化响应程度", .index, in: 0...1, role: .uncertainty,
    source: .cited(
      "qi2024",
      "abstract: digitised rural lenders lend more to farmers, rates unchanged; size assumed"))
  public var response = 0.3

  @Parameter(
    "Share of the distance to that response that banks cover a month.", zh: "银行每月响应调整比例",
    .perMonth, in: 0...1, role: .uncertainty,
    source: .assumed("two years to change procedures", settledBy: "procedures before and after"))
  public var responseSpeed = 0.05

  @Parameter(
    "Rise of the log odds of approval at full digitisation.", zh: "全面数字化时获批对数几率增幅", .logit,
    in: 0...5, role: .uncertainty,
    source: .cited("qi2024", "abstract: volume rises; size assumed"))
  public var approvalGain = 1.0

  @Parameter(
    "Fall of the rate at full digitisation.", zh: "全面数字化时利率降幅", .fraction, in: 0...0.1,
    role: .uncertainty,
    source: .cited("qi2024", "abstract: rates unchanged"))
  public var rateFall = 0.002
}

extension Lever {
  public static let bankCompetition = Lever(
    12, "bank_competition", Label(en: "bank competition", zh: "农村银行竞争"))
}

extension Step {
  static let bankResponse = Step(
    "bankResponse",
    Label(
      en: "Rural banks simplify and digitise as the platform gains ground.",
      zh: "农村银行随平台扩张简化手续并数字化。"),
    paysFor: [.bankCompetition]
  ) { world, month in
    respond(&world.institutions, &world.treasury, month.parameters.bank)
  }
}

/// `d += v (max(response · platform's share of formal lending, simplification) − d)`.
package func respond(
  _ institutions: inout Institutions, _ treasury: inout Treasury, _ parameters: BankParameters
) {
  let platform = Double(institutions[.platform].lent.month)
  let formal = platform + Double(institutions[.bank].lent.month)
  let share = formal > 0 ? platform / formal : 0
  let goal = max(parameters.response * share, parameters.simplification)
  institutions.bankDigitisation +=
    parameters.responseSpeed * (goal - institutions.bankDigitisation)
  treasury.spend(
    parameters.simplification * parameters.simplificationCost, on: .bankCompetition, by: .bank)
}
