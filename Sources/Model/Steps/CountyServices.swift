import Parameters

/// Public services on the platform, and who uses the platform.
public struct CountyServicesParameters: ParameterGroup {
  public static let title = Label(en: "County services on line", zh: "县域线上服务")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Services that the county offers in the platform's application.", zh: "平台上线的便民服务数量",
    .count, in: 0...1000, role: .lever,
    source: .cited("yang2020", "37 convenience services on line"))
  public var services = 37

  @Parameter(
    "Share of households on line that use the platform at the start.",
    zh: "期初上网农户中使用平台的比例", .fraction, in: 0...1, role: .uncertainty,
    source: .cited(
      "chfsDigital",
      "6% of rural households in 2013, 23% in 2017: about 30% in 2018, half of those on line"))
  public var usersAtStart = 0.55

  @Parameter(
    "Chance a month that a household on line starts to use the platform without county services.",
    zh: "无县域服务时上网农户每月开始使用平台的概率", .perMonth, in: 0...1, role: .uncertainty,
    source: .cited("chfsDigital", "6% of rural households in 2013, 23% in 2017"))
  public var adoption = 0.015

  @Parameter(
    "Further chance a month for 100 services on line.", zh: "每 100 项线上服务增加的月使用概率",
    .perMonth, in: 0...1, role: .uncertainty,
    source: .assumed(
      "paying bills and hospital bookings draw people in",
      settledBy: "log-ins to City Services by date"))
  public var adoptionPerHundred = 0.03

  @Parameter(
    "Cost of running one service.", zh: "单项服务运行成本", .yuanPerMonth, in: 0...1_000_000,
    role: .uncertainty,
    source: .assumed(
      "a part of a clerk's and a contractor's time", settledBy: "the county's contracts"))
  public var serviceCost = 1000.0
}

extension Lever {
  public static let countyServices = Lever(
    9, "county_services", Label(en: "county services", zh: "县域线上服务"))
}

extension Purpose {
  /// Who starts to use the platform.
  package static let platformAdoption = Purpose(142)
}

extension Step {
  static let countyServices = Step(
    "countyServices",
    Label(en: "Lets households on line take up the platform.", zh: "上网农户开始使用平台。"),
    paysFor: [.countyServices]
  ) { world, month in
    adoptPlatform(&world.households.status, &world.treasury, month)
  }
}

extension CountyServicesParameters {
  /// Chance that a household on line starts to use the platform in a month, 0 for the first.
  func adoptionChance(inMonth index: Int) -> Double {
    let monthly = min(1, adoption + adoptionPerHundred * Double(services) / 100)
    return index == 0 ? max(usersAtStart, monthly) : monthly
  }
}

/// Makes platform users of households on line, at a chance that grows with the services offered.
package func adoptPlatform(
  _ status: inout [Status], _ treasury: inout Treasury, _ month: borrowing Month
) {
  let parameters = month.parameters.countyServices
  let services = Double(parameters.services)
  let chance = parameters.adoptionChance(inMonth: month.index)
  var uniforms = [Double](repeating: 0, count: Draws.blockRows)
  var lucky = Selection()
  for rows in Draws.blocks(of: 0..<status.count) {
    month.draws.uniforms(.platformAdoption, rows: rows, into: &uniforms)
    let luck = uniforms.span.extracting(0..<rows.count)
    lucky.select(from: rows) { luck[$0] < chance }
    for row in lucky.rows where status[row].contains(.online) {
      status[row].insert(.platformUser)
    }
  }
  treasury.spend(services * parameters.serviceCost, on: .countyServices, by: .government)
}
