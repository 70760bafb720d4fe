import Model
import Parameters

extension PanelColumn {
  /// Its credit line, debts and arrears.
  static let credit: [PanelColumn] = [
    PanelColumn(
      "score", en: "score", zh: "信用评分", .standardDeviations,
      "The lender's score when the line was last granted; empty without a line."
    ) { $0.has(.credited) ? .single($0.households.score[$0.row]) : .empty },
    PanelColumn("line_limit", en: "limit", zh: "授信额度", .yuan, "Limit of the line; 0 without one.") {
      .fen(Int64($0.households.lineLimit[$0.row]))
    },
    PanelColumn(
      "line_rate", en: "rate of the line", zh: "授信利率", .perYear,
      "Annual rate of the line before any dated cut; empty without one."
    ) { $0.has(.credited) ? .single($0.households.lineRate[$0.row]) : .empty },
    flag(
      "prime", .prime, en: "prime customer", zh: "优质客户", "Repays interest first, principal last."),
    debt("platform_debt", \.platformDebt, en: "owed to the platform", zh: "平台贷款余额"),
    debt("bank_debt", \.bankDebt, en: "owed to banks", zh: "银行贷款余额"),
    debt("informal_debt", \.informalDebt, en: "owed to kin", zh: "亲友借款余额"),
    debt(
      "due", \.service, en: "due", zh: "当月应还",
      "Payments due this month to the platform and banks, missed ones included."),
    debt(
      "due_next", \.dueNext, en: "due next month", zh: "下月应还",
      "Payments that fall due next month to the platform and banks, missed ones and new loans' included; they are put by."
    ),
    PanelColumn(
      "arrears", en: "payments past due", zh: "逾期期数", .count,
      "Monthly payments past due, on the loan that is latest."
    ) { .whole($0.arrears) },
    flag("late", .late, en: "late", zh: "逾期", "More than 30 days late with the platform."),
    flag(
      "bad_record", .badRecord, en: "bad record", zh: "征信不良", "A default stands in the bureau."),
    PanelColumn(
      "written_off", en: "written off", zh: "当月核销", .yuan,
      "Principal that lenders wrote off, or kin forgave, this month."
    ) { .fen($0.money.writtenOff) },
  ]

  private static func debt(
    _ name: String, _ column: KeyPath<Households, [Int32]> & Sendable, en: String, zh: String,
    _ meaning: String = "Principal at the month's end."
  ) -> PanelColumn {
    PanelColumn(name, en: en, zh: zh, .yuan, meaning) {
      .fen(Int64($0.households[keyPath: column][$0.row]))
    }
  }
}
