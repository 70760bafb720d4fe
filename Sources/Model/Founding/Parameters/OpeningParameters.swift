import Parameters

/// What households owe before the platform's launch.
public struct OpeningParameters: ParameterGroup {
  public static let title = Label(en: "Debts at the start", zh: "期初债务")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Share of households that owe kin or friends.", zh: "有亲友借款的农户占比", .fraction,
    in: 0...1, role: .design,
    source: .cited("chfs2014", "43.8% of rural households borrow informally"))
  public var kinShare = 0.438

  @Parameter(
    "Share of rural household debt that is owed to kin and friends.", zh: "农户债务中民间借款占比",
    .fraction, in: 0.01...0.99, role: .design,
    source: .cited("chfs2014", "64.6% of rural household debt is informal"))
  public var kinShareOfDebt = 0.646

  @Parameter(
    "Share of households that wished for formal credit in the last year.",
    zh: "过去一年有正规信贷需求的农户占比", .fraction, in: 0...1, role: .design,
    source: .cited("chfs2014", "19.6% of rural households"))
  public var formalWish = 0.196

  @Parameter(
    "Share of those who wished for formal credit that obtained it.", zh: "正规信贷需求中获得贷款的比例",
    .fraction, in: 0...1, role: .design, source: .cited("chfs2014", "27.6%"))
  public var formalObtained = 0.276

  @Parameter(
    "Median balance owed to kin by a household of mean income.", zh: "亲友借款余额中位数", .yuan,
    in: 100...1_000_000, role: .design,
    source: .assumed(
      "a hospital stay, a wedding's shortfall or a year's farm inputs",
      settledBy: "balances of informal loans in CHFS"))
  public var kinBalance = 6_000.0

  @Parameter(
    "Standard deviation of the log balance owed to kin.", zh: "亲友借款余额对数标准差", .ratio,
    in: 0...3, role: .design,
    source: .assumed(
      "a few owe for a house", settledBy: "balances of informal loans in CHFS"))
  public var kinBalanceSpread = 1.0

  @Parameter(
    "Standard deviation of the log balance of a bank loan, whose mean follows from the shares.",
    zh: "银行贷款余额对数标准差", .ratio, in: 0...3, role: .design,
    source: .assumed(
      "from 10,000 for a farmer to 300,000 for an operator",
      settledBy: "the loan book of the rural commercial bank"))
  public var bankBalanceSpread = 0.8

  @Parameter(
    "Elasticity of a balance to income per head.", zh: "借款余额对人均收入的弹性", .elasticity,
    in: 0...2, role: .design,
    source: .assumed(
      "the rich owe more, but less than in proportion", settledBy: "balances by income in CHFS"))
  public var incomeElasticity = 0.5

  @Parameter(
    "Share of debts to kin that an emergency caused.", zh: "亲友借款中因急难产生的比例", .fraction,
    in: 0...1, role: .design,
    source: .assumed(
      "illness, schooling and weddings lead the purposes of informal loans; shares were not found",
      settledBy: "purposes of informal loans in CHFS"))
  public var kinEmergency = 0.6

  @Parameter(
    "Months over which kin expect a loan back.", zh: "亲友借款期限", .months, in: 1...240,
    role: .design,
    source: .assumed(
      "oral terms of a year or two", settledBy: "durations of informal loans in CHFS"))
  public var kinTerm = 24

  @Parameter(
    "Term of a bank loan to a farm household, interest first.", zh: "银行农户贷款期限", .months,
    in: 1...120, role: .design,
    source: .assumed(
      "farm loans run for a season or a year",
      settledBy: "the loan book of the rural commercial bank"))
  public var bankTerm = 12

  @Parameter(
    "Annual rate of the bank loans that stand at the start.", zh: "期初银行农户贷款年利率",
    .perYear, in: 0...0.36, role: .design,
    source: .assumed(
      "7 to 10% at rural cooperatives and commercial banks, recalled (evidence C4)",
      settledBy: "the loan book of the rural commercial bank"))
  public var bankRate = 0.085

  @Parameter(
    "Weight of each score in who owes kin; luck makes up the rest of a unit variance.",
    zh: "各禀赋得分对欠亲友款倾向的权重", .ratio, in: -1...1, labels: Characteristic.labels, role: .design,
    source: .assumed(
      "the young, the poor and those in need borrow among kin", settledBy: "informal loans in CHFS")
  )
  public var kinWeights: [Double] = [-0.15, -0.2, 0, 0.1, -0.2, 0, 0, 0, 0, 0, 0, 0, 0.2, 0.2]

  @Parameter(
    "Weight of each score in who wishes for and obtains a bank loan; luck makes up the rest.",
    zh: "各禀赋得分对获得银行贷款倾向的权重", .ratio, in: -1...1, labels: Characteristic.labels,
    role: .design,
    source: .assumed(
      "banks lend to clients with collateral who need money", settledBy: "the bank's loan book"))
  public var bankWeights: [Double] = [0.1, -0.1, 0, 0, 0, 0, 0, 0.6, 0.15, 0, 0, 0, 0.2, 0]
}
