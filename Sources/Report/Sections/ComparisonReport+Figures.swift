import Model
import Parameters

extension ComparisonReport {
  /// The difference that each policy makes, month by month, for several measures.
  func paths(_ names: [String]) -> [Block] {
    names.compactMap { name in
      guard let measure = measure(name) else { return nil }
      let effects = effects(of: name)
      guard !effects.isEmpty else { return nil }
      let title = title(measure, effects)
      guard effects.contains(where: { $0.effect.verdict != .nothing }) else {
        return .paragraph(title + Label(en: ".", zh: "。"))
      }
      return .figure(pathFigure(measure, title, effects))
    }
  }

  private func pathFigure(
    _ measure: Measure, _ title: Label, _ effects: [(policy: PolicyEntry, effect: Effect)]
  ) -> Figure {
    let months = comparison.months
    let paths = effects.map { policy, _ in
      comparison.paths[.init(policy: policy.name, measure: measure.name)] ?? []
    }
    let lines = zip(effects, paths).map { entry, path in
      let change = Finding(measure, entry.effect).ending
      return PathChart.Line(
        label: effects.count == 1 ? change : entry.policy.label + .same(" ") + change,
        color: entry.policy.color, values: path.map(\.difference), low: path.map(\.low),
        high: path.map(\.high))
    }
    let chart = PathChart(
      positions: months.indices.map(Double.init), names: months.map(\.words),
      marks: MonthMarks.of(months), unit: measure.unit, kind: .change, lines: lines, event: start)
    var table = DataTable(columns: [
      .init("policy", Label(en: "Policy", zh: "政策")), .init("month", Label(en: "Month", zh: "月份")),
      .init("base", Label(en: "Without", zh: "无政策")), .init("reform", Label(en: "With", zh: "有政策")),
      .init("difference", Label(en: "Difference", zh: "差异")),
      .init("low", Label(en: "Low", zh: "下限")), .init("high", Label(en: "High", zh: "上限")),
    ])
    for (entry, path) in zip(effects, paths) {
      for (month, effect) in zip(months, path) {
        table.rows.append(
          [.words(entry.policy.label), .number(.nan, .same(""))] + cells(effect, measure.unit))
        table.rows[table.rows.count - 1][1] = .code(month.description)
      }
    }
    return Figure(
      name: "path-\(measure.name)", title: title, note: levels(measure, effects), table: table,
      drawing: chart.drawn)
  }

  /// Level without and with, difference and bounds, as cells.
  func cells(_ effect: Effect, _ unit: Parameters.Unit) -> [DataTable.Cell] {
    [
      .quantity(effect.base, unit), .quantity(effect.reform, unit),
      .quantity(effect.difference, unit, .change), .quantity(effect.low, unit, .change),
      .quantity(effect.high, unit, .change),
    ]
  }

  /// When the policies begin; nil where they differ in that, or begin with the run.
  private var start: (index: Int, label: Label)? {
    let starts = active.map { policy in
      comparison.parameters.filter { $0.policy == policy.name }.map(\.from).min() ?? ""
    }
    guard Set(starts).count == 1, let month = starts.first.flatMap({ CalendarMonth($0) }),
      let index = comparison.months.firstIndex(of: month), index > 0
    else { return nil }
    let label =
      starts.count == 1
      ? Label(en: "policy begins", zh: "政策开始") : Label(en: "policies begin", zh: "各政策开始")
    // Values are those of the ends of months, and a month begins where the one before it ends.
    return (index - 1, label)
  }

  /// The levels behind the differences, for a sense of proportion.
  private func levels(
    _ measure: Measure, _ effects: [(policy: PolicyEntry, effect: Effect)]
  ) -> Label {
    let base = effects.first?.effect.base ?? .nan
    let all = [base] + effects.map(\.effect.reform)
    let smallest =
      effects.map { abs($0.effect.difference) }.filter { $0 > 0 }.min() ?? .nan
    let start = Label { language in
      let text = Numerals(measure.unit, .level, language, fitting: all, resolving: smallest)
        .text(base)
      return language == .en ? "Without: \(text)" : "无政策：\(text)"
    }
    let ends = effects.map { policy, effect in
      Label { language in
        let text = Numerals(measure.unit, .level, language, fitting: all, resolving: smallest)
          .text(effect.reform)
        let name = effects.count == 1 ? (language == .en ? "with" : "有政策") : policy.label[language]
        return language == .en ? "\(name): \(text)" : "\(name):\(text)"
      }
    }
    let band = Label(
      en: ". The line is the difference that the policy makes; the band its 95% interval.",
      zh: "。曲线为政策带来的差异，色带为95%区间。")
    return ([start] + ends).joined(en: "; ", zh: "；") + band
  }

