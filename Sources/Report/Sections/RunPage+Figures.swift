import Model
import Parameters

extension RunPage {
  /// Measures over the months, with what was published as a dot.
  func histories(_ names: [String]) -> [Block] {
    names.compactMap { name in
      guard let index = Measure.index(of: name), let path = results.paths[name],
        path.values.contains(where: { $0.mean.isFinite })
      else { return nil }
      return .figure(history(Measure.all[index], path))
    }
  }

  private func history(
    _ measure: Measure, _ path: [CalendarMonth: RunResults.Estimate]
  ) -> Figure {
    let months = results.months
    let none = RunResults.Estimate(mean: .nan, low: .nan, high: .nan)
    let values = months.map { path[$0] ?? none }
    let facts = results.facts.filter {
      $0.target.measure == measure.name && $0.target.divisor == nil
    }
    let last = values.last { $0.mean.isFinite } ?? none
    let end = Label { language in
      let numerals = Numerals(measure.unit, .level, language, fitting: last.values)
      let text = numerals.text(last.mean)
      return facts.isEmpty ? text : (language == .en ? "simulated \(text)" : "模拟 \(text)")
    }
    let chart = PathChart(
      positions: months.indices.map(Double.init), names: months.map(\.words),
      marks: MonthMarks.of(months), unit: measure.unit, kind: .level,
      withZero: measure.unit != .yuanPerYear && !measure.unit.isShare,
      lines: [
        .init(
          label: end, color: Palette.color(0), values: values.map(\.mean), low: values.map(\.low),
          high: values.map(\.high))
      ],
      dots: facts.compactMap { fact in
        months.firstIndex(of: fact.target.month).map { position in
          .init(
            label: published(fact), position: position, value: fact.target.published,
            low: fact.target.band.lowerBound, high: fact.target.band.upperBound)
        }
      })
    var table = DataTable(columns: [
      .init("month", Label(en: "Month", zh: "月份")), .init("mean", Label(en: "Mean", zh: "均值")),
      .init("low", Label(en: "Low", zh: "下限")), .init("high", Label(en: "High", zh: "上限")),
    ])
    for (month, estimate) in zip(months, values) {
      table.rows.append(
        [.code(month.description)] + estimate.values.map { .quantity($0, measure.unit) })
    }
    return Figure(
      name: "history-\(measure.name)", title: title(measure, last, facts), table: table,
      drawing: chart.drawn)
  }

  private func published(_ fact: RunResults.Fact) -> Label {
    Label { language in
      let text = Numerals.published(fact.target.published, fact.target.unit, language)
        .text(fact.target.published)
      return language == .en ? "published \(text)" : "公布 \(text)"
    }
  }

  /// What the model says of a measure, beside what was published.
  func title(
    _ measure: Measure, _ last: RunResults.Estimate, _ facts: [RunResults.Fact]
  ) -> Label {
    guard let fact = facts.first else {
      let date = end.words
      let text = statement(measure, last)
      return Label(en: "\(text.capitalised.en) in \(date.en)", zh: "\(date.zh)\(text.zh)")
    }
    let date = fact.target.month.words
    let text = statement(measure, fact.estimate)
    let (theirs, isHit) = (
      published(fact), fact.target.band.contains(fact.estimate.mean)
    )
    return Label(
      en: "\(text.capitalised.en) in \(date.en); \(theirs.en), "
        + (isHit ? "inside the band" : "outside the band"),
      zh: "\(date.zh)\(text.zh)；\(theirs.zh)，\(isHit ? "在可接受范围内" : "超出可接受范围")")
  }
}
