import Foundation
import Model
import Parameters

extension ComparisonReport {
  /// How the effect of each package is shared out among its parts.
  var packages: [Figure] {
    let names = comparison.decompositions.map(\.package).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return names.compactMap(package)
  }

  private func package(_ name: String) -> Figure? {
    guard let measure = measure("ever_borrowed") else { return nil }
    let entries = comparison.decompositions.filter {
      $0.package == name && $0.measure == measure.name
    }
    guard let whole = entries.first(where: { $0.part == "whole" }) else { return nil }
    let parts = entries.filter { $0.part != "whole" }
    let names = comparison.manifest.names
    func label(_ part: String) -> Label {
      part.split(separator: "*").map { names.label(of: String($0)) }
        .joined(en: " × ", zh: "×")
    }
    let rows = (parts + [whole]).map { entry in
      IntervalChart.Row(
        label: entry.part == "whole"
          ? Label(en: "the whole package", zh: "整套政策") : label(entry.part),
        color: Palette.color(entry.part.contains("*") ? 4 : 0), mark: entry.effect,
        words: Finding(measure, entry.effect).brief)
    }
    let shares = parts.filter { !$0.part.contains("*") }.map { entry in
      label(entry.part) + .same(" ") + Finding(measure, entry.effect).ending
        + Finding(measure, entry.effect).interval
    }
    let interactions = parts.filter { $0.part.contains("*") }
    let clear = interactions.filter { [.up, .down].contains($0.effect.verdict) }
    let together =
      clear.isEmpty
      ? Label(en: "no clear interaction", zh: "没有明显的交互作用")
      : clear.map { label($0.part) + .same(" ") + Finding(measure, $0.effect).ending }
        .joined(en: ", ", zh: "，")
    var table = DataTable(columns: [
      .init("part", Label(en: "Part", zh: "组成部分")), .init("value", Label(en: "Effect", zh: "作用")),
      .init("low", Label(en: "Low", zh: "下限")), .init("high", Label(en: "High", zh: "上限")),
    ])
    for row in rows {
      table.rows.append(
        [.words(row.label)]
          + (row.mark?.values ?? []).map { .quantity($0, measure.unit, .change) })
    }
    let title = names.label(of: name).capitalised
    return Figure(
      name: "package-\(name.replacing("+", with: "-"))",
      title: Label(
        en: "\(title.en): of its borrowers, \(shares.joined(en: ", ", zh: "，").en); \(together.en)",
        zh: "\(title.zh)：新增借款户中，\(shares.joined(en: ", ", zh: "，").zh)；\(together.zh)"),
      note: Label(
        en:
          "Shapley values: each lever's mean addition over every order of introduction; they add up "
          + "to the whole. × marks what levers do only together.",
        zh: "沙普利值：按所有引入次序平均的各杠杆贡献，合计等于整体。×表示只有共同实施才有的作用。"),
      table: table, drawing: IntervalChart(unit: measure.unit, kind: .change, rows: rows).drawn)
  }
}
