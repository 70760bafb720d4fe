import Model
import Parameters

extension ComparisonReport {
  /// What the policies do in all the worlds that fit the evidence, and where their ranking flips.
  var posterior: [Block] {
    let heading = Block.heading(
      Label(en: "All the worlds that fit the evidence", zh: "所有符合证据的参数组合"))
    guard let draws = comparison.posterior.rows.first?.draws else {
      return [heading]
        + missing(
          "One set of parameters was run. The published figures fit many; a calibration keeps them, and the "
            + "comparison can be repeated over them:",
          "这里只用了一组参数，而公布的数字与许多组参数相符；校准会保留它们，可对其重复比较：",
          option: "--posterior POSTERIOR.csv --draws 50")
    }
    let intervals = Label(
      en: "The comparison was repeated for \(draws) parameter vectors drawn from the calibration. "
        + "These intervals hold the uncertainty of the parameters; the table sets it beside that of chance.",
      zh: "对校准得到的\(draws)组参数重复了比较。以下区间反映参数的不确定性，表中同时列出偶然性的部分。")
    return [heading, .paragraph(intervals)]
      + ["ever_borrowed", "npl_ratio", "lender_margin"].compactMap(posteriorFigure)
      .map(Block.figure) + (bestOverDraws.map { [.figure($0)] } ?? []) + conditions
  }

  private func posteriorFigure(_ name: String) -> Figure? {
    let rows = active.compactMap { policy in
      comparison.posterior.rows.first { $0.policy == policy.name && $0.measure == name }
    }
    guard let measure = measure(name), let first = rows.first else { return nil }
    let marks = rows.map { row in
      IntervalChart.Row(
        label: label(of: row.policy).capitalised, color: color(of: row.policy), mark: row.effect,
        words: Finding(measure, row.effect).brief)
    }
    var table = DataTable(columns: [
      .init("policy", Label(en: "Policy", zh: "政策")),
      .init("median", Label(en: "Median", zh: "中位数")),
      .init("low", Label(en: "Low", zh: "下限")), .init("high", Label(en: "High", zh: "上限")),
      .init("sd_parameters", Label(en: "Spread by parameters", zh: "参数造成的标准差")),
      .init("sd_replicates", Label(en: "Spread by chance", zh: "偶然性造成的标准差")),
      .init("probability_positive", Label(en: "Draws with a rise", zh: "上升的组合占比")),
      .init("probability_best", Label(en: "Draws where it is best", zh: "最优的组合占比")),
      .init("mean_regret", Label(en: "Mean regret", zh: "平均遗憾值")),
    ])
    for row in rows {
      let words: [DataTable.Cell] =
        [.words(label(of: row.policy).capitalised)]
        + row.effect.values.map { .quantity($0, measure.unit, .change) }
      let spreads: [DataTable.Cell] = [row.parameterSpread, row.chanceSpread].map {
        .quantity($0, measure.unit, .change)
      }
      table.rows.append(
        words + spreads + [share(row.effect.probability), share(row.best)]
          + [.quantity(row.regret, measure.unit, .change)])
    }
    let chart = IntervalChart(unit: measure.unit, kind: .change, rows: marks)
    let sentence = Finding(measure, first.effect).sentence(
      of: label(of: first.policy), by: comparison.end)
    return Figure(
      name: "posterior-\(name)",
      title: Label(
        en: "Over all parameters that fit – \(sentence.en)", zh: "在所有符合证据的参数下——\(sentence.zh)"),
      note: Label(
        en:
          "Dots are medians over the draws, lines hold 95% of them, which is less of the posterior where draws are few "
          + "(of 20 on average 86%). Regret is what a policy loses "
          + "against the best one of each draw.",
        zh: "圆点为各组参数的中位数，线段含其95%；参数组较少时，所含的后验概率低于95%（20组时平均约86%）。遗憾值为该政策与每组参数下最优政策之差。")
        + luck(rows),
      table: table, drawing: chart.drawn)
  }

  /// A warning where chance spreads the draws at least as much as their parameters do.
  private func luck(_ rows: [PosteriorFile.Row]) -> Label {
    guard rows.contains(where: { $0.chanceSpread >= $0.parameterSpread }) else {
      return Label(en: "", zh: "")
    }
    return Label(
      en:
        " Some of these spreads are chance as much as parameters: more replicates a draw narrow them.",
      zh: "其中部分离散主要来自偶然性：增加每组参数的重复次数可使其收窄。")
  }

  private func share(_ value: Double) -> DataTable.Cell {
    .number(value, .same(value.isFinite ? Self.percent(value) : "–"))
  }

  private func color(of policy: String) -> String {
    comparison.policies.first { $0.name == policy }?.color ?? Palette.ink
  }

  private var conditions: [Block] {
    let main = ["ever_borrowed", "npl_ratio", "lender_margin", "spent_government"]
    let leaves = Dictionary(grouping: comparison.posterior.leaves, by: \.measure)
    let flipped = Measure.all.map(\.name).filter { name in
      !main.contains(name) && Set((leaves[name] ?? []).map(\.best)).count > 1
    }
    let sentences = (main + flipped).flatMap(sentences)
    return sentences.isEmpty ? [] : [.list(sentences)]
  }

  private func sentences(_ name: String) -> [Label] {
    let leaves = comparison.posterior.leaves.filter { $0.measure == name }
    guard let measure = measure(name), let first = leaves.first else { return [] }
    let subject = measure.label
    guard Set(leaves.map(\.best)).count > 1 else {
      let share = Self.percent(leaves.reduce(0) { $0 + $1.share * $1.probability })
      return [
        Label(
          en:
            "On \(subject.en), no parameter was found that flips the ranking: \(label(of: first.best).en) is best "
            + "in \(share) of the draws.",
          zh: "就\(subject.zh)而言，未发现会改变排序的参数：\(label(of: first.best).zh)在\(share)的组合中最优。")
      ]
    }
    return leaves.map { leaf in
      let bounds = leaf.conditions.map(words).joined(en: " and ", zh: "且")
      let (share, sure) = (Self.percent(leaf.share), Self.percent(leaf.probability))
      return Label(
        en:
          "On \(subject.en), where \(bounds.en) (\(share) of the draws), \(label(of: leaf.best).en) is best "
          + "in \(sure) of them.",
        zh: "就\(subject.zh)而言，当\(bounds.zh)时（占\(share)），\(label(of: leaf.best).zh)在其中\(sure)最优。")
    }
  }

  private func words(_ condition: (path: String, isAbove: Bool, bound: Double)) -> Label {
    let value = Label {
      Numerals(.index, .level, $0, fitting: [condition.bound]).bare(condition.bound)
    }
    return Label(
      en: "\(condition.path) is \(condition.isAbove ? "above" : "at most") \(value.en)",
      zh: "\(condition.path)\(condition.isAbove ? "高于" : "不高于")\(value.zh)")
  }
}
