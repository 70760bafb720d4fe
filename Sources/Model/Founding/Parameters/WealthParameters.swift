import Parameters

/// Savings, land and what kin would lend.
public struct WealthParameters: ParameterGroup {
  public static let title = Label(en: "Wealth", zh: "财富")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Median liquid savings, in months of permanent income.", zh: "流动储蓄中位数(以月收入计)",
    .months, in: 0.01...60, role: .design,
    source: .xintai(
      prior: "a sixth of income is saved, most of it locked in houses and deposits",
      settledBy: "liquid assets of rural households in CHFS"))
  public var savingsMonths = 3.4

  @Parameter(
    "Standard deviation of log savings.", zh: "储蓄对数标准差", .ratio, in: 0.01...3,
    role: .design,
    source: .assumed(
      "a tenth of households hold less than three weeks, a tenth more than a year",
      settledBy: "liquid assets of rural households in CHFS"))
  public var savingsSpread = 1.2

  @Parameter(
    "Mean land per member of a crop-farming household.", zh: "种植户人均土地", .mu, in: 0...1000,
    role: .design,
    source: .assumed(
      "Shandong has 1.2 to 1.5 mu of farm land per rural resident",
      settledBy: "the county's register of land rights"))
  public var landPerHead = 1.4

  @Parameter(
    "Shape of the gamma distribution of land per head; smaller is more unequal.",
    zh: "人均土地伽马分布的形状参数", .ratio, in: 0.05...100, role: .design,
    source: .assumed(
      "land was shared out by heads, so it differs little among farms that do not rent",
      settledBy: "the county's register of land rights"))
  public var landShape = 2.0

  @Parameter(
    "Land per head of each livelihood over a crop farmer's.", zh: "各生计类型人均土地与种植户之比",
    .ratio, in: 0...1000, labels: Livelihood.labels, role: .design,
    source: .assumed(
      "workers rent out part of their land, new operators farm some 100 mu",
      settledBy: "land transfers in the county's register"))
  public var landFactor = [1, 0.8, 0.5, 0.4, 0.3, 25, 0.2]

  @Parameter(
    "Median of what kin and friends would lend over the household's annual income.",
    zh: "亲友可借额度与家庭年收入之比(中位数)", .ratio, in: 0...20, role: .design,
    source: .xintai(
      prior:
        "kin of like income pass on some of their savings; 44% owe them something (evidence C5)",
      settledBy: "a survey question on how much could be borrowed from kin"))
  public var informalCapacity = 0.263

  @Parameter(
    "Standard deviation of the log of what kin would lend.", zh: "亲友可借额度对数标准差", .ratio,
    in: 0.01...3, role: .design,
    source: .assumed(
      "some have a rich cousin, some none", settledBy: "a survey question on credit among kin"))
  public var informalSpread = 0.8
}
