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
        return .paragraph(title)
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

  /// When the policies begin to act; nil where they differ in that.
  private var start: (index: Int, label: Label)? {
    let starts = Set(active.compactMap { comparison.firstDifference(of: $0.name) })
    guard starts.count == 1, let month = starts.first,
      let index = comparison.months.firstIndex(of: month), index > 0
    else { return nil }
    return (index, Label(en: "first difference", zh: "开始出现差异"))
  }

  /// The levels behind the differences, for a sense of proportion.
  private func levels(
    _ measure: Measure, _ effects: [(policy: PolicyEntry, effect: Effect)]
  ) -> Label {
    let base = effects.first?.effect.base ?? .nan
    let all = [base] + effects.map(\.effect.reform)
    let start = Label { language in
      let text = Numerals(measure.unit, .level, language, fitting: all).text(base)
      return language == .en ? "Without: \(text)" : "无政策:\(text)"
    }
    let ends = effects.map { policy, effect in
      Label { language in
        let text = Numerals(measure.unit, .level, language, fitting: all).text(effect.reform)
        let name = effects.count == 1 ? (language == .en ? "with" : "有政策") : policy.label[language]
        return language == .en ? "\(name): \(text)" : "\(name):\(text)"
      }
    }
    let band = Label(
      en: ". The line is the difference that the policy makes; the band its 95% interval.",
      zh: "。曲线为政策带来的差异,色带为95%区间。")
    return ([start] + ends).joined(en: "; ", zh: ";") + band
  }

  /// The stages from hearing to borrowing again under one policy.
  func stages(_ policy: PolicyEntry) -> Figure? {
    let names = [
      "heard", "informed", "applied", "ever_borrowed", "active_borrowers", "repeat_borrowers",
    ]
    let measures = names.compactMap(measure).filter {
      comparison.effect($0.name, of: policy.name) != nil
    }
    guard measures.count > 1 else { return nil }
    let findings = measures.compactMap { measure in
      comparison.effect(measure.name, of: policy.name).map { Finding(measure, $0) }
    }
    let rows = findings.map { finding in
      IntervalChart.Row(
        label: finding.measure.label, color: policy.color, mark: finding.effect,
        words: finding.brief)
    }
    let chart = IntervalChart(unit: .households, kind: .change, rows: rows)
    return Figure(
      name: "stages-\(policy.name)", title: summary(of: policy, measures),
      note: Label(
        en: "Change in households at each stage by \(comparison.end.words.en), with 95% intervals.",
        zh: "到\(comparison.end.words.zh)各环节农户数的变化及95%区间。"),
      table: table(findings, head: Label(en: "Stage", zh: "环节")), drawing: chart.drawn)
  }

  /// Findings as a table.
  func table(_ findings: [Finding], head: Label) -> DataTable {
    var table = DataTable(columns: [
      .init("measure", head), .init("base", Label(en: "Without", zh: "无政策")),
      .init("reform", Label(en: "With", zh: "有政策")),
      .init("difference", Label(en: "Difference", zh: "差异")),
      .init("low", Label(en: "Low", zh: "下限")), .init("high", Label(en: "High", zh: "上限")),
    ])
    for finding in findings {
      table.rows.append(
        [.words(finding.measure.label)] + cells(finding.effect, finding.measure.unit))
    }
    return table
  }

  /// Several measures of a section under each policy, as a table under its finding.
  func overview(_ name: String, _ names: [String]) -> [Block] {
    active.compactMap { policy in
      let findings = names.compactMap(measure).compactMap { measure in
        comparison.effect(measure.name, of: policy.name).map { Finding(measure, $0) }
      }.filter { $0.effect.difference.isFinite }
      guard !findings.isEmpty else { return nil }
      var table = DataTable(columns: [
        .init("measure", Label(en: "Measure", zh: "指标")),
        .init("unit", Label(en: "Unit", zh: "单位")),
        .init("base", Label(en: "Without", zh: "无政策")),
        .init("difference", Label(en: "Difference", zh: "差异")),
        .init("interval", Label(en: "95% interval", zh: "95%区间")),
      ])
      for finding in findings {
        let (effect, unit) = (finding.effect, finding.measure.unit)
        let word = Label { language in
          let word = unit.word(.change, language)
          return word.isEmpty ? (language == .en ? "–" : "–") : word
        }
        let range = Label { language in
          guard effect.verdict != .nothing else { return language == .en ? "exactly 0" : "恰为0" }
          return Numerals(unit, .change, language, fitting: effect.values)
            .range(effect.low, effect.high)
        }
        table.rows.append([
          .words(finding.measure.label), .words(word), .quantity(effect.base, unit),
          .number(
            effect.difference,
            Label {
              Numerals(unit, .change, $0, fitting: effect.values).change(effect.difference)
            }), .words(range),
        ])
      }
      return .figure(
        Figure(
          name: "overview-\(name)-\(policy.name)",
          title: summary(of: policy, findings.map(\.measure)), table: table))
    }
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
