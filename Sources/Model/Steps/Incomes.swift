import Parameters

/// How households' incomes move.
public struct IncomeParameters: ParameterGroup {
  public static let title = Label(en: "Incomes", zh: "收入")
  public init() {}

  @Parameter(
    "Growth of nominal rural income a year.", zh: "农村名义收入年增长率", .perYear, in: -0.5...0.5,
    role: .uncertainty,
    source: .cited("nbs2019", "rural disposable income 14,617 (2018) to 16,021 (2019): 9.6%"))
  public var growth = 0.09

  @Parameter(
    "Standard deviation of the yearly permanent shock to log income.",
    zh: "永久性收入冲击(对数)年标准差", .ratio, in: 0...0.6, role: .uncertainty,
    source: .assumed(
      "0.15 to 0.20 recalled from panel studies of rural China; direction only was verified",
      settledBy: "a household panel such as CHFS or the rural fixed observation points"))
  public var permanentSpread = 0.15

  @Parameter(
    "Standard deviation of the log of the transitory factor of income.",
    zh: "暂时性收入因子(对数)标准差", .ratio, in: 0...1, role: .uncertainty,
    source: .assumed(
      "0.35 to 0.50 recalled from panel studies of rural China",
      settledBy: "a household panel with monthly or quarterly income"))
  public var transitorySpread = 0.4

  @Parameter(
    "Chance a month that the transitory factor is drawn anew.", zh: "暂时性因子每月重抽概率",
    .perMonth, in: 0...1, role: .uncertainty,
    source: .assumed(
      "a job, a batch of animals or a contract lasts about half a year",
      settledBy: "autocorrelation of monthly income in a diary study"))
  public var transitoryRenewal = 1.0 / 6

  @Parameter(
    "How much of the village's weather reaches income, by livelihood.",
    zh: "各类农户收入对天气的敏感度", .fraction, in: 0...1, labels: Livelihood.labels,
    role: .uncertainty,
    source: .assumed(
      "crops bear weather in full, greenhouses partly, wages hardly",
      settledBy: "income sources by village and year"))
  public var weatherExposure = [0.6, 0.4, 0.05, 0, 0.1, 0.8, 0.05]

  @Parameter(
    "Profile of crop income over the calendar year; its mean is scaled to 1.",
    zh: "种植收入的月度分布(均值归一)", .ratio, in: 0...12, labels: Season.months,
    role: .uncertainty,
    source: .assumed(
      "wheat in June, maize and peanuts in September and October; wages in between",
      settledBy: "monthly sales of farm households in Tai'an"))
  public var cropSeason = [0.8, 0.6, 0.6, 0.7, 0.8, 1.7, 1.1, 0.8, 1.4, 1.8, 1.0, 0.7]

  @Parameter(
    "Profile of livestock and greenhouse income over the calendar year.",
    zh: "养殖与设施农业收入的月度分布", .ratio, in: 0...12, labels: Season.months,
    role: .uncertainty,
    source: .assumed(
      "vegetables and pigs sell best before the Spring Festival",
      settledBy: "monthly sales of such households"))
  public var livestockSeason = [1.5, 1.2, 1.0, 1.0, 1.0, 0.9, 0.8, 0.8, 0.9, 0.9, 0.9, 1.1]

  @Parameter(
    "Profile of wages over the calendar year.", zh: "工资收入的月度分布", .ratio, in: 0...12,
    labels: Season.months, role: .uncertainty,
    source: .cited("nbs2019", "first quarter 28.7% of the year's income, first half 48.9%"))
  public var wageSeason = [1.4, 1.1, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 1.0]

  @Parameter(
    "Profile of business income over the calendar year.", zh: "经营收入的月度分布", .ratio,
    in: 0...12, labels: Season.months, role: .uncertainty,
    source: .assumed(
      "sales peak before the Spring Festival and the autumn holidays",
      settledBy: "monthly turnover of rural shops"))
  public var businessSeason = [1.5, 1.1, 0.8, 0.9, 0.95, 0.9, 0.85, 0.9, 1.1, 1.0, 0.95, 1.05]

