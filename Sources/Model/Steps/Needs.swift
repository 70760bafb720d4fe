import Parameters

/// When households need money that their income does not bring.
public struct NeedParameters: ParameterGroup {
  public static let title = Label(en: "Needs", zh: "资金需求")
  public init() {}

  @Parameter(
    "Chance a month of a production need (inputs, stock, machinery), by livelihood, over the year.",
    zh: "各类农户每月产生生产经营资金需求的概率(年均)", .perMonth, in: 0...1,
    labels: Livelihood.labels, role: .uncertainty,
    source: .assumed(
      "set with the choice so that formal demand, informal borrowing and repeat loans fit evidence E",
      settledBy: "monthly borrowing diaries of farm households"))
  public var productionRate = [0.18, 0.34, 0.08, 0.06, 0.45, 0.50, 0.56]

  @Parameter(
    "Median production need by livelihood, at mean income.", zh: "各类农户生产资金需求中位数", .yuan,
    in: 0...5_000_000, labels: Livelihood.labels, role: .uncertainty,
    source: .assumed(
      "loans of 22,000 to 41,000 yuan on average follow from the case (evidence D)",
      settledBy: "loan sizes by borrower's livelihood"))
  public var productionMedian = [23_000.0, 40_000, 23_000, 23_000, 45_000, 100_000, 130_000]

  @Parameter(
    "Standard deviation of the log of a production need.", zh: "生产资金需求对数标准差", .ratio,
    in: 0...3, role: .uncertainty,
    source: .assumed(
      "sizes of 1,000 to 300,000 yuan occur", settledBy: "the distribution of loan sizes"))
  public var productionSpread = 0.7

  @Parameter(
    "Elasticity of a production need to permanent income.", zh: "生产资金需求对永久收入的弹性",
    .elasticity, in: 0...2, role: .uncertainty,
    source: .assumed("larger farms and shops need more", settledBy: "loan sizes by income"))
  public var incomeElasticity = 0.6

  @Parameter(
    "Profile of needs of crop farms and operators over the calendar year.",
    zh: "种植户与经营主体资金需求的月度分布", .ratio, in: 0...12, labels: Season.months,
    role: .uncertainty,
    source: .assumed(
      "inputs before spring, after the June wheat harvest and at autumn sowing",
      settledBy: "sales of inputs by month"))
  public var cropSeason = [0.8, 1.2, 1.7, 1.4, 1.0, 1.2, 0.9, 0.7, 0.6, 1.4, 0.8, 0.5]

  @Parameter(
    "Profile of needs of other livelihoods over the calendar year.", zh: "其他农户资金需求的月度分布",
    .ratio, in: 0...12, labels: Season.months, role: .uncertainty,
    source: .assumed(
      "stock is bought before the Spring Festival and the autumn", settledBy: "orders by month"))
  public var otherSeason = [1.3, 1.0, 1.0, 1.0, 1.0, 1.0, 0.9, 0.85, 0.9, 1.0, 1.0, 1.15]

  @Parameter(
    "Months of permanent income that a household keeps back from its needs.",
    zh: "满足需求时保留的储蓄(以月永久收入计)", .months, in: 0...60, role: .uncertainty,
    source: .assumed(
      "own savings above a buffer come first", settledBy: "savings at the time of borrowing"))
  public var keptMonths = 1.5

  @Parameter(
    "Months of subsistence that a household short of cash wants to borrow.",
    zh: "现金短缺时希望借入的生活费月数", .months, in: 0...24, role: .uncertainty,
    source: .assumed("until the next sale or wage", settledBy: "sizes of consumption loans"))
  public var smoothingMonths = 3.0

  @Parameter(
    "Least need for which anybody borrows.", zh: "产生借款行为的最低需求", .yuan, in: 0...100_000,
    role: .uncertainty,
    source: .cited("yang2020", "the smallest platform loan is 1,000 yuan"))
  public var least = 1000.0
}

extension Step {
  static let needs = Step(
    "needs",
    Label(
      en: "Draws production needs, adds needs of those short of cash; own savings come first.",
      zh: "抽取生产需求与平滑消费需求,自有储蓄优先。")
  ) { world, month in
    arise(&world.households, &world.flows, month)
  }
}

