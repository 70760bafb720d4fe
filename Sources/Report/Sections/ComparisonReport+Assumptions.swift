import Experiment
import Model
import Parameters

extension ComparisonReport {
  /// Which assumptions move the answer most, from a sensitivity analysis, or how to find out.
  var assumptions: [Block] {
    let figures = ["ever_borrowed", "npl_ratio", "lent_cumulative"].compactMap(sensitivityFigure)
    guard !figures.isEmpty else { return ManifestWords(comparison.manifest).assumptions }
    return [.heading(Label(en: "Which assumptions matter", zh: "哪些假设重要"))]
      + figures.map(Block.figure)
  }

  private func sensitivityFigure(_ name: String) -> Figure? {
    let rows = comparison.sensitivity.most(name, count: 8)
    guard let measure = measure(name), let first = rows.first,
      let index = SensitivityIndex(rawValue: first.index)
    else { return nil }
    let chart = IntervalChart(
      unit: .index, kind: .level,
      rows: rows.map { row in
        IntervalChart.Row(
          label: axisLabel(row.axis), color: Palette.color(0), mark: row.effect,
          words: number(row.effect.difference))
      })
    var table = DataTable(columns: [
      .init("axis", Label(en: "Assumption", zh: "假设")),
      .init("estimate", index.label), .init("low", Label(en: "Low", zh: "下限")),
      .init("high", Label(en: "High", zh: "上限")),
    ])
    for row in rows {
      table.rows.append([.code(row.axis)] + row.effect.values.map { .quantity($0, .index) })
    }
    let names = rows.prefix(2).map { axisLabel($0.axis) }.joined(en: " and ", zh: "与")
    let subject = MeasurePhrase(measure).subject
    return Figure(
      name: "sensitivity-\(name)",
      title: Label(
        en: "Of the assumptions that were varied, these move \(subject.en) most: \(names.en)",
        zh: "在所变动的假设中，对\(subject.zh)影响最大的是：\(names.zh)"),
      note: Label(
        en: "Lines are bootstrap intervals. Index: \(index.label.en).",
        zh: "线段为自助法区间。指标：\(index.label.zh)。"),
      table: table, drawing: chart.drawn)
  }

  private func axisLabel(_ path: String) -> Label {
    let meaning = Catalogue(of: ModelParameters()).specification(at: path)?.meaning
    return Label(en: path, zh: meaning?.zh ?? path)
  }

  private func number(_ value: Double) -> Label {
    Label { Numerals(.index, .level, $0, fitting: [value]).bare(value) }
  }
}
