import Parameters

/// Lumpy expenses that no household plans.
public struct EmergencyParameters: ParameterGroup {
  public static let title = Label(en: "Emergencies", zh: "突发支出")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Chance a month of a lumpy expense: illness, schooling, wedding, repairs.",
    zh: "每月发生大额支出(医疗、教育、婚嫁、修缮)的概率", .perMonth, in: 0...1, role: .uncertainty,
    source: .assumed(
      "about one in four households a year; shares of such loan purposes were not found",
      settledBy: "the expenditure module of CHFS or CFPS"))
  public var chance = 0.02

  @Parameter(
    "Median expense of a household of mean income.", zh: "平均收入家庭大额支出的中位数", .yuan,
    in: 0...1_000_000, role: .uncertainty,
    source: .assumed(
      "a hospital stay or a year of college costs 5,000 to 20,000 yuan",
      settledBy: "the expenditure module of CHFS or CFPS"))
  public var medianSize = 10_000.0

  @Parameter(
    "Standard deviation of the log of the expense.", zh: "大额支出对数标准差", .ratio, in: 0...3,
    role: .uncertainty,
    source: .assumed(
      "weddings and surgery cost ten times a minor illness", settledBy: "CHFS or CFPS"))
  public var sizeSpread = 1.0

  @Parameter(
    "Elasticity of the expense to permanent income.", zh: "大额支出对永久收入的弹性", .elasticity,
    in: 0...2, role: .uncertainty,
    source: .assumed("richer households marry and build more dearly", settledBy: "CHFS or CFPS"))
  public var incomeElasticity = 0.5
}

extension Purpose {
  /// Whom an expense strikes.
  package static let emergency = Purpose(110)
  /// Size of the expense.
  package static let emergencySize = Purpose(111)
}

extension Step {
  static let emergencies = Step(
    "emergencies",
    Label(en: "Strikes some households with a lumpy expense.", zh: "部分家庭遭遇大额支出。")
  ) { world, month in
    strike(&world.households, world.flows.meanPermanentIncome, month)
  }
}

/// Gives some households an expense, which savings above subsistence pay first; the rest is a need.
///
/// Size `m (P/P̄)^e exp(s z)`.
package func strike(
  _ households: inout Households, _ meanIncome: Double, _ month: borrowing Month
) {
  let parameters = month.parameters.emergency
  let floor = Subsistence(month.parameters)
  clear(&households.need)
  clear(&households.lent)
  clear(&households.channel)
  var uniforms = [Double](repeating: 0, count: Draws.blockRows)
  var struck = Selection()
  var sizes = LumpSizes(
    elasticity: parameters.incomeElasticity, spread: parameters.sizeSpread, meanIncome: meanIncome)
  for rows in Draws.blocks(of: 0..<households.count) {
    month.draws.uniforms(.emergency, rows: rows, into: &uniforms)
    let luck = uniforms.span.extracting(0..<rows.count)
    let chance = parameters.chance
    struck.select(from: rows) { luck[$0] < chance }
    sizes.draw(.emergencySize, of: struck.rows, households.permanentIncome, month.draws)
    charge(
      struck.rows, sizes.factors, median: parameters.medianSize, to: &households.cash,
      &households.need, &households.needUse, households.size, floor)
  }
}

/// Takes expenses from savings above subsistence; what these do not cover is a need.
private func charge(
  _ rows: ArraySlice<Int>, _ sizes: [Double], median: Double, to cash: inout [Int64],
  _ need: inout [Int32], _ use: inout [UInt8], _ size: [UInt8], _ floor: Subsistence
) {
  let rows = rows.span
  let sizes = sizes.span
  let size = size.span
  var cash = cash.mutableSpan
  var need = need.mutableSpan
  var use = use.mutableSpan
  for place in 0..<rows.count {
    let row = rows[place]
    let expense = Int64(Money.amount(median * sizes[place]))
    let spare = max(0, cash[row] &- floor.fen(persons: size[row]))
    let own = min(spare, expense)
    cash[row] &-= own
    need[row] = Int32(truncatingIfNeeded: expense &- own)
    use[row] = Use.emergency.rawValue
  }
}

/// Sets a column to zero.
private func clear<Value: BinaryInteger>(_ column: inout [Value]) {
  var column = column.mutableSpan
  for row in 0..<column.count { column[row] = 0 }
}
