import Experiment
import Model
import Parameters

extension ComparisonReport {
  /// What a policy changes in each group.
  func groups(_ policy: PolicyEntry) -> Figure? {
    guard let measure = measure("ever_borrowed") else { return nil }
    var rows: [IntervalChart.Row] = []
    var findings: [(label: Label, finding: Finding)] = []
    for group in ["income_fifth", "age_band", "livelihood"] {
      let levels = (comparison.levels[group] ?? []).compactMap { level -> (Label, Finding)? in
        guard let effect = comparison.effect("ever_borrowed", of: policy.name, group, level)
        else { return nil }
        return (LevelName.label(of: level, in: group), Finding(measure, effect))
      }
      guard !levels.isEmpty else { continue }
      rows.append(.init(label: LevelName.title(of: group)))
      for (label, finding) in levels {
        rows.append(
          .init(label: label, color: policy.color, mark: finding.effect, words: finding.brief))
        findings.append((label, finding))
      }
    }
    let clear = findings.filter { [.up, .down].contains($0.finding.effect.verdict) }
    guard !rows.isEmpty else { return nil }
    let title: Label
    if let most = clear.max(by: {
      abs($0.finding.effect.difference) < abs($1.finding.effect.difference)
    }) {
      let count = "\(clear.count)"
      let all = "\(findings.count)"
      title = Label(
        en:
          "\(policy.label.capitalised.en): a clear change in borrowers in \(count) of \(all) groups; "
          + "the largest is \(most.label.en), \(most.finding.ending.en)\(most.finding.interval.en)",
        zh: "\(policy.label.zh)：\(all)个组别中有\(count)个的累计借款户明显变化；变化最大的是"
          + "\(most.label.zh),\(most.finding.ending.zh)\(most.finding.interval.zh)")
    } else {
      title = Label(
        en: "\(policy.label.capitalised.en): no clear change in borrowers in any group",
        zh: "\(policy.label.zh)：各组别累计借款户均没有明显变化")
    }
    var table = DataTable(columns: [
      .init("level", Label(en: "Group", zh: "组别")), .init("base", Label(en: "Without", zh: "无政策")),
      .init("reform", Label(en: "With", zh: "有政策")),
      .init("difference", Label(en: "Difference", zh: "差异")),
      .init("low", Label(en: "Low", zh: "下限")), .init("high", Label(en: "High", zh: "上限")),
    ])
    for (label, finding) in findings {
      table.rows.append([.words(label)] + cells(finding.effect, measure.unit))
    }
    return Figure(
      name: "groups-\(policy.name)", title: title,
      note: Label(
        en: "Change in households that have borrowed. A hollow dot: the interval covers zero. "
          + "Of twenty true zeros, one shows as clear by chance.",
        zh: "累计借款户的变化。空心点表示区间包含零；二十个真实为零的差异中，平均约有一个会因偶然显得明显。"),
      table: table,
      drawing: IntervalChart(unit: measure.unit, kind: .change, rows: rows).drawn)
  }
}
