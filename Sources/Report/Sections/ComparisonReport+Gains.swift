import Experiment
import Model
import Parameters

extension ComparisonReport {
  private static let gains: [(kind: Transition, color: String, isLoss: Bool)] = [
    (.onlyReform, Palette.gain, false), (.earlier, Palette.gainLight, false),
    (.onlyBase, Palette.loss, true), (.later, Palette.lossLight, true),
  ]

  /// Who borrows because of a policy, or only without it, and who does so earlier or later.
  func transitionFigure(_ policy: PolicyEntry) -> Figure? {
    let levels = comparison.levels["income_fifth"] ?? []
    guard let only = transition("only_reform", policy, "all", "all"),
      let lost = transition("only_base", policy, "all", "all"),
      let earlier = transition("earlier", policy, "all", "all"),
      let later = transition("later", policy, "all", "all"), !levels.isEmpty
    else { return nil }
    let title = Label { language in
      let name = policy.label[language]
      func text(_ effect: Effect) -> String {
        let numerals = Numerals(.households, .level, language, fitting: effect.values)
        let number = numerals.text(effect.difference)
        guard effect.difference != 0 || effect.high > 0 else {
          return language == .en ? "none" : "0户"
        }
        guard effect.low.isFinite, effect.high.isFinite else { return number }
        let range = numerals.range(effect.low, effect.high)
        return language == .en ? "\(number) (95%: \(range))" : "\(number)（95%区间：\(range)）"
      }
      switch language {
      case .en:
        return "\(policy.label.capitalised.en): borrowing only because of it \(text(only)), "
          + "only without it \(text(lost)); earlier \(text(earlier)), later \(text(later))"
      case .zh:
        return "\(name)：仅因该政策而借款\(text(only))，仅在无政策时借款\(text(lost))；"
          + "提前借款\(text(earlier))，推迟借款\(text(later))"
      }
    }
    let chart = SplitChart(
      unit: .households,
      parts: Self.gains.map { .init(label: $0.kind.label, color: $0.color, isLoss: $0.isLoss) },
      rows: levels.map { level in
        .init(
          label: LevelName.label(of: level, in: "income_fifth"),
          sizes: Self.gains.map {
            transition($0.kind.rawValue, policy, "income_fifth", level)?.difference ?? 0
          })
      })
    return Figure(
      name: "transitions-\(policy.name)", title: title,
      note: Label(
        en: "Households by fifth of income at the start, mean over replicates. "
          + "The same household has the same luck in both worlds.",
        zh: "按期初收入五等份组，各次重复的均值。同一农户在两个世界中运气相同。"),
      table: transitionTable(policy), drawing: chart.drawn)
  }

  private func transitionTable(_ policy: PolicyEntry) -> DataTable {
    var table = DataTable(columns: [
      .init("group", Label(en: "Grouping", zh: "分组方式")),
      .init("level", Label(en: "Group", zh: "组别")),
      .init("kind", Label(en: "Change", zh: "变化")),
      .init("households", Label(en: "Households", zh: "农户")),
      .init("low", Label(en: "Low", zh: "下限")), .init("high", Label(en: "High", zh: "上限")),
    ])
    for group in ["all", "income_fifth", "age_band", "livelihood"] {
      for level in comparison.levels[group] ?? [] {
        for kind in Transition.allCases {
          guard let effect = transition(kind.rawValue, policy, group, level) else { continue }
          table.rows.append(
            [
              .words(group == "all" ? Label(en: "all", zh: "全部") : LevelName.title(of: group)),
              .words(LevelName.label(of: level, in: group)), .words(kind.label),
            ] + effect.values.map { .quantity($0, .households) })
        }
      }
    }
    return table
  }
}
