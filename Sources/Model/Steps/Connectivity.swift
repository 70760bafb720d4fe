import Parameters

/// Internet coverage and smartphones.
public struct ConnectivityParameters: ParameterGroup {
  public static let title = Label(en: "Connectivity", zh: "网络与智能手机")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Log odds that a rural household has a member on line in December 2018.",
    zh: "2018 年 12 月农户有成员上网的对数几率", .logit, in: -5...5, role: .uncertainty,
    source: .xintai(
      prior: "38.4% of rural individuals (CNNIC 45); with 2.8 members a household about 60%",
      settledBy: "CHFS or CNNIC tabulations by household"))
  public var level = 0.519

  @Parameter(
    "Rise of these log odds a month.", zh: "上述对数几率的月增幅", .logit, in: 0...0.2,
    role: .uncertainty,
    source: .cited("cnnic45", "38.4% end 2018, 46.2% March 2020: 0.0214 a month on the logit scale")
  )
  public var trend = 0.0214

  @Parameter(
    "Rise of the log odds from extra infrastructure that a policy builds.",
    zh: "政策新增网络基础设施带来的对数几率增幅", .logit, in: 0...5, role: .lever,
    source: .policy("recommendation S46 of the case: fiscal money for village internet"))
  public var boost = 0.0

  @Parameter(
    "Cost of bringing one more household on line by infrastructure.",
    zh: "通过基础设施使一户上网的成本", .yuan, in: 0...100_000, role: .uncertainty,
    source: .assumed(
      "fibre and base stations in plains villages cost 1,000 to 3,000 yuan a home passed",
      settledBy: "budgets of the universal-service programme in Shandong"))
  public var boostCost = 1500.0

  @Parameter(
    "Chance a month that smartphone support brings a household on line that is not.",
    zh: "智能手机补贴使未上网农户每月上网的概率", .perMonth, in: 0...1, role: .lever,
    source: .policy("recommendation S46 of the case: efficient use of the internet in villages"))
  public var smartphoneSupport = 0.0

  @Parameter(
    "Cost of smartphone support for a household it brings on line.",
    zh: "每支持一户使用智能手机的成本", .yuan, in: 0...10_000, role: .uncertainty,
    source: .assumed(
      "a cheap smartphone and an afternoon's help", settledBy: "tenders for such schemes"))
  public var smartphoneCost = 600.0

  /// Whom infrastructure and support reach.
  public var target = Targeting()
}

extension Lever {
  public static let infrastructure = Lever(
    7, "infrastructure", Label(en: "connectivity", zh: "网络基础设施"))
  public static let smartphones = Lever(
    8, "smartphones", Label(en: "smartphone support", zh: "智能手机补贴"))
}

extension Purpose {
  /// Who takes up a supported smartphone.
  package static let smartphoneAdoption = Purpose(141)
}

extension Step {
  static let connectivity = Step(
    "connectivity",
    Label(en: "Brings households on line as coverage grows.", zh: "随覆盖率提高,农户接入网络。"),
    paysFor: [.infrastructure, .smartphones]
  ) { world, month in
    let target = month.parameters.connectivity.target
    let reached = world.reach(target).rows(of: world.households, in: world.villages)
    connect(
      &world.households.status, world.households.connectivityRank, reached, in: &world.villages,
      &world.treasury, month)
  }
}

/// Puts on line every household whose rank lies below its village's coverage; nobody goes off line.
///
/// Coverage of village v: `logistic(level + trend · (months since December 2018) + advantage_v + boost)`.
package func connect(
  _ status: inout [Status], _ ranks: [Float], _ reached: ReachedRows,
  in villages: inout Villages, _ treasury: inout Treasury, _ month: borrowing Month
) {
  let parameters = month.parameters.connectivity
  let support = parameters.smartphoneSupport
  let elapsed = Double(month.date - CalendarMonth(year: 2018, month: 12))
  let level = parameters.level + parameters.trend * elapsed
  var built = 0.0
  var supported = 0.0
  let ranks = ranks.span
  var status = status.mutableSpan
  for village in 0..<villages.count {
    let own = level + Double(villages.connectivity[village])
    let without = logistic(own)
    let with = parameters.boost > 0 ? logistic(own + parameters.boost) : without
    villages.coverage[village] = Float(without)
    let rows = villages.households(of: village)
    for row in rows {
      let isCovered = Double(ranks[row]) < without
      status[row].formUnion(isCovered ? .online : [])
    }
    guard parameters.boost > 0 || support > 0 else { continue }
    for row in rows where !status[row].contains(.online) {
      if Double(ranks[row]) < with, reached.contains(row) {
        status[row].insert(.online)
        built += 1
      } else if support > 0, month.draws.uniform(.smartphoneAdoption, row) < support,
        reached.contains(row)
      {
        status[row].insert(.online)
        supported += 1
      }
    }
  }
  treasury.spend(built * parameters.boostCost, on: .infrastructure, by: .government)
  treasury.spend(supported * parameters.smartphoneCost, on: .smartphones, by: .government)
}