/// Gives households needs; what savings above the buffer cover is spent at once, the rest waits for credit.
///
/// Rate: `r(livelihood) · season · frailty`; size: `m(livelihood) (P/P̄)^e exp(s z)`. An emergency of this month
/// comes before a production need, and that before smoothing.
package func arise(
  _ households: inout Households, _ flows: inout Flows, _ month: borrowing Month
) {
  let parameters = month.parameters.need
  let floor = Subsistence(month.parameters)
  let mean = flows.meanPermanentIncome
  let crop = seasonalFactor(parameters.cropSeason, month.season)
  let other = seasonalFactor(parameters.otherSeason, month.season)
  let rates: [Double] = Livelihood.allCases.map {
    parameters.productionRate[Int($0.rawValue)]
      * ($0 == .crop || $0 == .newOperator ? crop : other)
  }
  var uniforms = [Double](repeating: 0, count: Draws.blockRows)
  var productive: [Int] = []
  for rows in Draws.blocks(of: 0..<households.count) {
    month.draws.uniforms(.need, rows: rows, into: &uniforms)
    productive.removeAll(keepingCapacity: true)
    askForSubsistence(
      &households.need, &households.needUse, &productive, rows,
      households.livelihood, households.needFrailty, rates, uniforms,
      households.cash, households.size, floor, months: parameters.smoothingMonths)
    investOrAsk(&households, productive, parameters, mean, month.draws)
  }
  let least = Money.amount(parameters.least)
  dismiss(&households.need, below: least)
}

/// Lists those with an opportunity or inputs to buy; of the others, who is short asks for months of subsistence.
private func askForSubsistence(
  _ need: inout [Int32], _ use: inout [UInt8], _ productive: inout [Int], _ rows: Range<Int>,
  _ livelihood: [UInt8], _ frailty: [Float], _ rates: [Double], _ uniforms: [Double],
  _ cash: [Int64], _ size: [UInt8], _ floor: Subsistence, months: Double
) {
  let livelihood = livelihood.span
  let frailty = frailty.span
  let rates = rates.span
  let uniforms = uniforms.span
  let cash = cash.span
  let size = size.span
  var need = need.mutableSpan
  for row in rows where need[row] == 0 {
    let rate = rates[Int(livelihood[row])] * Double(frailty[row])
    let minimum = floor.fen(persons: size[row])
    if uniforms[row &- rows.lowerBound] < rate {
      productive.append(row)
    } else if cash[row] < minimum {
      let wanted = Int64(months * Double(minimum)) - cash[row]
      need[row] = Int32(max(0, min(wanted, Int64(Int32.max))))
      use[row] = Use.smoothing.rawValue
    }
  }
}

/// Sizes production needs; savings above the buffer go into production at once.
private func investOrAsk(
  _ households: inout Households, _ rows: [Int], _ parameters: NeedParameters, _ mean: Double,
  _ draws: Draws
) {
  var sizes = rows.map { draws.uniform(.needSize, $0) }
  replaceByStandardNormals(&sizes, count: sizes.count)
  for place in sizes.indices {
    let relative = Double(households.permanentIncome[rows[place]]) / mean
    sizes[place] = exponential(
      parameters.productionSpread * sizes[place]
        + parameters.incomeElasticity * logarithm(max(relative, 1e-6)))
  }
  for (row, size) in zip(rows, sizes) {
    let median = parameters.productionMedian[Int(households.livelihood[row])]
    let wanted = Int64(Money.amount(median * size))
    let kept = Int64(parameters.keptMonths * Double(households.permanentIncome[row]) * 100)
    let free = households.cash[row] - kept - households.formalDebt(row)
    let own = min(max(0, free), wanted)
    households.invest(row, own)
    households.cash[row] -= own
    households.need[row] = Int32(wanted - own)
    households.needUse[row] = Use.production.rawValue
  }
}

/// Drops needs too small to borrow for.
private func dismiss(_ needs: inout [Int32], below least: Int32) {
  for row in needs.indices { needs[row] = needs[row] < least ? 0 : needs[row] }
}
