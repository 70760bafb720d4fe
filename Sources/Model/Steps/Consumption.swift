import Parameters

/// How households spend and save.
public struct ConsumptionParameters: ParameterGroup {
  public static let title = Label(en: "Consumption and saving", zh: "消费与储蓄")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Least spending a person a month that a household protects from its creditors.",
    zh: "人均每月最低生活支出(优先于还款)", .yuanPerMonth, in: 0...5000, role: .uncertainty,
    source: .xintai(
      prior: "the official line of 2018, 2,995 yuan a year, recalled (evidence C1)",
      settledBy: "the poverty monitoring report"))
  public var subsistence = 227.0

  @Parameter(
    "Share of permanent income that is spent.", zh: "消费占永久收入比例", .fraction, in: 0...1,
    role: .uncertainty,
    source: .cited("nbs2018", "rural consumption 12,124 of income 14,617 a head: 83%"))
  public var share = 0.83

  @Parameter(
    "Liquid savings that a household wants, in months of permanent income.",
    zh: "期望流动储蓄(以月永久收入计)", .months, in: 0...60, role: .uncertainty,
    source: .assumed("buffer-stock saving of a few months", settledBy: "liquid assets in CHFS"))
  public var bufferMonths = 3.0

  @Parameter(
    "Share of savings above the wanted level that is spent or locked away a month.",
    zh: "超额储蓄每月用于消费或锁定的比例", .perMonth, in: 0...1, role: .uncertainty,
    source: .assumed(
      "durables, house building and time deposits follow within a year", settledBy: "CHFS"))
  public var excessSpent = 0.15
}

/// Spending that is protected: persons times the subsistence level.
package struct Subsistence {
  private let each: Int64

  /// Read once above a loop.
  package init(_ parameters: borrowing ModelParameters) {
    each = Money.fen(parameters.consumption.subsistence)
  }

  /// Protected spending of one person, in whole fen.
  package var perPerson: Double { Double(each) }

  /// Protected spending of a household this month, in fen.
  @inline(__always)
  package func fen(persons: UInt8) -> Int64 { each &* Int64(persons) }
}

extension Step {
  static let consumption = Step(
    "consumption",
    Label(en: "Lets households spend, within their cash.", zh: "各户在现金范围内消费。")
  ) { world, month in
    consume(
      from: &world.households.cash, marking: &world.households.status,
      income: world.households.permanentIncome, size: world.households.size,
      dueNext: world.households.dueNext, platformDebt: world.households.platformDebt,
      bankDebt: world.households.bankDebt, month)
  }
}

/// Spends `c P`, and a share of the cash above the wanted savings; never more than the cash.
///
/// Who has debts puts next month's payment by before spending above subsistence, and counts as its own only what
/// exceeds its formal debt.
package func consume(
  from cash: inout [Int64], marking status: inout [Status], income: [Float], size: [UInt8],
  dueNext: [Int32], platformDebt: [Int32], bankDebt: [Int32], _ month: borrowing Month
) {
  let parameters = month.parameters.consumption
  let share = parameters.share
  let buffer = parameters.bufferMonths
  let excessSpent = parameters.excessSpent
  let floor = Subsistence(month.parameters)
  markSkipped(&status, cash, size, floor)
  let least = floor.perPerson
  let income = income.span
  let size = size.span
  let dueNext = dueNext.span
  let platformDebt = platformDebt.span
  let bankDebt = bankDebt.span
  var cash = cash.mutableSpan
  let count = cash.count
  precondition(income.count == count && size.count == count)
  precondition(dueNext.count == count && platformDebt.count == count && bankDebt.count == count)
  // Whole numbers of fen are exact as floating-point numbers, which stay in vectors.
  for row in 0..<count {
    let permanent = Double(income[row])
    let least = least * Double(size[row])
    let held = Money.number(cash[row])
    let wished = max(least, Money.nearestWhole(share * permanent * 100))
    let owed = Double(platformDebt[row]) + Double(bankDebt[row])
    let above = held - wished - owed - buffer * permanent * 100
    let extra = above > 0 ? Money.wholeBelow(excessSpent * above) : 0
    let unreserved = held - Double(dueNext[row])
    let spent = min(held, max(least, min(wished + extra, unreserved)))
    cash[row] = Money.amount(ofWhole: held - spent)
  }
}

/// Marks those whose cash does not cover their subsistence.
private func markSkipped(
  _ status: inout [Status], _ cash: [Int64], _ size: [UInt8], _ floor: Subsistence
) {
  let cash = cash.span
  let size = size.span
  var status = status.mutableSpan
  precondition(cash.count == status.count && size.count == status.count)
  for row in 0..<status.count {
    let skipped = cash[row] < floor.fen(persons: size[row])
    let others = status[row].rawValue & ~Status.skippedSpending.rawValue
    status[row] = Status(rawValue: others | (skipped ? Status.skippedSpending.rawValue : 0))
  }
}
