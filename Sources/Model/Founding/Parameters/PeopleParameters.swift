import Parameters

/// Age, schooling, size and workers of households.
public struct PeopleParameters: ParameterGroup {
  public static let title = Label(en: "People", zh: "人口特征")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Mean age of heads before truncation at the youngest and oldest.", zh: "户主平均年龄(截尾前)",
    .years, in: 15...100, role: .design,
    source: .assumed(
      "with the spread, 24% of heads are 60 or older, as are 23.8% of rural residents (census 2020)",
      settledBy: "heads' ages in the county's register"))
  public var meanAge = 51.0

  @Parameter(
    "Standard deviation of heads' ages before truncation.", zh: "户主年龄标准差", .years,
    in: 0.5...60, role: .design,
    source: .assumed(
      "nine in ten heads are between 30 and 72", settledBy: "heads' ages in the county's register"))
  public var ageSpread = 12.5

  @Parameter(
    "Age of the youngest head.", zh: "户主最低年龄", .years, in: 16...60, role: .design,
    source: .assumed("younger people live with their parents", settledBy: "the county's register"))
  public var youngest = 20.0

  @Parameter(
    "Age of the oldest head.", zh: "户主最高年龄", .years, in: 60...110, role: .design,
    source: .assumed("older people live with a child", settledBy: "the county's register"))
  public var oldest = 85.0

  @Parameter(
    "Mean schooling of heads before limits at 0 and 16 years.", zh: "户主平均受教育年限", .years,
    in: 0...16, role: .design,
    source: .assumed(
      "rural adults average between primary (6) and junior middle school (9)",
      settledBy: "the census of 2020 for the county's villages"))
  public var meanSchooling = 7.8

  @Parameter(
    "Standard deviation of schooling before limits.", zh: "受教育年限标准差", .years, in: 0...10,
    role: .design,
    source: .assumed(
      "some heads never went to school, some finished college",
      settledBy: "the census of 2020 for the county's villages"))
  public var schoolingSpread = 3.0

  @Parameter(
    "Mean number of members; one and a Poisson number of others.", zh: "户均人口", .people,
    in: 1...10, role: .design,
    source: .cited("taianCensus2020", "3.04 in 2010 and 2.71 in 2020; 2018 lies between"))
  public var meanSize = 2.8

  @Parameter(
    "Age from which a head no longer works.", zh: "户主停止劳动的年龄", .years, in: 40...110,
    role: .design,
    source: .assumed("farmers without a pension work into their seventies", settledBy: "CFPS"))
  public var retirement = 75.0

  @Parameter(
    "Share of the other members who work.", zh: "其他成员的就业比例", .fraction, in: 0...1,
    role: .design,
    source: .assumed("spouses and grown children work, children do not", settledBy: "CFPS"))
  public var otherWorkers = 0.55

  /// Relations among values that do not hold.
  public func problems() -> [String] {
    youngest < oldest ? [] : ["youngest is \(youngest), but lies below oldest (\(oldest))"]
  }
}
