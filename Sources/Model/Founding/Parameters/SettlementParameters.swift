import Parameters

/// How many households live in how many villages, and how villages differ.
public struct SettlementParameters: ParameterGroup {
  public static let title = Label(en: "Settlement", zh: "村庄与聚落")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Households in the county.", zh: "全县农户数", .households, in: 1...5_000_000, role: .design,
    source: .assumed(
      """
      940,000 registered farm residents at 3.04 to 2.71 a household are 309,000 to 347,000, the \
      563,539 rural residents of 2020 only 208,000 (evidence D, evidence C2)
      """, settledBy: "the county's register of rural households in 2018"))
  public var households = 300_000

  @Parameter(
    "Villages in the county; never more than households.", zh: "行政村数", .villages,
    in: 1...200_000, role: .design,
    source: .cited("shandongYearbook2011", "917 village and residents' committees"))
  public var villages = 917

  @Parameter(
    "Townships in the county; never more than villages.", zh: "乡镇(街道)数", .count,
    in: 1...2_000, role: .design,
    source: .cited("shandongYearbook2011", "20 townships and sub-districts"))
  public var townships = 20

  @Parameter(
    "Standard deviation of village size over its mean.", zh: "村庄规模变异系数", .ratio, in: 0...2,
    role: .design,
    source: .assumed(
      "56 of 223 households in the Indian villages of Banerjee et al. (2013); Chinese villages vary more",
      settledBy: "households by village committee in the county's agricultural census"))
  public var sizeVariation = 0.35

  @Parameter(
    "Mean distance from a village to a bank branch.", zh: "村庄到银行网点的平均距离", .kilometres,
    in: 0.1...200, role: .design,
    source: .assumed(
      "3 to 8 km to a branch in the township's seat (evidence C4)",
      settledBy: "branch addresses and village coordinates"))
  public var branchDistance = 5.0

  @Parameter(
    "Standard deviation of the log distance to a branch.", zh: "网点距离对数标准差", .ratio,
    in: 0...2, role: .design,
    source: .assumed(
      "a few villages hold a branch, remote ones lie 12 km away",
      settledBy: "branch addresses and village coordinates"))
  public var branchDistanceSpread = 0.5

  @Parameter(
    "Standard deviation among villages of the lasting advantage in connectivity.",
    zh: "村际网络接入优势的标准差", .logit, in: 0...5, role: .design,
    source: .assumed(
      "villages near the seat were connected a few years before the hills",
      settledBy: "broadband and 4G coverage by village"))
  public var connectivitySpread = 0.5
}
