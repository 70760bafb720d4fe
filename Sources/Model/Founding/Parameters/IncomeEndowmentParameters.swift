import Parameters

/// The distribution of annual income per head among households at the start.
public struct IncomeEndowmentParameters: ParameterGroup {
  public static let title = Label(en: "Income per head at the start", zh: "初始人均收入")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Mean annual income per head of each fifth of rural households in the country.",
    zh: "全国农村居民人均可支配收入五等份均值", .yuanPerYear, in: 1...10_000_000,
    labels: ElementLabel.numbered(1...5, en: "fifth", zh: "五分位"), role: .design,
    source: .assumed(
      "the national rural fifths of 2018, recalled (evidence C1)",
      settledBy: "the statistical communique of 2018"))
  public var fifthMeans = [3_666.0, 8_508, 12_530, 18_051, 34_043]

  @Parameter(
    "Mean annual income per head of rural residents in the country, to which the fifths belong.",
    zh: "全国农村居民人均可支配收入", .yuanPerYear, in: 1...10_000_000, role: .design,
    source: .cited("nbs2018", "14,617 yuan in 2018"))
  public var nationalMean = 14_617.0

  @Parameter(
    "Mean annual income per head of rural residents in the county; scales the fifths.",
    zh: "本县农村居民人均可支配收入", .yuanPerYear, in: 1...10_000_000, role: .design,
    source: .assumed(
      "16,297 yuan in rural Shandong in 2018, recalled; the county lies within 0.95 to 1.10 of it (evidence C1)",
      settledBy: "the county's communique of 2018"))
  public var localMean = 16_297.0

  @Parameter(
    "Share of the national variance of log income that lies within the county, not between provinces.",
    zh: "全国农村收入对数方差中县域内部差异的比例", .fraction, in: 0.2...1, role: .design,
    source: .assumed(
      """
      provincial rural means from 8,800 to 30,000 yuan have a log deviation near 0.25, a tenth of the \
      variance; Fujian's own fifths (ratio 5.9, evidence C1) would even give 0.6
      """, settledBy: "fifths of the rural household survey of Shandong or the county"))
  public var withinCounty = 0.9

  @Parameter(
    "Share of the variance of log annual income that is permanent; the rest averages out over years.",
    zh: "年收入对数方差中永久性部分的比例", .fraction, in: 0.2...1, role: .design,
    source: .assumed(
      """
      a monthly factor with log deviation 0.4 that lasts half a year leaves 0.23 in a year's income, \
      7% of the variance; weather adds a little
      """, settledBy: "a household panel with several years of income"))
  public var permanentShare = 0.92

  /// Relations among values that do not hold.
  public func problems() -> [String] {
    zip(fifthMeans, fifthMeans.dropFirst()).contains { $0 > $1 }
      ? ["fifthMeans are \(fifthMeans), but each fifth earns at least as much as the one below it"]
      : []
  }
}
