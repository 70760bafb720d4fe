import Experiment
import Model
import Parameters

extension ComparisonText {
  /// What one policy changes, for whom and at what cost.
  func finding(_ finding: ComparisonReport.Finding) -> [String] {
    let (policy, base) = (name(of: finding.policy), name(of: report.base))
    let (count, month) = (report.replicates, report.lastMonth.words[language])
    let heading = say(
      "\(policy) beside \(base) at the end of \(month), \(count) paired \(count == 1 ? "replicate" : "replicates")",
      "\(policy) 与 \(base) 相比:\(month)末,\(count) 次配对重复")
    let names = [
      "", say("without", "无政策"), say("with", "有政策"), say("difference", "差异"),
      say("95% interval", "95% 区间"), say("P(more)", "增加的概率"),
    ]
    let rows = finding.measures.map { row in
      [
        row.measure.label[language], quantity(row.base, row.measure.unit),
        quantity(row.reform, row.measure.unit), signed(row.change.mean, row.measure.unit),
        interval(row.change.low, row.change.high, row.measure.unit),
        probability(row.change.probabilityPositive),
      ]
    }
    let table = TextTable(rows: [names] + rows, rightAligned: [1, 2, 3, 4, 5])
    return [heading] + table.lines.map { "  " + $0 } + [transitions(finding)] + costs(finding)
  }

  private func transitions(_ finding: ComparisonReport.Finding) -> String {
    let parts = finding.transitions.filter { $0.kind != .same && $0.kind != .never }
      .map { "\($0.kind.label[language]) \(quantity($0.households.mean, .households))" }
    return "  " + say("Households: ", "农户：") + parts.joined(separator: say("; ", "；"))
  }

  private func costs(_ finding: ComparisonReport.Finding) -> [String] {
    // Some messages fewer in millions of yuan are no saving, and nothing to divide by results.
    let spent = finding.measures.filter { $0.measure.name.hasPrefix("spent_") }
      .reduce(0) { $0 + $1.base }
    if let total = finding.costs.first(where: { $0.item == "total" && $0.payer == "all" }),
      abs(total.yuan) <= 1e-6 * spent
    {
      return ["  " + say("Nobody spends more on levers.", "各方政策支出均未增加。")]
    }
    return finding.costs.filter { $0.payer == "all" }.compactMap { row in
      guard let name = Self.items[row.item]?[language] else { return nil }
      let bounds =
        row.low.isNaN || row.yuan.isNaN
        ? say("no bounded interval", "无有界区间") : interval(row.low, row.high, .yuan)
      let value =
        row.yuan.isNaN
        ? say("undefined: nothing was added", "无定义(没有增加)") : quantity(row.yuan, .yuan)
      return "  " + name + say(": ", "：") + value
        + (row.yuan.isNaN ? "" : say(" (95%: \(bounds))", "（95%区间：\(bounds)）"))
    }
  }

  private static let items: [String: Label] = [
    "total": Label(en: "Spent in addition, all payers", zh: "各方新增支出"),
    "cost_per_ever_borrowed": Label(en: "For each additional borrower", zh: "每新增一户累计借款户"),
    "cost_per_informed": Label(en: "For each additional informed household", zh: "每新增一户弄懂产品的农户"),
    "cost_per_10000_lent": Label(en: "For 10,000 yuan lent in addition", zh: "每新增放款 1 万元"),
  ]
}