  /// The stages from hearing to borrowing again, a row for each stage and policy.
  var stages: [Figure] {
    let names = [
      "heard", "informed", "ever_borrowed", "active_borrowers", "repeat_borrowers",
    ]
    let measures = names.compactMap(measure).filter { !effects(of: $0.name).isEmpty }
    guard measures.count > 1 else { return [] }
    var rows: [IntervalChart.Row] = []
    for measure in measures {
      let effects = effects(of: measure.name)
      if effects.count > 1 { rows.append(.init(label: measure.label)) }
      for (policy, effect) in effects {
        rows.append(
          .init(
            label: effects.count > 1 ? policy.label : measure.label, color: policy.color,
            mark: effect, words: Finding(measure, effect).brief))
      }
    }
    let leading = ["informed", "ever_borrowed"].compactMap(measure)
    let order =
      leading
      + measures.filter { measure in
        !leading.contains { $0.name == measure.name }
      }
    let date = comparison.end.words
    return [
      Figure(
        name: "stages", title: summary(order),
        note: Label(
          en:
            "Change in households at each stage by \(date.en), with 95% intervals. A hollow dot: the "
            + "interval covers zero.",
          zh: "到\(date.zh)各环节农户数的变化及95%区间。空心点表示区间包含零。"),
        table: table(measures, stacks: false),
        drawing: IntervalChart(unit: .households, kind: .change, rows: rows).drawn)
    ]
  }

  /// Several measures of a section under each policy, as a table under its finding.
  func overview(_ name: String, _ names: [String]) -> [Block] {
    let measures = names.compactMap(measure).filter { !effects(of: $0.name).isEmpty }
    guard !measures.isEmpty else { return [] }
    return [
      .figure(
        Figure(
          name: "overview-\(name)", title: summary(measures),
          table: table(measures, stacks: true)))
    ]
  }

  /// A row a measure: its level without any policy, and what each policy changes.
  private func table(_ measures: [Measure], stacks: Bool) -> DataTable {
    var table = DataTable(
      columns: [
        .init("measure", Label(en: "Measure", zh: "指标")),
        .init("base", Label(en: "Without", zh: "无政策")),
      ] + active.map { .init($0.name, $0.label.capitalised) }, stacks: stacks)
    for measure in measures {
      let effects = effects(of: measure.name)
      let base = effects.first?.effect.base ?? .nan
      let smallest = effects.map { abs($0.effect.difference) }.filter { $0 > 0 }.min() ?? .nan
      let level = Label {
        Numerals(
          measure.unit, .level, $0, fitting: [base], resolving: smallest * 10
        ).bare(base)
      }
      table.rows.append(
        [.words(head(measure)), .pair(base, level, .same(""))]
          + active.map { policy in
            guard let effect = effects.first(where: { $0.policy.name == policy.name })?.effect
            else { return .pair(.nan, Label(en: "undefined", zh: "无定义"), .same("")) }
            let finding = Finding(measure, effect)
            return .pair(effect.difference, finding.main, finding.bounds)
          })
    }
    return table
  }
}

extension Finding {
  /// The change at the end of a line.
  var ending: Label {
    Label { language in
      Numerals(measure.unit, .change, language, fitting: effect.values)
        .signedText(effect.difference)
    }
  }
}

/// Months that an axis writes out.
enum MonthMarks {
  /// The first month and each January, or every other year where there are many.
  static func of(_ months: [CalendarMonth]) -> [(index: Int, label: Label)] {
    let step = max(1, months.count / 84)
    let starts = months.indices.filter {
      months[$0].month == 1 && months[$0].year.isMultiple(of: step)
    }
    guard !starts.isEmpty else {
      return [0, months.count - 1].filter(months.indices.contains).map { ($0, months[$0].words) }
    }
    return starts.map { ($0, Label(en: "\(months[$0].year)", zh: "\(months[$0].year)年")) }
  }
}
