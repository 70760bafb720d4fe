import Parameters

extension CalibrationPage {
  /// How the search went, and how far a sample of villages lies from the county.
  var search: [Block] {
    [.paragraph(ending)] + sampleBlocks + [.figure(waves)]
  }

  private var ending: Label {
    let facts = results.facts
    let size = Int(facts.effective_size.rounded())
    let why =
      switch facts.ending {
      case "fitted":
        Label(
          en:
            "The search ended because all \(facts.draws) draws give every fitted figure inside its band.",
          zh: "搜索结束：全部\(facts.draws)个样本的拟合指标均落在范围内。")
      case "stalled":
        Label(
          en: "The search ended because hardly any proposal came nearer: the farthest draw lies "
            + "\(tolerance) half-widths from a figure.",
          zh: "搜索结束：几乎没有更近的参数，最远样本距公布数字\(tolerance)倍半宽。")
      case "budget":
        Label(
          en:
            "The search ended because its budget was used up: the farthest draw lies \(tolerance) "
            + "half-widths from a figure.",
          zh: "搜索结束：已达预算上限，最远样本距公布数字\(tolerance)倍半宽。")
      case "matched":
        Label(
          en:
            "Only history matching was asked for: these draws cannot be ruled out, which is less than "
            + "that they fit.",
          zh: "只做了历史匹配：这些样本不能被排除，但未必都相符。")
      default:
        Label(
          en: "The simplex converged at a distance of \(tolerance) half-widths.",
          zh: "单纯形收敛，距离为\(tolerance)倍半宽。")
      }
    let worth = Label(
      en: " Weighted by their likelihood they are worth \(size) independent draws.",
      zh: "按似然加权后相当于\(size)个独立样本。")
    return isPoint ? why : why + worth
  }

  private var tolerance: String { Self.text(results.facts.tolerance ?? .nan) }

  private var sampleBlocks: [Block] {
    guard let sample = results.facts.sample else { return [] }
    guard !results.sample.isEmpty else {
      return [
        .paragraph(
          Label(
            en:
              "Points were lived on \(sample.villages) of \(sample.of) villages, whose error nobody "
              + "measured.",
            zh: "模拟只用了\(sample.of)个村中的\(sample.villages)个，其误差未测。"))
      ]
    }
    let worst = results.sample.filter { $0.bias.isFinite }.max { abs($0.bias) < abs($1.bias) }
    var table = DataTable(
      columns: [
        .init("figure", Label(en: "Figure", zh: "数字")),
        .init("county", Label(en: "County", zh: "全县")),
        .init("sample", Label(en: "Sample", zh: "样本村")),
        .init("deviation", Label(en: "Deviation", zh: "标准差")),
        .init("bias", Label(en: "Bias, half-widths", zh: "偏差（半宽倍数）")),
      ])
    for (figure, row) in zip(results.predictions, results.sample) {
      table.rows.append([
        .words(Label(en: "\(figure.id) ", zh: "\(figure.id)") + figure.name),
        .number(row.county, figure.bare(row.county)), .number(row.sample, figure.bare(row.sample)),
        .number(row.deviation, figure.bare(row.deviation)),
        .number(row.bias, .same(Self.text(row.bias))),
      ])
    }
    let most = Self.text(abs(worst?.bias ?? .nan))
    return [
      .figure(
        Figure(
          name: "sample",
          title: Label(
            en:
              "\(sample.villages) of \(sample.of) villages stand for the county: off by at most \(most) "
              + "half-widths of a band, in \(worst?.id ?? "–")",
            zh: "以\(sample.of)个村中的\(sample.villages)个代表全县：偏差最大的是\(worst?.id ?? "–")，为可接受范围半宽的"
              + "\(most)倍"),
          note: Label(
            en: "A few draws lived again, by the sample and by the whole county, with new luck. "
              + "Deviation: of their differences.",
            zh: "若干样本参数以新的偶然因素在样本村与全县各模拟一次；标准差为两者之差的标准差。"),
          table: table))
    ]
  }

  private var waves: Figure {
    var table = DataTable(columns: [
      .init("wave", Label(en: "Wave", zh: "轮次")), .init("stage", Label(en: "Stage", zh: "阶段")),
      .init("points", Label(en: "Points", zh: "点数")),
      .init("plausible", Label(en: "Prior left", zh: "先验剩余")),
      .init("tolerance", Label(en: "Tolerance", zh: "容差")),
      .init("acceptance", Label(en: "Acceptance", zh: "接受率")),
      .init("kept", Label(en: "Kept", zh: "保留")),
      .init("effective", Label(en: "Worth", zh: "有效")),
    ])
    for wave in results.waves {
      table.rows.append([
        .code("\(wave.number)"), .words(stage(wave.stage)), .quantity(wave.points, .households),
        .number(wave.plausible, .same(Numerals.percent(wave.plausible))),
        .number(wave.tolerance, .same(Self.text(wave.tolerance))),
        .number(wave.acceptance, .same(Numerals.percent(wave.acceptance))),
        .quantity(wave.kept, .households), .quantity(wave.effectiveSize.rounded(), .households),
      ])
    }
    let count = results.waves.count - 1
    return Figure(
      name: "waves",
      title: Label(
        en: "\(count) wave\(count == 1 ? "" : "s") of points, \(results.facts.runs) runs",
        zh: "共\(count)轮，\(results.facts.runs)次模拟"),
      note: Label(
        en:
          "How far the search was before each wave; tolerance 1 is the edge of the worst figure's band.",
        zh: "各轮开始时的进度；容差1表示最差指标恰在范围边缘。"),
      table: table)
  }

  private func stage(_ word: String) -> Label {
    switch word {
    case "history": Label(en: "history matching", zh: "历史匹配")
    case "generation": Label(en: "generation", zh: "逐代逼近")
    case "simplex": Label(en: "simplex", zh: "单纯形")
    default: Label(en: "end", zh: "结束")
    }
  }
}
