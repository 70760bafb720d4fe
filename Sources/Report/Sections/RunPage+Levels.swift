import Model
import Parameters

extension RunPage {
  /// The stages from hearing to borrowing again, as shares of all households.
  var stages: Figure? {
    let names = [
      "platform_users", "heard", "informed", "lines_granted", "ever_borrowed", "active_borrowers",
      "repeat_borrowers",
    ]
    guard let all = results.paths["households"]?[end]?.mean, all > 0 else { return nil }
    let entries = names.compactMap { name -> (Measure, RunResults.Estimate)? in
      guard let index = Measure.index(of: name), let estimate = results.paths[name]?[end]
      else { return nil }
      return (Measure.all[index], estimate)
    }
    guard entries.count > 1 else { return nil }
    let rows = entries.map { measure, estimate in
      IntervalChart.Row(
        label: measure.label, color: Palette.color(0),
        mark: Effect(
          difference: estimate.mean / all, low: estimate.low / all, high: estimate.high / all),
        words: Label { language in
          let share = Numerals(.fraction, .level, language, fitting: [estimate.mean / all])
            .bare(estimate.mean / all)
          let number = Numerals(.households, .level, language, fitting: [estimate.mean])
            .text(estimate.mean)
          return language == .en ? "\(share) (\(number))" : "\(share)（\(number)）"
        })
    }
    func share(_ name: String) -> Label? {
      guard let entry = entries.first(where: { $0.0.name == name }) else { return nil }
      let (mean, low, high) = (entry.1.mean / all, entry.1.low / all, entry.1.high / all)
      return Label { language in
        let numerals = Numerals(.fraction, .level, language, fitting: [mean, low, high])
        guard low.isFinite, high.isFinite else { return numerals.bare(mean) }
        let range = numerals.range(low, high)
        return numerals.bare(mean) + (language == .en ? " (95%: \(range))" : "（95%区间：\(range)）")
      }
    }
    let parts = ["informed", "lines_granted", "ever_borrowed"].compactMap { name -> Label? in
      guard let share = share(name), let index = Measure.index(of: name) else { return nil }
      let label = Measure.all[index].label
      return Label(en: "\(label.en) \(share.en)", zh: "\(label.zh)\(share.zh)")
    }
    let date = end.words
    return Figure(
      name: "stages",
      title: Label(en: "Of all households by \(date.en): ", zh: "到\(date.zh)占全部农户：")
        + parts.joined(en: ", ", zh: "，"),
      table: table(entries),
      drawing: IntervalChart(unit: .fraction, kind: .level, rows: rows).drawn)
  }

  private func table(_ entries: [(Measure, RunResults.Estimate)]) -> DataTable {
    var table = DataTable(columns: [
      .init("measure", Label(en: "Measure", zh: "指标")), .init("unit", Label(en: "Unit", zh: "单位")),
      .init("mean", Label(en: "Mean", zh: "均值")),
      .init("interval", Label(en: "95% interval", zh: "95%区间")),
    ])
    for (measure, estimate) in entries where estimate.mean.isFinite {
      let word = Label { language in
        let word = measure.unit.word(.level, language)
        return word.isEmpty ? "–" : word
      }
      let range = Label { language in
        guard estimate.low.isFinite else { return "–" }
        return Numerals(measure.unit, .level, language, fitting: estimate.values)
          .range(estimate.low, estimate.high)
      }
      table.rows.append([
        .words(measure.label), .words(word),
        .number(
          estimate.mean,
          Label {
            Numerals(measure.unit, .level, $0, fitting: estimate.values).bare(estimate.mean)
          }), .words(range),
      ])
    }
    return table
  }

  /// Several measures in the last month.
  func levels(_ names: [String]) -> [Block] {
    let entries = names.compactMap { name -> (Measure, RunResults.Estimate)? in
      guard let index = Measure.index(of: name), let estimate = results.paths[name]?[end],
        estimate.mean.isFinite
      else { return nil }
      return (Measure.all[index], estimate)
    }
    guard !entries.isEmpty else {
      return [
        .missing(
          Label(en: "The files hold none of these measures.", zh: "文件中没有这些指标。"),
          command: results.manifest.command ?? "puhui run SCENARIO")
      ]
    }
    let date = end.words
    let text = entries.prefix(3).map { statement($0.0, $0.1) }.joined(en: ", ", zh: "，")
    return [
      .figure(
        Figure(
          name: "levels-\(names[0])",
          title: Label(en: "In \(date.en): \(text.en)", zh: "\(date.zh)：\(text.zh)"),
          table: table(entries)))
    ]
  }
}
