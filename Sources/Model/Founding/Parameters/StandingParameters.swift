import Parameters

/// Standing with banks and public registers, need for credit and gain from it.
public struct StandingParameters: ParameterGroup {
  public static let title = Label(en: "Standing and need", zh: "信用地位与资金需求")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Share of households that are known to a bank or cooperative as clients.",
    zh: "银行(信用社)老客户占比", .fraction, in: 0...1, role: .design,
    source: .assumed(
      "a fifth of rural households want formal credit (evidence C5); 80% of MYbank's users never had a bank business loan",
      settledBy: "credit files of the rural commercial bank"))
  public var bankClientShare = 0.20

  @Parameter(
    "Share of households with collateral or a guarantor that a bank accepts.",
    zh: "拥有银行认可抵押或担保的农户占比", .fraction, in: 0...1, role: .design,
    source: .assumed(
      "farm houses and contracted land were hardly accepted in 2018",
      settledBy: "secured loans of the rural commercial bank"))
  public var collateralShare = 0.15

  @Parameter(
    "Share of members aged 20 to 55 who stand in the rural social-insurance file.",
    zh: "20—55岁成员参加农村社保的比例", .fraction, in: 0...1, role: .design,
    source: .assumed(
      "the cooperative medical scheme covers nearly everybody (evidence S24)",
      settledBy: "the county's social-insurance file"))
  public var insuranceCoverage = 0.95

  @Parameter(
    "Chance that another member is aged 20 to 55 where the head is not.",
    zh: "户主不在20—55岁时其他成员在此年龄的概率", .fraction, in: 0...1, role: .design,
    source: .assumed(
      "heads of 56 to 60 have younger spouses, older ones some grown children at home",
      settledBy: "the county's register"))
  public var otherMemberInAge = 0.45

  @Parameter(
    "Share of households with land that hold registered title.", zh: "有地农户中已确权颁证的比例",
    .fraction, in: 0...1, role: .design,
    source: .assumed(
      "registration was nearly complete by the end of 2018",
      settledBy: "the county's register of land rights (evidence S24)"))
  public var titledShare = 0.90

  @Parameter(
    "Share of each livelihood that receives the farm-machinery subsidy.",
    zh: "各生计类型领取农机补贴的比例", .fraction, in: 0...1, labels: Livelihood.labels,
    role: .design,
    source: .assumed(
      "only owners of machines receive it, above all operators",
      settledBy: "the county's list of recipients (evidence S24)"))
  public var subsidisedShare = [0.10, 0.08, 0, 0, 0, 0.6, 0]

  @Parameter(
    "Share of households with a business whose income credit raises.",
    zh: "经营户中信贷能带来增收的比例", .fraction, in: 0...1, role: .design,
    source: .assumed(
      """
      Meager (2022) finds gains only in the upper tail among the 27% of households that had a business; \
      the share of those that gain was not seen, so the same number stands for it
      """, settledBy: "quantile effects among businesses in Meager's data"))
  public var gainsFromCreditShare = 0.27

  @Parameter(
    "Shape of the gamma distribution of the rate of production needs; smaller is more unequal.",
    zh: "生产资金需求频度伽马分布的形状参数", .ratio, in: 0.05...100, role: .design,
    source: .xintai(
      prior:
        "few households want formal credit (19.6%), and those that do come back 2 to 3 times a year",
      settledBy: "the distribution of loans per borrower over several years"))
  public var needShape = 0.462
}
