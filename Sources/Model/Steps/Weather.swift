import Parameters

/// Weather and county-wide shocks.
public struct WeatherParameters: ParameterGroup {
  public static let title = Label(en: "Weather and common shocks", zh: "天气与共同冲击")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Standard deviation of the logarithm of a year's farm income in a village due to weather.",
    zh: "天气造成的村级年度农业收入对数标准差", .ratio, in: 0...1, role: .uncertainty,
    source: .assumed(
      "county grain yields vary by 5 to 10% a year, a village's and its prices' by more",
      settledBy: "village yields over several years"))
  public var spread = 0.15

  @Parameter(
    "Share of the weather's variance that all villages of the county share.",
    zh: "全县共同的天气方差比例", .fraction, in: 0...1, role: .uncertainty,
    source: .assumed(
      "weather is correlated within 50 km, hail and pests are not",
      settledBy: "village yields over several years"))
  public var countyShare = 0.4

  @Parameter(
    "Share of every household's income that a county-wide shock takes this month.",
    zh: "全县性冲击使各户当月收入损失的比例", .fraction, in: 0...0.9, role: .lever,
    source: .policy("a stress test of the scenario; none by default"))
  public var systemicLoss = 0.0
}

extension Purpose {
  /// Weather of a village and of the county.
  package static let weather = Purpose(100)
}

extension Step {
  static let weather = Step(
    "weather",
    Label(en: "Draws each village's weather at the start of a year.", zh: "年初抽取各村天气。")
  ) { world, month in
    guard month.index == 0 || month.season == 0 else { return }
    drawWeather(for: &world.villages, month)
  }
}

/// Draws the year's farm-income factor of each village, mean 1.
///
/// `exp(s (√c Z + √(1 − c) z_v) − s²/2)` with Z common to the county and z_v the village's own.
package func drawWeather(for villages: inout Villages, _ month: borrowing Month) {
  let parameters = month.parameters.weather
  let spread = parameters.spread
  let common = month.draws.normal(.weather, 0, index: 1)
  let shared = parameters.countyShare.squareRoot() * common
  let own = (1 - parameters.countyShare).squareRoot()
  for village in 0..<villages.count {
    let score = shared + own * month.draws.normal(.weather, village)
    villages.weather[village] = Float(exponential(spread * score - spread * spread / 2))
  }
}
