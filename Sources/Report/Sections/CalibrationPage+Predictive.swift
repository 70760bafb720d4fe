import Experiment
import Model
import Parameters

extension CalibrationResults.Prediction {
  /// Its name; a ratio's begins with an ellipsis in tables, which makes no sense alone.
  var name: Label {
    guard label.en.hasPrefix("…"), let place = Measure.index(of: measure) else { return label }
    let whole = Measure.all[place].label
    return Label(
      en: "\(whole.en) \(label.en.dropFirst(2))",
      zh: "\(whole.zh)\(label.zh.replacing("…", with: ""))")
  }

  private func numerals(_ language: Language) -> Numerals {
    Numerals(unit, .level, language, fitting: [published, spread.median])
  }

  func text(_ value: Double) -> Label { Label { numerals($0).text(value) } }
  func bare(_ value: Double) -> Label { Label { numerals($0).bare(value) } }
  func range(_ low: Double, _ high: Double) -> Label { Label { numerals($0).range(low, high) } }

  /// A value on the scale on which the band is the middle third.
  func place(_ value: Double) -> Double {
    let width = band.upperBound - band.lowerBound
    return 1.0 / 3 + (value - band.lowerBound) / width / 3
  }
}

extension CalibrationPage {
  /// Every figure's band, and the posterior predictive interval over it.
  var predictive: Figure {
    let shown = results.predictions.filter { $0.spread.median.isFinite }
    let misses = shown.filter { $0.verdict == "miss" }
    let passes = shown.count - misses.count
    var table = DataTable(
      columns: [
        .init("figure", Label(en: "Figure", zh: "数字")),
        .init("published", Label(en: "Published, band", zh: "公布（可接受范围）")),
        .init("predicted", Label(en: "Predicted, 95%", zh: "后验预测（95%区间）")),
        .init("inside", Label(en: "Inside", zh: "落入概率")),
        .init("verdict", Label(en: "Verdict", zh: "结论")),
        .init("role", Label(en: "Used as", zh: "用途")),
      ], stacks: true)
    for figure in results.predictions {
      let spread = figure.spread
      table.rows.append([
        .words(Label(en: "\(figure.id) ", zh: "\(figure.id)") + figure.name),
        .pair(
          figure.published, figure.bare(figure.published),
          figure.range(figure.band.lowerBound, figure.band.upperBound)),
        .pair(spread.median, figure.bare(spread.median), figure.range(spread.low, spread.high)),
        .number(figure.inside, .same(Numerals.percent(figure.inside))),
        .pair(.nan, verdict(figure), .same("")), .pair(.nan, role(figure), .same("")),
      ])
    }
    let missed = misses.map { Label(en: $0.id, zh: $0.id) }.joined(en: ", ", zh: "、")
    return Figure(
      name: "predictive",
      title: Label(
        en: "\(passes) of \(shown.count) published figures lie inside their bands"
          + (misses.isEmpty ? "" : "; \(missed.en) \(misses.count == 1 ? "misses" : "miss")"),
        zh: "\(shown.count)个公布数字中\(passes)个落在可接受范围内"
          + (misses.isEmpty ? "" : "；\(missed.zh)未落入")),
      note: Label(
        en:
          "Medians and 95% intervals over draws and luck. Every row has a scale of its own, on which the "
          + "band has the same width; what lies beyond is cut. A hollow dot lies outside.",
        zh: "中位数与95%区间涵盖参数与偶然性。各行刻度不同，使可接受范围等宽；超出部分截去。空心点表示落在范围之外。"),
      table: table,
      drawing: { width in
        RangeChart(
          rows: shown.map(row), field: Label(en: "Published, with its band", zh: "公布数字的可接受范围"),
          interval: Label(en: "Predicted, 95% interval", zh: "后验预测及95%区间")
        ).drawn(width: width)
      })
  }

  private func row(_ figure: CalibrationResults.Prediction) -> RangeChart.Row {
    let spread = figure.spread
    return RangeChart.Row(
      label: Label(en: "\(figure.id) ", zh: "\(figure.id) ") + figure.name
        + Label(en: " (", zh: "（") + role(figure) + Label(en: ")", zh: "）"),
      field: 1.0 / 3...2.0 / 3,
      interval: figure.place(
        spread.low)...max(
          figure.place(spread.low), figure.place(spread.high)),
      middle: figure.place(spread.median),
      color: figure.verdict == "pass" ? Palette.gain : Palette.loss,
      isHollow: figure.verdict != "pass",
      words: figure.bare(spread.median) + Label(en: " (", zh: "（")
        + figure.range(spread.low, spread.high) + Label(en: ")", zh: "）"))
  }

  private func role(_ figure: CalibrationResults.Prediction) -> Label {
    if figure.isFitted { return Target.Role.calibrate.label }
    return figure.isGiven
      ? Target.Role.input.label : Label(en: "not fitted", zh: "未拟合")
  }

  private func verdict(_ figure: CalibrationResults.Prediction) -> Label {
    switch figure.verdict {
    case "pass": Label(en: "inside", zh: "范围内")
    case "miss": Label(en: "outside", zh: "范围外")
    default: Label(en: "–", zh: "–")
    }
  }
}
