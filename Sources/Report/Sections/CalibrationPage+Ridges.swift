import Foundation
import Parameters

extension CalibrationPage {
  private typealias Pair = CalibrationResults.Pair

  /// Pairs of parameters that trade off against each other.
  var ridges: [Block] {
    let strongest = strongest
    guard !isPoint, !strongest.isEmpty else {
      return [
        .paragraph(
          Label(
            en: "Draws are too few to say which parameters trade off.", zh: "样本过少，无法说明哪些参数可以相互替代。"))
      ]
    }
    return [.paragraph(explanation), .figure(scatter(strongest)), .figure(allPairs)]
  }

  /// Pairs of which more is known than their sign, the strongest first.
  private var strongest: [Pair] {
    let sure = results.pairs.filter { $0.low > 0 || $0.high < 0 }
    return Array(sure.sorted { abs($0.correlation) > abs($1.correlation) }.prefix(6))
  }

  private var explanation: Label {
    let count = results.predictions.count(where: \.isFitted)
    return Label(
      en:
        "\(count) figures cannot settle \(results.parameters.count) parameters. Where two of them go "
        + "together, more of one makes up for the other: a ridge of worlds that publish the same figures, "
        + "but may answer policies differently.",
      zh: "\(count)个公布数字无法确定\(results.parameters.count)个参数。两个参数相关之处，一个的变化可由另一个抵消：这些世界给出同样的"
        + "公布数字，对政策的反应却可能不同。")
  }

  private func name(_ path: String) -> Label {
    results.parameters.first { $0.path == path }?.label ?? .same(path)
  }

  private func scatter(_ pairs: [Pair]) -> Figure {
    let first = pairs[0]
    let text = Self.text(first.correlation)
    var table = DataTable(columns: [
      .init("draw", Label(en: "Draw", zh: "样本")), .init("weight", Label(en: "Weight", zh: "权重")),
    ])
    let paths = results.draws.paths.filter { path in
      pairs.contains { $0.first == path || $0.second == path }
    }
    let places = paths.compactMap { results.draws.paths.firstIndex(of: $0) }
    table = DataTable(columns: table.columns + paths.map { .init($0, .same($0)) })
    for draw in results.draws.draws {
      table.rows.append(
        [
          .code("\(draw.number)"),
          .number(draw.weight, .same(String(format: "%.4f", draw.weight))),
        ] + places.map { .number(number(draw.values[$0]), .same(short(draw.values[$0]))) })
    }
    return Figure(
      name: "ridges",
      title: Label(
        en: "\(name(first.first).en) and \(name(first.second).lowercasedStart) trade off most: "
          + "correlation \(text) (95%: \(Self.text(first.low)) to \(Self.text(first.high)))",
        zh: "相互替代最明显的是“\(name(first.first).zh)”与“\(name(first.second).zh)”：相关系数\(text)"
          + "（95%区间：\(Self.text(first.low))至\(Self.text(first.high))）"),
      note: Label(
        en: "Each circle is a draw, its area its weight. Scales are the priors' ranges.",
        zh: "每个圆为一个样本，面积表示权重；刻度为先验范围。"),
      table: table,
      drawing: { width in
        PanelGrid(
          panels: pairs.map { pair in
            PanelGrid.Panel(title: title(pair)) { draw(pair, &$0, $1) }
          }, height: 170
        ).drawn(width: width)
      })
  }

  private func title(_ pair: Pair) -> Label {
    let (first, second) = (pair.first, pair.second)
    let text = Self.text(pair.correlation)
    return Label(
      en: "\(first) (across) and \(second) (up): \(text)", zh: "\(first)（横）与\(second)（纵）：\(text)")
  }

  private func draw(_ pair: Pair, _ drawing: inout Drawing, _ frame: PanelGrid.Frame) {
    guard let across = results.draws.paths.firstIndex(of: pair.first),
      let up = results.draws.paths.firstIndex(of: pair.second),
      let first = results.parameters.first(where: { $0.path == pair.first }),
      let second = results.parameters.first(where: { $0.path == pair.second })
    else { return }
    let bottom = frame.y + frame.height
    drawing.line(frame.x, bottom, frame.x + frame.width, bottom, style: "zero")
    drawing.line(frame.x, frame.y, frame.x, bottom, style: "zero")
    let most = results.draws.draws.map(\.weight).max() ?? 1
    for draw in results.draws.draws where draw.weight > 0 {
      let x = Self.share(number(draw.values[across]), of: first)
      let y = Self.share(number(draw.values[up]), of: second)
      drawing.circle(
        x: frame.x + x * frame.width, y: bottom - y * frame.height,
        radius: 1 + 4 * (draw.weight / most).squareRoot(), color: Palette.gain, isHollow: true)
    }
    let ends = [first.bins.first?.low ?? 0, first.bins.last?.high ?? 1].map(first.bare)
    drawing.text(ends[0], x: frame.x, y: bottom + 16, style: "axis")
    drawing.text(ends[1], x: frame.x + frame.width, y: bottom + 16, anchor: .end, style: "axis")
    let heights = [second.bins.first?.low ?? 0, second.bins.last?.high ?? 1].map(second.bare)
    drawing.text(heights[0], x: frame.x + 5, y: bottom - 4, style: "axis halo")
    drawing.text(heights[1], x: frame.x + 5, y: frame.y + 9, style: "axis halo")
  }

  private static func share(_ value: Double, of parameter: FittedParameter) -> Double {
    let (low, high) = (parameter.bins.first?.low ?? 0, parameter.bins.last?.high ?? 1)
    return min(1, max(0, (value - low) / (high - low)))
  }

  private var allPairs: Figure {
    var table = DataTable(columns: [
      .init("first", Label(en: "Parameter", zh: "参数")), .init("second", Label(en: "And", zh: "与")),
      .init("correlation", Label(en: "Correlation", zh: "相关系数")),
      .init("low", Label(en: "From", zh: "下限")), .init("high", Label(en: "To", zh: "上限")),
    ])
    let sure = results.pairs.count { $0.low > 0 || $0.high < 0 }
    let sorted = results.pairs.sorted { abs($0.correlation) > abs($1.correlation) }
    for pair in sorted.prefix(max(sure, 6)) {
      table.rows.append(
        [.words(name(pair.first)), .words(name(pair.second))]
          + [pair.correlation, pair.low, pair.high].map { .number($0, .same(Self.text($0))) })
    }
    return Figure(
      name: "correlations",
      title: Label(
        en:
          "\(sure) of \(results.pairs.count) pairs are surely correlated (95%, each pair by itself)",
        zh: "\(results.pairs.count)对参数中\(sure)对的相关性明确（逐对95%）"),
      note: Label(
        en: "The strongest of them; all are in correlations.csv.",
        zh: "列出其中最强的；全部见 correlations.csv。"),
      table: table)
  }

  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    return (value < 0 ? "−" : "") + String(format: "%.2f", abs(value))
  }

  private func short(_ value: String) -> String { String(format: "%.4g", number(value)) }
}
