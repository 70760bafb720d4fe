import Model
import Parameters

extension PanelColumn {
  /// Money of the month: `cash` is last month's with all of these flows.
  static let money: [PanelColumn] = [
    flow("income", .income, en: "income", zh: "当月收入", "Income of the month, all sources."),
    flow(
      "emergency_paid", .emergency, spent: true, en: "emergency paid", zh: "自付突发支出",
      "Lumpy expense paid from savings; the rest is a need."),
    flow(
      "paid", .repayment, spent: true, en: "paid on loans", zh: "当月还款",
      "Principal and interest paid to all lenders."),
    PanelColumn(
      "paid_interest", en: "interest paid", zh: "其中利息", .yuan, "Interest within what was paid."
    ) { .fen($0.money.interest) },
    flow(
      "recovered", .recovery, spent: true, en: "recovered", zh: "核销后追偿",
      "Paid on loans that were written off."),
    flow(
      "incident_loss", .incident, spent: true, en: "loss by an incident", zh: "信息安全事件损失",
      "Lost to a data incident."),
    flow(
      "own_invested", .ownInvestment, spent: true, en: "own money invested", zh: "自有资金投入",
      "Savings put into production."),
    flow(
      "loan_cash", .loan, en: "loan received in cash", zh: "到手消费借款",
      "Borrowed for consumption; loans for production and emergencies are spent at once."),
    flow("sales", .sales, en: "sales", zh: "营运资金回笼", "Working capital that came back."),
    flow("spent", .spending, spent: true, en: "spending", zh: "消费支出", "Spent on living."),
    PanelColumn(
      "cash", en: "cash", zh: "现金与活期储蓄", .yuan, "Cash and liquid savings at the month's end."
    ) { .fen($0.households.cash[$0.row]) },
    PanelColumn(
      "working_capital", en: "working capital", zh: "营运资金", .yuan,
      "Money in production at the month's end; returns as sales."
    ) { .fen(Int64($0.households.working[$0.row])) },
    PanelColumn(
      "annual_income_per_head", en: "annual income a head", zh: "年人均收入", .yuanPerYear,
      "Smoothed over a year, without the season."
    ) { .single($0.households.annualIncome[$0.row]) },
  ]

  private static func flow(
    _ name: String, _ flow: CashFlow, spent: Bool = false, en: String, zh: String,
    _ meaning: String
  ) -> PanelColumn {
    PanelColumn(name, en: en, zh: zh, .yuan, meaning) {
      .fen(spent ? -$0.money[flow] : $0.money[flow])
    }
  }
}
