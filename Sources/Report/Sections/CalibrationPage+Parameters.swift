import Parameters

extension CalibrationResults.FittedParameter {
  private func numerals(_ language: Language) -> Numerals {
    Numerals(
      unit, .level, language,
      fitting: [prior.low, prior.high, posterior.low, posterior.high].map(abs))
  }

  func range(_ language: Language) -> String {
    numerals(language).range(posterior.low, posterior.high)
  }

  func priorRange(_ language: Language) -> String {
    numerals(language).range(prior.low, prior.high)
  }

  func bare(_ value: Double) -> Label { Label { numerals($0).bare(value) } }

  /// A value on the scale on which the prior's 95% interval goes from 0.1 to 0.9.
  func place(_ value: Double) -> Double {
    0.1 + 0.8 * (value - prior.low) / (prior.high - prior.low)
  }
}

extension CalibrationPage {
  typealias FittedParameter = CalibrationResults.FittedParameter

  /// How far each parameter was narrowed, and its histogram.
  var told: [Block] {
    guard !isPoint else { return [.figure(pointTable)] }
    return [.figure(shrinkage), .figure(marginals)]
  }

  private var sorted: [FittedParameter] {
    results.parameters.sorted { $0.shrinkage > $1.shrinkage }
  }

  private var shrinkage: Figure {
    let sorted = sorted
    return Figure(
      name: "shrinkage", title: shrinkageTitle(sorted),
      note: Label(
        en:
          "Narrowed by: one less the posterior over the prior standard deviation, on the scale of the "
          + "prior's probability. Luck in few draws may narrow by a few per cent, or widen.",
        zh: "收窄程度＝1－后验标准差/先验标准差（按先验概率刻度）。样本有限时可有几个百分点的偶然偏差。"),
      table: parameterTable(sorted),
      drawing: { width in
        RangeChart(
          rows: sorted.map(row), field: Label(en: "Prior, 95%", zh: "先验95%区间"),
          interval: Label(en: "Posterior, 95%", zh: "后验中位数及95%区间")
        ).drawn(width: width)
      })
  }

  private func shrinkageTitle(_ sorted: [FittedParameter]) -> Label {
    let narrowed = sorted.filter { $0.shrinkage >= Self.hardly }
    guard let first = sorted.first else { return .same("") }
    let share = Numerals.percent(first.shrinkage)
    return Label(
      en: "\(narrowed.count) of \(sorted.count) parameters are narrowed by 15% or more, "
        + "\(first.label.lowercasedStart) most: by \(share), to \(first.range(.en)) (95%)",
      zh: "\(sorted.count)个参数中\(narrowed.count)个收窄15%以上；最多的是\(first.label.zh)：收窄\(share)，"
        + "95%区间\(first.range(.zh))")
  }

  private func row(_ parameter: FittedParameter) -> RangeChart.Row {
    let posterior = parameter.posterior
    let low = parameter.place(posterior.low)
    let isOpen = parameter.shrinkage < Self.hardly
    return RangeChart.Row(
      label: parameter.label, field: 0.1...0.9,
      interval: low...max(low, parameter.place(posterior.high)),
      middle: parameter.place(posterior.median), color: isOpen ? Palette.base : Palette.gain,
      isHollow: isOpen,
      words: parameter.bare(posterior.median)
        + Label(en: " (\(parameter.range(.en)))", zh: "（\(parameter.range(.zh))）"))
  }

