import Parameters

/// Data incidents and what is spent against them.
public struct SecurityParameters: ParameterGroup {
  public static let title = Label(en: "Security", zh: "信息安全")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Chance a month of a data incident (leak, fraud, misoperation) in a village without extra security.",
    zh: "无额外安全投入时每村每月发生信息安全事件的概率", .perMonth, in: 0...1, role: .uncertainty,
    source: .assumed(
      "the case names bugs, viruses, data protection and misoperation without counts",
      settledBy: "complaints recorded by the lender and police"))
  public var incidentChance = 0.01

  @Parameter(
    "Share of a village's platform users whom an incident touches.", zh: "事件波及平台用户比例",
    .fraction, in: 0...1, role: .uncertainty,
    source: .assumed("a fraud touches a few users, who tell the others", settledBy: "complaints"))
  public var usersTouched = 0.05

  @Parameter(
    "Spending on security.", zh: "信息安全投入", .yuanPerMonth, in: 0...100_000_000, role: .lever,
    source: .policy("recommendation S46 of the case: information security"))
  public var spending = 0.0

  @Parameter(
    "Share of that spending borne by government; the lender bears the rest.",
    zh: "安全投入中政府承担比例", .fraction, in: 0...1, role: .lever,
    source: .policy("recommendation S46 of the case: fiscal money"))
  public var governmentShare = 0.5

  @Parameter(
    "Fall of the log of the chance of incidents for 100,000 yuan a month.",
    zh: "每月每投入 10 万元使事件概率对数下降", .ratio, in: 0...5, role: .uncertainty,
    source: .assumed(
      "effects of security spending are unknown", settledBy: "incidents before and after"))
  public var effectPer100000 = 0.5

  @Parameter(
    "Loss of a household that an incident touches.", zh: "受事件波及农户的损失", .yuan, in: 0...100_000,
    role: .uncertainty,
    source: .assumed("small frauds and fees", settledBy: "complaints"))
  public var loss = 500.0
}

extension Lever {
  public static let security = Lever(10, "security", Label(en: "security", zh: "信息安全"))
}

extension Purpose {
  /// Where an incident strikes, and whom.
  package static let incident = Purpose(170)
}

extension Step {
  static let incidents = Step(
    "incidents",
    Label(en: "Strikes some villages with a data incident.", zh: "部分村庄发生信息安全事件。"),
    paysFor: [.security]
  ) { world, month in
    strikeIncidents(
      &world.households, in: &world.villages, &world.institutions, &world.treasury, month)
  }
}

/// Draws villages with an incident; some of their platform users lose money and say so.
///
/// Chance of a village: `p exp(−e · spending / 100,000)`.
package func strikeIncidents(
  _ households: inout Households, in villages: inout Villages, _ institutions: inout Institutions,
  _ treasury: inout Treasury, _ month: borrowing Month
) {
  let parameters = month.parameters.security
  let chance =
    parameters.incidentChance
    * exponential(-parameters.effectPer100000 * parameters.spending / 100_000)
  let loss = Money.fen(parameters.loss)
  for village in 0..<villages.count {
    villages.incident[village] = month.draws.uniform(.incident, village, index: 1) < chance
    guard villages.incident[village] else { continue }
    institutions.incidents.add(1)
    for row in villages.households(of: village)
    where households.status[row].contains(.platformUser)
      && month.draws.uniform(.incident, row) < parameters.usersTouched
    {
      households.status[row].insert(.harmed)
      households.cash[row] -= min(households.cash[row], loss)
    }
  }
  treasury.spend(
    parameters.spending * parameters.governmentShare, on: .security, by: .government)
  treasury.spend(
    parameters.spending * (1 - parameters.governmentShare), on: .security, by: .lender)
}