  @Parameter(
    "Share of last month's smoothed annual income that this month's income replaces.",
    zh: "年化收入平滑系数", .fraction, in: 0.01...1, role: .design,
    source: .policy("definition: a trailing year"))
  public var smoothing = 1.0 / 12
}

extension Step {
  static let incomes = Step(
    "incomes",
    Label(
      en: "Pays every household its income: permanent, transitory, seasonal, weather, gains.",
      zh: "发放各户收入:永久、暂时、季节、天气与信贷增收。")
  ) { world, month in
    world.flows.meanPermanentIncome = payIncomes(
      to: &world.households, in: world.villages, month)
  }
}

/// Pays the month's income in cash.
///
/// `y = P · T · S(livelihood, month) · (1 + e (W_v − 1)) · (1 − loss) + gain`: P grows and takes a shock
/// `exp(σz − σ²/2)` once a year in the household's own month, T is renewed at a constant rate from a
/// lognormal of mean 1 (autocorrelation `(1 − renewal)^k`), W is the village's weather.
/// - Returns: the mean permanent income of a household in yuan a month.
package func payIncomes(
  to households: inout Households, in villages: Villages, _ month: borrowing Month
) -> Double {
  let parameters = month.parameters.income
  let profile = SeasonalIncome(parameters, season: month.season)
  let growth = Float(exponential(logarithm(1 + parameters.growth) / 12))
  let renewal = parameters.transitoryRenewal
  let keep = Float(1 - month.parameters.weather.systemicLoss)
  let smoothing = Float(parameters.smoothing)
  let ownMonth = month.index % 12
  var total = 0.0
  month.draws.forEachBlock(.transitoryIncome, rows: 0..<households.count) { rows, uniforms in
    var village = Int(households.village[rows.lowerBound])
    var factors = profile.factors(weather: villages.weather[village])
    for row in rows {
      if Int(households.village[row]) != village {
        village = Int(households.village[row])
        factors = profile.factors(weather: villages.weather[village])
      }
      let uniform = uniforms[row - rows.lowerBound]
      if uniform < renewal {
        households.transitory[row] = meanOneLogNormal(
          parameters.transitorySpread, uniform: uniform / renewal)
      }
      var permanent = households.permanentIncome[row] * growth
      if row % 12 == ownMonth {
        permanent *= meanOneLogNormal(
          parameters.permanentSpread, uniform: month.draws.uniform(.permanentIncome, row))
      }
      households.permanentIncome[row] = permanent
      total += Double(permanent)
      let livelihood = Int(households.livelihood[row])
      let gain = households.investmentGain[row]
      let level = permanent * households.transitory[row] * factors.weather[livelihood] * keep
      let yuan = level * factors.season[livelihood] + gain
      let income = Money.fen(Double(min(yuan, 10_000_000)))
      households.income[row] = income
      households.cash[row] += income
      let annual = (level + gain) * 12 / Float(households.size[row])
      // The trailing year in this month's prices, or it would lag by half a year's growth.
      let before = households.annualIncome[row] * growth
      households.annualIncome[row] = before + (annual - before) * smoothing
    }
  }
  return total / Double(max(households.count, 1))
}

/// A lognormal draw of mean 1, from a uniform.
@inline(__always)
private func meanOneLogNormal(_ spread: Double, uniform: Double) -> Float {
  Float(exponential(spread * standardNormal(of: uniform) - spread * spread / 2))
}

/// Season and weather as factors of income by livelihood.
private struct SeasonalIncome {
  let season: [Float]
  let exposure: [Float]

  init(_ parameters: IncomeParameters, season month: Int) {
    let profiles: [[Double]] = Livelihood.allCases.map {
      switch $0 {
      case .crop, .newOperator: parameters.cropSeason
      case .greenhouse: parameters.livestockSeason
      case .localWage, .migrantWage: parameters.wageSeason
      case .familyBusiness, .microFirm: parameters.businessSeason
      }
    }
    season = profiles.map { Float(seasonalFactor($0, month)) }
    exposure = parameters.weatherExposure.map { Float($0) }
  }

  func factors(weather: Float) -> (season: [Float], weather: [Float]) {
    (season, exposure.map { 1 + $0 * (weather - 1) })
  }
}
