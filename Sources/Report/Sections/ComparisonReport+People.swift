import Experiment
import Model
import Parameters

extension ComparisonReport {
  /// Who gains, who loses, who stays out, and where.
  var people: [Block] {
    active.flatMap { policy -> [Block] in
      [
        transitionFigure(policy), policy.name == widest?.name ? leftOut(policy) : nil,
        groups(policy), map(policy),
      ].compactMap { $0 }
        .map(Block.figure)
    }
      + (comparison.transitions.isEmpty
        ? missing(
          "Who borrows earlier, later or only under one policy is not here: there is no transitions.csv.",
          "没有 transitions.csv，因此无法说明谁提前、推迟或仅在某一政策下借款。", option: "")
        : [])
  }

  /// The policy that leaves the fewest households out: what stays out under it stays out under all.
  private var widest: PolicyEntry? {
    active.min { one, other in
      (transition("never", one, "all", "all")?.difference ?? .infinity)
        < (transition("never", other, "all", "all")?.difference ?? .infinity)
    }
  }

  private func transition(
    _ kind: String, _ policy: PolicyEntry, _ group: String, _ level: String
  ) -> Effect? {
    comparison.transitions[.init(policy: policy.name, group: group, level: level, kind: kind)]
  }

  // MARK: Gains and losses by fifth

  private static let gains: [(kind: Transition, color: String, isLoss: Bool)] = [
    (.onlyReform, Palette.gain, false), (.earlier, Palette.gainLight, false),
    (.onlyBase, Palette.loss, true), (.later, Palette.lossLight, true),
  ]

  private func transitionFigure(_ policy: PolicyEntry) -> Figure? {
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

  // MARK: Left out

  private func leftOut(_ policy: PolicyEntry) -> Figure? {
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
    return effect.scaled(by: 1 / total).asShare
  }

  // MARK: Effects by group

  private func groups(_ policy: PolicyEntry) -> Figure? {
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
