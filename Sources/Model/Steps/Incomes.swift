import GSL
import Parameters

/// How households' incomes move.
public struct IncomeParameters: ParameterGroup {
  public static let title = Label(en: "Incomes", zh: "收入")
  /// All at their defaults.
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

extension Purpose {
  /// Renewal and size of the transitory factor.
  package static let transitoryIncome = Purpose(102)
  /// Permanent shocks.
  package static let permanentIncome = Purpose(103)
}

extension Step {
  static let incomes = Step(
    "incomes",
    Label(
      en: "Pays every household its income: permanent, transitory, seasonal, weather, gains.",
      zh: "发放各户收入:永久、暂时、季节、天气与信贷增收。")
  ) { world, month in
    renewTransitory(&world.households.transitory, month)
    world.flows.meanPermanentIncome = growPermanent(&world.households.permanentIncome, month)
    payIncomes(to: &world.households, in: world.villages, month)
  }
}

/// Draws new factors of transitory income for some households.
///
/// T is renewed at a constant rate from a lognormal of mean 1, so its autocorrelation is `(1 − renewal)^k`.
package func renewTransitory(_ transitory: inout [Float], _ month: borrowing Month) {
  let renewal = month.parameters.income.transitoryRenewal
  let spread = month.parameters.income.transitorySpread
  var uniforms = [Double](repeating: 0, count: Draws.blockRows)
  var renewed = Selection()
  for rows in Draws.blocks(of: 0..<transitory.count) {
    month.draws.uniforms(.transitoryIncome, rows: rows, into: &uniforms)
    let uniforms = uniforms.span.extracting(0..<rows.count)
    renewed.select(from: rows) { uniforms[$0] < renewal }
    // Given that it lies below the chance of renewal, the same number is uniform anew.
    var factors = renewed.rows.map { uniforms[$0 &- rows.lowerBound] / renewal }
    replaceByMeanOneLogNormals(&factors, count: factors.count, spread: spread)
    var transitory = transitory.mutableSpan
    for (place, row) in renewed.rows.enumerated() { transitory[row] = Float(factors[place]) }
  }
}

/// Lets permanent incomes grow; once a year, in its own month, each takes a shock `exp(σz − σ²/2)`.
///
/// - Returns: the mean permanent income of a household in yuan a month.
package func growPermanent(_ permanent: inout [Float], _ month: borrowing Month) -> Double {
  let parameters = month.parameters.income
  let growth = parameters.monthlyGrowth
  multiply(&permanent, by: growth)
  let first = month.index % 12
  let shocked = (0..<(permanent.count - first + 11) / 12).map { first &+ 12 &* $0 }
  var shocks = [Double](repeating: 0, count: Draws.blockRows)
  for block in Draws.blocks(of: shocked.indices) {
    let rows = shocked[block]
    month.draws.uniforms(.permanentIncome, of: rows, into: &shocks)
    replaceByMeanOneLogNormals(&shocks, count: rows.count, spread: parameters.permanentSpread)
    strike(&permanent, rows, shocks)
  }
  return sum(permanent) / Double(max(permanent.count, 1))
}

private func strike(_ incomes: inout [Float], _ rows: ArraySlice<Int>, _ shocks: [Double]) {
  let rows = rows.span
  let shocks = shocks.span
  var incomes = incomes.mutableSpan
  precondition(rows.count <= shocks.count)
  for place in 0..<rows.count { incomes[rows[place]] *= Float(shocks[place]) }
}

private func multiply(_ column: inout [Float], by factor: Float) {
  var column = column.mutableSpan
  for row in 0..<column.count { column[row] *= factor }
}

/// Sum of incomes in yuan: eight sums side by side, always in the same order, so the same on every machine.
private func sum(_ incomes: [Float]) -> Double {
  let incomes = incomes.span
  var sums = SIMD8<Double>()
  let whole = incomes.count & ~7
  for first in stride(from: 0, to: whole, by: 8) {
    for lane in 0..<8 { sums[lane] += Double(incomes[first &+ lane]) }
  }
  for row in whole..<incomes.count { sums[0] += Double(incomes[row]) }
  return sums.sum()
}

/// Pays the month's income in cash.
///
/// `y = P · T · S(livelihood, month) · (1 + e (W_v − 1)) · (1 − loss) + gain`: P is permanent and T transitory
/// income, S the season, W the village's weather.
package func payIncomes(
  to households: inout Households, in villages: Villages, _ month: borrowing Month
) {
  let profile = SeasonalIncome(month.parameters.income, season: month.season)
  let keep = Float(1 - month.parameters.weather.systemicLoss)
  let longest = (0..<villages.count).map { villages.households(of: $0).count }.max() ?? 0
  var levels = [Float](repeating: 0, count: longest)
  for village in 0..<villages.count {
    let rows = villages.households(of: village)
    findLevels(
      &levels, rows, profile.factors(weather: villages.weather[village]), keep: keep,
      households.permanentIncome, households.transitory, households.livelihood)
    smooth(
      &households.annualIncome, rows, levels, households.investmentGain, households.size,
      month.parameters.income)
    applySeason(
      to: &levels, rows, households.investmentGain, households.livelihood, profile.season)
    credit(levels, to: &households.income, &households.cash, rows)
  }
}

/// Income before the season, in yuan a month.
private func findLevels(
  _ levels: inout [Float], _ rows: Range<Int>, _ weather: [Float], keep: Float,
  _ permanent: [Float], _ transitory: [Float], _ livelihood: [UInt8]
) {
  let weather = weather.span
  let permanent = permanent.span.extracting(rows)
  let transitory = transitory.span.extracting(rows)
  let livelihood = livelihood.span.extracting(rows)
  var levels = levels.mutableSpan
  let count = rows.count
  precondition(weather.count == Livelihood.places && levels.count >= count)
  precondition(permanent.count == count && transitory.count == count && livelihood.count == count)
  for place in 0..<count {
    levels[place] =
      permanent[place] * transitory[place] * weather[Livelihood.place(livelihood[place])] * keep
  }
}

/// Moves the smoothed annual income per head towards this month's, twelve times, without the season.
private func smooth(
  _ annual: inout [Float], _ rows: Range<Int>, _ levels: [Float], _ gains: [Float],
  _ size: [UInt8], _ parameters: IncomeParameters
) {
  let growth = parameters.monthlyGrowth
  let smoothing = Float(parameters.smoothing)
  let levels = levels.span
  let gains = gains.span.extracting(rows)
  let size = size.span.extracting(rows)
  var all = annual.mutableSpan
  var annual = all._mutatingExtracting(rows)
  let count = annual.count
  precondition(levels.count >= count && gains.count == count && size.count == count)
  for place in 0..<count {
    let now = (levels[place] + gains[place]) * 12 / Float(size[place])
    // The trailing year in this month's prices, or it would lag by half a year's growth.
    let before = annual[place] * growth
    annual[place] = before + (now - before) * smoothing
  }
}

/// Income of the month in yuan: the level in season, and gains from credit.
private func applySeason(
  to levels: inout [Float], _ rows: Range<Int>, _ gains: [Float], _ livelihood: [UInt8],
  _ season: [Float]
) {
  let gains = gains.span.extracting(rows)
  let livelihood = livelihood.span.extracting(rows)
  let season = season.span
  var levels = levels.mutableSpan
  let count = rows.count
  precondition(season.count == Livelihood.places && levels.count >= count)
  precondition(gains.count == count && livelihood.count == count)
  for place in 0..<count {
    levels[place] = levels[place] * season[Livelihood.place(livelihood[place])] + gains[place]
  }
}

/// Pays incomes in yuan as cash in fen.
private func credit(
  _ yuan: [Float], to income: inout [Int32], _ cash: inout [Int64], _ rows: Range<Int>
) {
  let yuan = yuan.span
  var allIncome = income.mutableSpan
  var income = allIncome._mutatingExtracting(rows)
  var allCash = cash.mutableSpan
  var cash = allCash._mutatingExtracting(rows)
  let count = rows.count
  precondition(yuan.count >= count && income.count == count && cash.count == count)
  for place in 0..<count {
    let fen = Money.nearestWhole(Double(min(yuan[place], 10_000_000)) * 100)
    let amount = Money.amount(ofWhole: fen)
    income[place] = Int32(truncatingIfNeeded: amount)
    cash[place] &+= amount
  }
}

extension IncomeParameters {
  /// Factor by which permanent incomes grow a month.
  fileprivate var monthlyGrowth: Float { Float(exponential(logarithm(1 + growth) / 12)) }
}

/// Replaces uniforms by draws from a lognormal distribution of mean 1.
private func replaceByMeanOneLogNormals(_ values: inout [Double], count: Int, spread: Double) {
  replaceByStandardNormals(&values, count: count)
  do {
    var values = values.mutableSpan
    precondition(count <= values.count)
    for place in 0..<count { values[place] = spread * values[place] - spread * spread / 2 }
  }
  replaceByExponentials(&values, count: count)
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
    season = Livelihood.table(profiles.map { Float(seasonalFactor($0, month)) })
    exposure = Livelihood.table(parameters.weatherExposure.map { Float($0) })
  }

  /// Factors of income by livelihood in a village's weather.
  func factors(weather: Float) -> [Float] { exposure.map { 1 + $0 * (weather - 1) } }
}
