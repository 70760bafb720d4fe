import Model
import Parameters

extension ComparisonReport {
  /// What the intervals cover, how many replicates they took, and how sure each ranking is.
  var uncertainty: [Block] {
    [
      .paragraph(
        Label(
          en:
            "The intervals hold chance alone: other weather, emergencies and meetings of the same "
            + "county under the same assumptions. They do not hold the uncertainty of the "
            + "assumptions, which is usually larger.",
          zh: "区间只反映偶然性：同一县、同样假设下不同的天气、急难与相遇。区间不包含假设本身的不确定性，后者通常更大。"))
    ] + precision.map(Block.figure) + ranking.map(Block.figure) + posterior
      + assumptions
  }

  private var precision: [Figure] {
    let names = [
      "ever_borrowed", "active_borrowers", "balance", "lent_cumulative", "npl_ratio", "unmet_need",
      "income_mean", "gini",
    ]
    return active.compactMap { policy in
      let entries = names.compactMap { name in
        comparison.precisions.first { $0.policy == policy.name && $0.measure == name }
      }
      guard let first = entries.first(where: { $0.ratio.isFinite }),
        let measure = measure(first.measure)
      else { return nil }
      var table = DataTable(columns: [
        .init("measure", Label(en: "Measure", zh: "指标")),
        .init("relative", Label(en: "Half-width wanted", zh: "目标半宽")),
        .init("needed_paired", Label(en: "Pairs needed", zh: "所需配对数")),
        .init("needed_independent", Label(en: "Independent runs needed", zh: "独立种子所需次数")),
        .init("variance_ratio", Label(en: "Times fewer", zh: "节省倍数")),
      ])
      for entry in entries {
        table.rows.append([
          .words(self.measure(entry.measure)?.label ?? .same(entry.measure)),
          .number(entry.relative, .same(Self.percent(entry.relative))),
          .quantity(entry.paired, .households),
          .quantity(entry.independent, .households), .quantity(entry.ratio, .ratio),
        ])
      }
      // Two digits are more than so few pairs can tell of it.
      let times = Numerals.rounded(first.ratio, toDigits: 2)
      let ratio = Label {
        Numerals(.ratio, .level, $0, fitting: [times]).withoutZeros.bare(times)
      }
      let count = comparison.manifest.replicates?.count ?? Int(first.replicates)
      return Figure(
        name: "precision-\(policy.name)",
        title: Label(
          en: "\(policy.label.capitalised.en), \(count) pairs: one pair tells as much about "
            + "\(MeasurePhrase(measure).subject.en) as \(ratio.en) runs with independent seeds",
          zh: "\(policy.label.zh)（\(count)对）：就\(MeasurePhrase(measure).subject.zh)而言，一对配对重复"
            + "相当于\(ratio.zh)次独立种子的模拟"),
        table: table)
    }
  }

  private var ranking: [Figure] {
    guard comparison.policies.count > 1, !comparison.rankings.isEmpty else { return [] }
    let contenders = comparison.rankings.map(\.policy).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let names = [
      "ever_borrowed", "lent_cumulative", "mean_rate", "npl_ratio", "over_indebted", "unmet_need",
      "income_mean", "poverty_headcount", "gini", "spent_government",
    ]
    var table = DataTable(
      columns: [.init("measure", Label(en: "Best on", zh: "最优"))]
        + contenders.map { .init($0, label(of: $0).capitalised) })
    var sure: [Label] = []
    for name in names {
      let entries = comparison.rankings.filter { $0.measure == name }
      guard let measure = measure(name),
        let best = entries.max(by: { $0.probability < $1.probability })
      else { continue }
      let side =
        best.better == "lower"
        ? Label(en: ", lower", zh: "（越低越好）") : Label(en: ", higher", zh: "（越高越好）")
      table.rows.append(
        [.words(measure.label.capitalised + side)]
          + contenders.map { contender in
            let value = entries.first { $0.policy == contender }?.probability ?? .nan
            return .number(value, .same(value.isFinite ? Self.percent(value) : "–"))
          })
      if best.probability >= 0.9 {
        sure.append(measure.label + Label(en: " – ", zh: "——") + label(of: best.policy))
      }
    }
    let title =
      sure.isEmpty
      ? Label(en: "No policy is best on anything with 90% probability", zh: "没有任何政策在任何指标上以90%的概率最优")
      : Label(en: "Best with at least 90% probability: ", zh: "以至少90%的概率最优：")
        + sure.joined(en: "; ", zh: "；")
    return [
      Figure(
        name: "ranking", title: title,
        note: Label(
          en: "Probability that each policy is best on a measure, given chance alone.",
          zh: "仅考虑偶然性时，各政策在每项指标上最优的概率。"),
        table: table)
    ]
  }
}
