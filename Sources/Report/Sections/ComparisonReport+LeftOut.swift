import Experiment
import Model
import Parameters

extension ComparisonReport {
  /// Who never borrows, with a policy or without it.
  func leftOut(_ policy: PolicyEntry) -> Figure? {
    var findings: [(label: Label, effect: Effect)] = []
    var rows: [IntervalChart.Row] = []
    for group in ["income_fifth", "age_band", "livelihood"] {
      let levels = (comparison.levels[group] ?? []).compactMap { level -> (Label, Effect)? in
        share(of: "never", policy, group, level).map {
          (LevelName.label(of: level, in: group), $0)
        }
      }
      guard !levels.isEmpty else { continue }
      rows.append(.init(label: LevelName.title(of: group)))
      for (label, effect) in levels {
        let words = Label {
          Numerals(.fraction, .level, $0, fitting: [0.999]).bare(effect.difference)
        }
        rows.append(.init(label: label, color: policy.color, mark: effect, words: words))
        findings.append((label, effect))
      }
    }
    guard let most = findings.max(by: { $0.effect.difference < $1.effect.difference }),
      let least = findings.min(by: { $0.effect.difference < $1.effect.difference })
    else { return nil }
    let title = Label { language in
      func text(_ found: (label: Label, effect: Effect)) -> String {
        let numerals = Numerals(.fraction, .level, language, fitting: [0.999])
        let share = numerals.bare(found.effect.difference)
        let range = numerals.range(found.effect.low, found.effect.high)
        switch language {
        case .en: return "\(share) (\(found.label.en); 95%: \(range))"
        case .zh: return "\(share)（\(found.label.zh)；95%区间：\(range)）"
        }
      }
      switch language {
      case .en:
        return
          "\(policy.label.capitalised.en): with or without it, those who never borrow range from "
          + "\(text(least)) to \(text(most))"
      case .zh:
        return "\(policy.label.zh)：无论有无政策都从不借款的农户占比，从\(text(least))到\(text(most))"
      }
    }
    var table = DataTable(columns: [
      .init("level", Label(en: "Group", zh: "组别")),
      .init("never", Label(en: "Never borrow", zh: "从不借款")),
      .init("low", Label(en: "Low", zh: "下限")), .init("high", Label(en: "High", zh: "上限")),
    ])
    for finding in findings {
      table.rows.append(
        [.words(finding.label)] + finding.effect.values.map { .quantity($0, .fraction) })
    }
    return Figure(
      name: "never-\(policy.name)", title: title,
      note: Label(
        en: "Share of the group's households that borrow from the platform in neither world.",
        zh: "该组中在两个世界里都不从平台借款的农户占比。"),
      table: table,
      drawing: IntervalChart(unit: .fraction, kind: .level, rows: rows, withZero: false).drawn)
  }

  private func share(
    of kind: String, _ policy: PolicyEntry, _ group: String, _ level: String
  ) -> Effect? {
    let all = Transition.allCases.compactMap {
      transition($0.rawValue, policy, group, level)?.difference
    }
    let total = all.reduce(0, +)
    guard total > 0, let effect = transition(kind, policy, group, level) else { return nil }
    return effect.scaled(by: 1 / total).within(0...1)
  }
}
