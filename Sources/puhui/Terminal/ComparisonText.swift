import Experiment
import Model
import Parameters

/// What a comparison says at its end: what each policy changes, for how many, at what cost, and how sure that is.
struct ComparisonText {
  private let report: ComparisonReport
  private let language: Language

  init(_ report: ComparisonReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  /// The whole text.
  var text: String {
    let parts =
      report.findings.map(finding)
      + [ranking, decomposition, doses, equalCosts, precision, notes, places]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  private func say(_ en: String, _ zh: String) -> String { Label(en: en, zh: zh)[language] }

  // MARK: What a policy changes

  private func finding(_ finding: ComparisonReport.Finding) -> [String] {
    let (policy, base) = (name(of: finding.policy), name(of: report.base))
    let (count, month) = (report.replicates, report.lastMonth)
    let heading = say(
      "\(policy) beside \(base) at the end of \(month), \(count) paired \(count == 1 ? "replicate" : "replicates")",
      "\(policy) 与 \(base) 相比:\(month) 月末,\(count) 次配对重复")
    let names = [
      "", say("base", "基准"), say("policy", "政策"), say("difference", "差异"),
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
    finding.costs.filter { $0.payer == "all" }.compactMap { row in
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
    "cost_per_ever_borrowed": Label(en: "For each additional borrower", zh: "每新增一户借款户"),
    "cost_per_informed": Label(en: "For each additional informed household", zh: "每新增一户弄懂产品户"),
    "cost_per_10000_lent": Label(en: "For 10,000 yuan lent in addition", zh: "每新增贷款 1 万元"),
  ]

  // MARK: Several policies

  private var ranking: [String] {
    guard !report.ranking.isEmpty else { return [] }
    let rows = report.ranking.sorted { ($0.meanRank, $0.policy) < ($1.meanRank, $1.policy) }.map {
      [name(of: $0.policy), probability($0.probabilityBest), quantity($0.meanRank, .ratio)]
    }
    let names = ["", say("P(best)", "最优概率"), say("mean place", "平均名次")]
    return [say("Most households that ever borrowed", "累计借款户最多")]
      + TextTable(rows: [names] + rows, rightAligned: [1, 2]).lines.map { "  " + $0 }
  }

  private var decomposition: [String] {
    var rows: [[String]] = []
    for row in report.decomposition {
      rows.append([
        name(of: row.package), row.part == "whole" ? say("whole", "合计") : names(of: row.part),
        signed(row.interval.mean, .households),
        interval(row.interval.low, row.interval.high, .households),
      ])
    }
    guard !rows.isEmpty else { return [] }
    return [
      say(
        "Shares in additional borrowers (Shapley; a × b interacts)",
        "新增借款户的分解(Shapley 值;a × b 为交互作用)")
    ]
      + TextTable(rows: rows, rightAligned: [2, 3]).lines.map { "  " + $0 }
  }

  private var doses: [String] {
    guard !report.doses.isEmpty else { return [] }
    let rows = report.doses.map {
      [
        "\($0.path) = \($0.value)", signed($0.change.mean, .households),
        interval($0.change.low, $0.change.high, .households),
      ]
    }
    return [say("Additional borrowers by dose", "不同力度下的新增借款户")]
      + TextTable(rows: rows, rightAligned: [1, 2]).lines.map { "  " + $0 }
  }

  private var equalCosts: [String] {
    report.equalCosts.map { cost in
      let (scale, reached) = (
        quantity(cost.scale, .ratio), quantity(cost.reached, .yuan)
      )
      return say(
        "\(name(of: cost.policy)) scaled by \(scale) costs \(reached)",
        "\(name(of: cost.policy)) 的力度乘以 \(scale),支出为 \(reached)")
    }
  }

  // MARK: How sure

  private var precision: [String] {
    report.precision.map { row in
      let share = quantity(row.relative, .fraction)
      let policy = name(of: row.policy)
      let measure =
        Measure.index(of: row.measure).map { Measure.all[$0].label[language] } ?? row.measure
      guard let paired = row.neededPaired else {
        return say(
          "\(policy), \(measure): no difference, so no replicates make it ±\(share).",
          "\(policy) 的 \(measure) 没有差异,无法谈 ±\(share) 的精度。")
      }
      let independent = row.neededIndependent.map { "\($0)" } ?? "–"
      let ratio = row.varianceRatio.isNaN ? "–" : quantity(row.varianceRatio, .ratio)
      return say(
        "\(policy), \(measure) within ±\(share): \(paired) paired replicates needed "
          + "(\(row.replicates) run); independent seeds would need \(independent) "
          + "(variance ratio \(ratio)).",
        "\(policy) 的 \(measure) 精度达 ±\(share):需 \(paired) 次配对重复(已运行 \(row.replicates) 次);"
          + "独立种子需 \(independent) 次(方差比 \(ratio))。")
    }
  }

  private var notes: [String] {
    report.notes.map { say("note: ", "注意：") + $0.text[language] }
  }

  private var places: [String] {
    let names = report.files.map(\.name).joined(separator: say(", ", "、"))
    return [say("Written to \(report.folder): \(names)", "结果写入 \(report.folder)：\(names)")]
  }

  // MARK: Names and numbers

  private func name(of policy: String) -> String { report.names.label(of: policy)[language] }

  private func names(of parts: String) -> String {
    parts.split(separator: "*").map { name(of: String($0)) }.joined(separator: " × ")
  }

  private func quantity(_ value: Double, _ unit: Parameters.Unit) -> String {
    Quantity(unit, language).text(value)
  }

  private func signed(_ value: Double, _ unit: Parameters.Unit) -> String {
    (value > 0 ? "+" : "") + Quantity(unit, language, isChange: true).text(value)
  }

  private func interval(_ low: Double, _ high: Double, _ unit: Parameters.Unit) -> String {
    guard low <= high else { return "–" }
    return Quantity(unit, language, isChange: true).text(low...high)
  }

  private func probability(_ value: Double) -> String {
    quantity(value, .fraction)
  }
}
