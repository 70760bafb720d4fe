import Experiment
import Parameters

/// What a run says at its end: the figures that were published beside its own, and where its files are.
struct RunText {
  private let report: RunReport
  private let language: Language

  init(_ report: RunReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  /// Measures to show where a scenario names no published figures.
  private static let main = [
    "households", "lines_granted", "heard", "informed", "ever_borrowed", "active_borrowers",
    "lent_cumulative", "balance", "mean_rate", "npl_ratio", "gini",
  ]

  /// The whole text.
  var text: String {
    let compared = report.outcomes.filter { $0.mean != nil }
    let table = compared.isEmpty ? lastMonth : comparison(of: compared)
    let note = compared.isEmpty ? nil : report.size.map(sizeNote)
    return
      ([heading(compared.first?.target.month)] + table.lines.map { "  " + $0 }
      + (note.map { [$0] } ?? []) + lateNotes(after: compared.first?.target.month) + places)
      .joined(separator: "\n")
  }

  private func heading(_ month: CalendarMonth?) -> String {
    let month = (month ?? report.lastMonth).words[language]
    let (name, count) = (report.names.label(of: report.scenario)[language], report.replicates)
    if let draws = report.draws {
      let each = count / max(draws, 1)
      return language == .en
        ? "\(name) at the end of \(month), mean of \(draws) draw\(draws == 1 ? "" : "s") of a posterior, \(each) "
          + "replicate\(each == 1 ? "" : "s") each"
        : "\(name)：\(month)末，后验 \(draws) 组参数、每组 \(each) 次重复的均值"
    }
    switch language {
    case .en:
      return "\(name) at the end of \(month), mean of \(count) replicate\(count == 1 ? "" : "s")"
    case .zh: return "\(name)：\(month)末，\(count) 次重复的均值"
    }
  }

  /// What the intervals are of.
  private var interval: Label {
    report.draws == nil
      ? Label(en: "95% of the mean", zh: "均值 95% 区间")
      : Label(en: "95% of the draws", zh: "95% 的参数组")
  }

  private func comparison(of outcomes: [Outcome]) -> TextTable {
    let heading =
      switch language {
      case .en: ["", "simulated", interval.en, "published", "band", "", "used as"]
      case .zh: ["", "模拟", interval.zh, "公布", "可接受范围", "", "用途"]
      }
    let rows = outcomes.map { outcome in
      let target = outcome.target
      let quantity = Quantity(target.unit, language)
      return [
        target.label[language], quantity.text(outcome.mean),
        quantity.text(held(outcome.interval, target.unit)),
        quantity.text(target.published), quantity.text(band: target.band), mark(outcome.isHit),
        target.role.label[language],
      ]
    }
    return TextTable(rows: [heading] + rows, rightAligned: [1, 2, 3, 4])
  }

  private var lastMonth: TextTable {
    let heading =
      switch language {
      case .en: ["", "simulated", interval.en]
      case .zh: ["", "模拟", interval.zh]
      }
    let rows = report.last.filter { Self.main.contains($0.measure.name) }.map { row in
      let quantity = Quantity(row.measure.unit, language)
      return [
        row.measure.label[language], quantity.text(row.mean),
        quantity.text(held(row.interval, row.measure.unit)),
      ]
    }
    return TextTable(rows: [heading] + rows, rightAligned: [1, 2])
  }

  /// Policies of which the table cannot show anything.
  private func lateNotes(after month: CalendarMonth?) -> [String] {
    let shown = month ?? report.lastMonth
    return report.laterPolicies.filter { $0.from > shown }.map { name, first in
      let policy = report.names.label(of: name)[language]
      return language == .en
        ? "note: \(policy) begins in \(first.words.en), after this table, which does not show it yet. "
          + "summary.csv has every month; `puhui compare` says what the policy changes."
        : "注意：\(policy) 从\(first.words.zh)开始，晚于上表，上表尚不反映该政策。summary.csv 含所有月份；"
          + "`puhui compare` 给出政策的效果。"
    }
  }

  /// Why totals are not those that were published.
  private func sizeNote(_ households: Int) -> String {
    let count = Quantity(.count, language).text(Double(households))
    return switch language {
    case .en:
      "note: this run has \(count) households by --set. What was published is of the whole county, so "
        + "only shares, means and rates can be compared."
    case .zh: "注意：本次模拟用 --set 设为 \(count) 户，公布数字为全县，只有比例、均值和利率可以比较。"
    }
  }

  /// An interval within what the unit allows: no share lies below 0.
  private func held(
    _ interval: ClosedRange<Double>?, _ unit: Parameters.Unit
  ) -> ClosedRange<Double>? {
    interval.map { $0.clamped(to: unit.bounds) }
  }

  private func mark(_ isHit: Bool?) -> String {
    switch (isHit, language) {
    case (true, .en): "in"
    case (true, .zh): "范围内"
    case (false, .en): "OUT"
    case (false, .zh): "范围外"
    case (nil, _): "–"
    }
  }

  private var places: [String] {
    let names = report.files.map(\.name).joined(separator: language == .en ? ", " : "、")
    return switch language {
    case .en: ["Written to \(report.folder): \(names)"]
    case .zh: ["结果写入 \(report.folder)：\(names)"]
    }
  }
}