  private func parameterTable(_ parameters: [FittedParameter]) -> DataTable {
    var table = DataTable(
      columns: [
        .init("path", Label(en: "Parameter", zh: "参数")),
        .init("meaning", Label(en: "Meaning", zh: "含义")),
        .init("base", Label(en: "Base", zh: "基准")),
        .init("prior", Label(en: "Prior, 95%", zh: "先验（95%）")),
        .init("posterior", Label(en: "Posterior, 95%", zh: "后验（95%）")),
        .init("shrinkage", Label(en: "Narrowed by", zh: "收窄")),
      ], stacks: true)
    for parameter in parameters {
      table.rows.append([
        .code(parameter.path), .words(parameter.label),
        .number(number(parameter.base), parameter.bare(number(parameter.base))),
        .pair(
          parameter.prior.median, parameter.bare(parameter.prior.median),
          Label { parameter.priorRange($0) }),
        .pair(
          parameter.posterior.median, parameter.bare(parameter.posterior.median),
          Label { parameter.range($0) }),
        .number(parameter.shrinkage, .same(Numerals.percent(parameter.shrinkage))),
      ])
    }
    return table
  }

  /// The values of a single point.
  private var pointTable: Figure {
    Figure(
      name: "point",
      title: Label(
        en: "One point of many that fit, at a distance of \(distance) of its bands' half-widths",
        zh: "众多相符者中的一个点，距离为范围半宽的\(distance)倍"),
      table: parameterTable(results.parameters))
  }

  private var distance: String {
    let tenths = ((results.facts.tolerance ?? .nan) * 100).rounded() / 100
    return tenths.isFinite ? "\(tenths)" : "–"
  }

  private var marginals: Figure {
    let parameters = sorted
    var table = DataTable(columns: [
      .init("path", Label(en: "Parameter", zh: "参数")), .init("low", Label(en: "From", zh: "下限")),
      .init("high", Label(en: "To", zh: "上限")), .init("prior", Label(en: "Prior", zh: "先验概率")),
      .init("posterior", Label(en: "Posterior", zh: "后验概率")),
    ])
    for parameter in parameters {
      for bin in parameter.bins {
        table.rows.append([
          .code(parameter.path), .number(bin.low, parameter.bare(bin.low)),
          .number(bin.high, parameter.bare(bin.high)),
          .number(bin.prior, .same(Numerals.percent(bin.prior))),
          .number(bin.posterior, .same(Numerals.percent(bin.posterior))),
        ])
      }
    }
    return Figure(
      name: "marginals",
      title: Label(
        en: "Before and after: where the bars leave the line, the figures have spoken",
        zh: "先验与后验：柱形偏离折线之处，即公布数字提供的信息"),
      note: Label(
        en: "Bars: posterior probability of each stretch. Line: prior probability.",
        zh: "柱：各区间的后验概率；折线：先验概率。"),
      table: table,
      drawing: { width in
        PanelGrid(
          panels: parameters.map { parameter in
            PanelGrid.Panel(title: parameter.label) { HistogramPanel(parameter).draw(&$0, $1) }
          }
        ).drawn(width: width)
      })
  }
}

/// A histogram of the posterior under the line of the prior.
private struct HistogramPanel {
  private let parameter: CalibrationResults.FittedParameter

  init(_ parameter: CalibrationResults.FittedParameter) { self.parameter = parameter }

  func draw(_ drawing: inout Drawing, _ frame: PanelGrid.Frame) {
    let bins = parameter.bins
    guard let first = bins.first, let last = bins.last else { return }
    let most = bins.map { max($0.prior, $0.posterior) }.max() ?? 1
    let bottom = frame.y + frame.height
    let width = frame.width / Double(bins.count)
    var line: [(x: Double, y: Double)] = []
    for (place, bin) in bins.enumerated() {
      let x = frame.x + Double(place) * width
      let height = bin.posterior / most * frame.height
      drawing.rectangle(
        x: x + 0.5, y: bottom - height, width: width - 1, height: height, style: "bar",
        fill: Palette.gainLight)
      let y = bottom - bin.prior / most * frame.height
      line += [(x, y), (x + width, y)]
    }
    drawing.path(line, color: Palette.ink)
    drawing.line(frame.x, bottom, frame.x + frame.width, bottom, style: "zero")
    drawing.text(parameter.bare(first.low), x: frame.x, y: bottom + 16, style: "axis")
    drawing.text(
      parameter.bare(last.high), x: frame.x + frame.width, y: bottom + 16, anchor: .end,
      style: "axis")
  }
}
