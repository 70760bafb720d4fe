import Experiment
import Foundation
import Parameters

/// What `puhui sensitivity` says: a table a measure, the axes that matter most first.
struct SensitivityText {
  private let report: SensitivityReport
  private let language: Language

  init(_ report: SensitivityReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  /// The whole text.
  var text: String {
    let sweep = report.analysis.sweep
    let heading =
      switch language {
      case .en: "\(sweep.description.name), \(sweep.description.design), month \(sweep.month)"
      case .zh: "\(sweep.description.name)，\(sweep.description.design) 设计，\(sweep.month) 月"
      }
    let question = sweep.description.question.map { [$0] } ?? []
    return ([heading] + question + report.analysis.measures.flatMap(lines) + places)
      .joined(separator: "\n")
  }

  private func lines(of found: MeasureSensitivity) -> [String] {
    let label = found.measure.label[language]
    let colon = language == .en ? ": " : ":"
    return ["", "\(label) (\(found.measure.name))"]
      + table(of: found).lines.map { "  " + $0 }
      + whole(found).map { "  " + $0 }
      + found.notes.map { "  ! \(found.measure.name)\(colon)\($0.text[language])" }
  }

  /// Indices that have a column of their own; the first that is there sorts the rows.
  private static let columns: [SensitivityIndex] = [
    .swing, .meanSize, .mean, .spread, .effectNoise, .totalExpected, .total, .firstExpected, .first,
    .pawn, .partial, .spearman,
  ]

  private func table(of found: MeasureSensitivity) -> TextTable {
    let about = found.rows.filter { $0.axis != nil }
    var columns = Self.columns.filter { index in about.contains { $0.index == index } }
    // With replicates the indices without luck say more than the same of means.
    if columns.contains(.totalExpected) { columns.removeAll { [.total, .first].contains($0) } }
    guard let main = columns.first else { return TextTable(rows: []) }
    let heading =
      [""]
      + columns.flatMap { index in
        hasInterval(index, about) ? [index.label[language], "95%"] : [index.label[language]]
      }
    let axes = Set(about.compactMap(\.axis)).sorted { first, second in
      let (one, other) = (size(of: first, main, about), size(of: second, main, about))
      return one == other ? first < second : one > other
    }
    let rows = axes.map { axis in
      [report.analysis.sweep.description.axes[axis].column]
        + columns.flatMap { cells($0, axis, about) }
    }
    return TextTable(
      rows: [heading] + rows, rightAligned: Set(1..<max(2, heading.count)))
  }

  private func hasInterval(_ index: SensitivityIndex, _ rows: [SensitivityRow]) -> Bool {
    rows.contains { $0.index == index && !$0.interval.low.isNaN }
  }

  private func size(
    of axis: Int, _ index: SensitivityIndex, _ rows: [SensitivityRow]
  ) -> Double {
    let value = rows.first { $0.axis == axis && $0.index == index }?.estimate ?? .nan
    return value.isNaN ? -1 : abs(value)
  }

  private func cells(
    _ index: SensitivityIndex, _ axis: Int, _ rows: [SensitivityRow]
  ) -> [String] {
    let row = rows.first { $0.axis == axis && $0.index == index }
    let estimate = number(row?.estimate ?? .nan)
    guard hasInterval(index, rows) else { return [estimate] }
    let interval = row?.interval
    guard let interval, !interval.low.isNaN else { return [estimate, "–"] }
    let to = language == .en ? " to " : "~"
    return [estimate, number(interval.low) + to + number(interval.high)]
  }

  /// What is said of the measure as a whole.
  private func whole(_ found: MeasureSensitivity) -> [String] {
    let shown: [SensitivityIndex] = [.pawnChance, .parameterShare, .noiseOfMeans]
    return found.rows.filter { $0.axis == nil && shown.contains($0.index) }.map { row in
      let value = row.index == .pawnChance ? number(row.estimate) : percent(row.estimate)
      return "\(row.index.label[language])\(language == .en ? ": " : ":")\(value)"
    }
  }

  private var places: [String] {
    switch language {
    case .en: ["", "Written to \(report.folder): sensitivity.csv"]
    case .zh: ["", "结果写入 \(report.folder)：sensitivity.csv"]
    }
  }

  private func percent(_ value: Double) -> String {
    value.isNaN ? "–" : String(format: "%.1f%%", value * 100)
  }

  /// Three significant digits, or whole numbers where those say more.
  private func number(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    guard abs(value) >= 5e-4 || value == 0 else {
      return value.magnitude < 1e-12 ? "0" : String(format: "%.1e", value)
    }
    let digits = abs(value) >= 100 ? 0 : abs(value) >= 10 ? 1 : abs(value) >= 1 ? 2 : 3
    return String(format: "%.\(digits)f", value).replacing("-", with: "−")
  }
}
