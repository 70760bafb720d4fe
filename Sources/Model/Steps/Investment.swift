import Parameters

/// What becomes of money put into production.
public struct InvestmentParameters: ParameterGroup {
  public static let title = Label(en: "Investment", zh: "投资回报")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Share of working capital that returns as sales a month.", zh: "营运资金每月回笼比例", .perMonth,
    in: 0...1, role: .uncertainty,
    source: .xintai(
      prior:
        "short, small, frequent, urgent: money is out for about a quarter (the case, S17 and S23)",
      settledBy: "turnover of farm and shop stocks"))
  public var turnover = 0.337

  @Parameter(
    "Chance a month that working capital is lost (disease, spoilage, a customer who does not pay).",
    zh: "每月营运资金损失的概率", .perMonth, in: 0...1, role: .uncertainty,
    source: .assumed("about 6% a year", settledBy: "losses reported by borrowers"))
  public var lossChance = 0.005

  @Parameter(
    "Lasting yearly income from a yuan borrowed for production, where credit raises income.",
    zh: "信贷增收户每借 1 元生产贷款带来的年持久增收", .ratio, in: 0...2, role: .uncertainty,
    source: .cited(
      "meager2022",
      "effects near zero but for a positive tail among existing businesses; size assumed"))
  public var gainRate = 0.15

  @Parameter(
    "Share of that gain that fades a month.", zh: "增收每月衰减比例", .perMonth, in: 0...1,
    role: .uncertainty,
    source: .assumed(
      "machines wear out and markets move within two years", settledBy: "follow-up surveys"))
  public var fading = 0.03

  @Parameter(
    "Most lasting gain, as a share of permanent income.", zh: "持久增收占永久收入的上限", .fraction,
    in: 0...5, role: .uncertainty,
    source: .assumed("returns fall with scale", settledBy: "follow-up surveys"))
  public var mostGain = 0.5
}

extension Purpose {
  /// Loss of working capital.
  package static let investmentReturn = Purpose(104)
}

extension Step {
  static let investment = Step(
    "investment",
    Label(
      en: "Returns working capital as sales, loses some, fades lasting gains.",
      zh: "营运资金回笼或损失,持久增收衰减。")
  ) { world, month in
    fade(&world.households.investmentGain, month.parameters.investment)
    turnOver(&world.households.working, into: &world.households.cash, month)
  }
}

/// Lets lasting gains fade.
package func fade(_ gains: inout [Float], _ parameters: InvestmentParameters) {
  let keep = Float(1 - parameters.fading)
  for row in gains.indices { gains[row] *= keep }
}

/// Moves a share of working capital back into cash; a few lose it all.
package func turnOver(
  _ working: inout [Int32], into cash: inout [Int64], _ month: borrowing Month
) {
  let parameters = month.parameters.investment
  let lossChance = parameters.lossChance
  let turnover = parameters.turnover
  var uniforms = [Double](repeating: 0, count: Draws.blockRows)
  for rows in Draws.blocks(of: 0..<working.count) {
    month.draws.uniforms(.investmentReturn, rows: rows, into: &uniforms)
    var allWorking = working.mutableSpan
    var allCash = cash.mutableSpan
    var working = allWorking._mutatingExtracting(rows)
    var cash = allCash._mutatingExtracting(rows)
    let uniforms = uniforms.span.extracting(0..<rows.count)
    let count = uniforms.count
    precondition(working.count == count && cash.count == count)
    for place in 0..<count {
      let invested = Double(working[place])
      // The last few yuan come back at once, so that the column does not trail for ever.
      let part = Money.nearestWhole(invested * turnover)
      let back = invested < 10_000 ? invested : part
      let isKept = uniforms[place] < lossChance ? 0.0 : 1
      working[place] = Int32(
        truncatingIfNeeded: Money.amount(ofWhole: isKept * (invested - back)))
      cash[place] &+= Money.amount(ofWhole: isKept * back)
    }
  }
}
