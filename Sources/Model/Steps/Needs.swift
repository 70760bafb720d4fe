import Parameters

/// When households need money that their income does not bring.
public struct NeedParameters: ParameterGroup {
  public static let title = Label(en: "Needs", zh: "资金需求")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Chance a month of a production need (inputs, stock, machinery), by livelihood, over the year.",
    zh: "各类农户每月产生生产经营资金需求的概率(年均)", .perMonth, in: 0...1,
    labels: Livelihood.labels, role: .uncertainty,
    source: .xintai(
      "crop and familyBusiness",
      prior:
        "set with the choice so that formal demand, informal borrowing and repeat loans fit evidence E",
      settledBy: "monthly borrowing diaries of farm households"))
  public var productionRate = [0.227, 0.34, 0.08, 0.06, 0.479, 0.50, 0.56]

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

extension Purpose {
  /// Who has an opportunity.
  package static let need = Purpose(200)
  /// Size of the opportunity.
  package static let needSize = Purpose(201)
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

extension NeedParameters {
  /// Chance of a production need by livelihood in a month of the year, at mean frailty.
  func productionRates(season: Int) -> [Double] {
    let crop = seasonalFactor(cropSeason, season)
    let other = seasonalFactor(otherSeason, season)
    return Livelihood.allCases.map {
      productionRate[Int($0.rawValue)] * ($0 == .crop || $0 == .newOperator ? crop : other)
    }
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
  let least = Money.amount(parameters.least)
  let rates = Livelihood.table(parameters.productionRates(season: month.season))
  var uniforms = [Double](repeating: 0, count: Draws.blockRows)
  var productive = Selection()
  var short = Selection()
  var sizes = LumpSizes(
    elasticity: parameters.incomeElasticity, spread: parameters.productionSpread,
    meanIncome: flows.meanPermanentIncome)
  for rows in Draws.blocks(of: 0..<households.count) {
    month.draws.uniforms(.need, rows: rows, into: &uniforms)
    findNeeds(
      &productive, &short, rows, households.need, households.livelihood, households.needFrailty,
      rates, uniforms, households.cash, households.size, floor)
    askForSubsistence(
      &households.need, &households.needUse, short, households.cash, households.size, floor,
      months: parameters.smoothingMonths)
    sizes.draw(.needSize, of: productive.rows, households.permanentIncome, month.draws)
    investOrAsk(
      &households.need, &households.needUse, &households.working, &households.cash, productive,
      sizes.factors, households.livelihood, households.permanentIncome, households.platformDebt,
      households.bankDebt, parameters)
    dismiss(&households.need, in: rows, below: least)
  }
}

/// Lists those with an opportunity or inputs to buy, and those who are short of cash; some are both.
private func findNeeds(
  _ productive: inout Selection, _ short: inout Selection, _ rows: Range<Int>, _ need: [Int32],
  _ livelihood: [UInt8], _ frailty: [Float], _ rates: [Double], _ uniforms: [Double],
  _ cash: [Int64], _ size: [UInt8], _ floor: Subsistence
) {
  let need = need.span.extracting(rows)
  let livelihood = livelihood.span.extracting(rows)
  let frailty = frailty.span.extracting(rows)
  let rates = rates.span
  precondition(rates.count == Livelihood.places)
  let uniforms = uniforms.span.extracting(0..<rows.count)
  let cash = cash.span.extracting(rows)
  let size = size.span.extracting(rows)
  let count = rows.count
  precondition(need.count == count && livelihood.count == count && frailty.count == count)
  precondition(uniforms.count == count && cash.count == count && size.count == count)
  productive.select(from: rows) {
    // Everything is read before it is asked, so that nothing is left to jump over.
    let rate = rates[Livelihood.place(livelihood[$0])] * Double(frailty[$0])
    let isIdle = need[$0] == 0
    return (uniforms[$0] < rate) && isIdle
  }
  short.select(from: rows) {
    let isShort = cash[$0] < floor.fen(persons: size[$0])
    let isIdle = need[$0] == 0
    return isShort && isIdle
  }
}

/// Gives who is short of cash a need of months of subsistence, which a production need replaces.
private func askForSubsistence(
  _ need: inout [Int32], _ use: inout [UInt8], _ short: Selection, _ cash: [Int64],
  _ size: [UInt8], _ floor: Subsistence, months: Double
) {
  let cash = cash.span
  let size = size.span
  var need = need.mutableSpan
  var use = use.mutableSpan
  for row in short.rows {
    let wanted = Int64(months * Double(floor.fen(persons: size[row]))) - cash[row]
    need[row] = Int32(max(0, min(wanted, Int64(Int32.max))))
    use[row] = Use.smoothing.rawValue
  }
}

/// Puts savings above the buffer into production at once; what they do not cover is a need.
private func investOrAsk(
  _ need: inout [Int32], _ use: inout [UInt8], _ working: inout [Int32], _ cash: inout [Int64],
  _ rows: Selection, _ sizes: [Double], _ livelihood: [UInt8], _ income: [Float],
  _ platformDebt: [Int32], _ bankDebt: [Int32], _ parameters: NeedParameters
) {
  let rows = rows.rows.span
  let sizes = sizes.span
  let medians = parameters.productionMedian.span
  let keptMonths = parameters.keptMonths
  let livelihood = livelihood.span
  let income = income.span
  let platformDebt = platformDebt.span
  let bankDebt = bankDebt.span
  var need = need.mutableSpan
  var use = use.mutableSpan
  var working = working.mutableSpan
  var cash = cash.mutableSpan
  for place in 0..<rows.count {
    let row = rows[place]
    let size = Money.amount(medians[Int(livelihood[row])] * sizes[place])
    let kept = Int64(keptMonths * Double(income[row]) * 100)
    let free = cash[row] &- kept &- Int64(platformDebt[row]) &- Int64(bankDebt[row])
    let own = min(max(0, free), Int64(size))
    working[row] = Int32(min(Int64(working[row]) + own, Int64(Int32.max)))
    cash[row] &-= own
    need[row] = size - Int32(own)
    use[row] = Use.production.rawValue
  }
}

/// Drops needs too small to borrow for.
private func dismiss(_ needs: inout [Int32], in rows: Range<Int>, below least: Int32) {
  var all = needs.mutableSpan
  var needs = all._mutatingExtracting(rows)
  let count = rows.count
  precondition(needs.count == count)
  for place in 0..<count {
    let need = needs[place]
    needs[place] = need < least ? 0 : need
  }
}
