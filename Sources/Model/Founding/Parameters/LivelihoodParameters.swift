import Parameters

/// What households live on, and how that goes with income and age.
public struct LivelihoodParameters: ParameterGroup {
  public static let title = Label(en: "Livelihoods", zh: "生计类型")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Share of households that mainly live on each livelihood; scaled to sum to 1.",
    zh: "各生计类型农户占比(归一化)", .fraction, in: 0...1, labels: Livelihood.labels, role: .design,
    source: .assumed(
      "two fifths of rural income are wages; Xintai has coal, greenhouses and many migrants",
      settledBy: "the county's agricultural census by main source of income"))
  public var shares = [0.34, 0.08, 0.22, 0.22, 0.10, 0.02, 0.02]

  @Parameter(
    "Rise of the log odds of each livelihood per standard deviation of income per head.",
    zh: "人均收入每高一个标准差各生计类型的对数几率变化", .logit, in: -5...5,
    labels: Livelihood.labels, role: .design,
    source: .assumed(
      "crop farmers are poorer, owners of businesses richer",
      settledBy: "mean income by main source in CHFS or the county's household survey"))
  public var incomeTilt = [-0.5, 0.3, 0, 0.1, 0.5, 0.9, 1.2]

  @Parameter(
    "Rise of the log odds of each livelihood per standard deviation of the head's age.",
    zh: "户主年龄每高一个标准差各生计类型的对数几率变化", .logit, in: -5...5,
    labels: Livelihood.labels, role: .design,
    source: .assumed(
      "the old farm, the young migrate", settledBy: "age by main source of income in CHFS"))
  public var ageTilt = [0.6, 0.1, -0.1, -0.5, -0.2, -0.1, -0.3]

  /// Relations among values that do not hold.
  public func problems() -> [String] {
    shares.contains { $0 > 0 } ? [] : ["shares are all 0, but somebody lives on something"]
  }
}
