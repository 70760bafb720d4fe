import Model
import Parameters

extension PathChart {
  private var endings: [(label: Label, color: String, value: Double)] {
    lines.compactMap { line in
      line.values.last(where: \.isFinite).map { (line.label, line.color, $0) }
    } + dots.map { ($0.label, Palette.ink, $0.value) }
  }

  /// Width of the longest name.
  var widestLabel: Double {
    endings.flatMap { [$0.label.en, $0.label.zh] }
      .map { TextWidth.of($0, size: Drawing.fontSize) }.max() ?? 0
  }

  /// Writes the names beside the ends of the lines, apart from each other.
  func drawEndLabels(
    _ drawing: inout Drawing, _ y: Axis, x: Double, top: Double, bottom: Double, width: Double
  ) {
    let size = Drawing.fontSize
    var blocks = endings.map { ending in
      (
        at: y(ending.value), color: ending.color,
        en: TextWidth.wrapped(ending.label.en, width: width, size: size),
        zh: TextWidth.wrapped(ending.label.zh, width: width, size: size)
      )
    }.sorted { $0.at < $1.at }
    var free = top - 10
    for index in blocks.indices {
      let height = Double(max(blocks[index].en.count, blocks[index].zh.count)) * 16
      blocks[index].at = max(free, blocks[index].at - height / 2)
      free = blocks[index].at + height + 3
    }
    // Pushed below the plot: shift all up, which keeps their order and distances.
    var ceiling = bottom + 14
    for index in blocks.indices.reversed() {
      let height = Double(max(blocks[index].en.count, blocks[index].zh.count)) * 16
      blocks[index].at = min(blocks[index].at, ceiling - height)
      ceiling = blocks[index].at - 3
    }
    for block in blocks {
      for row in 0..<max(block.en.count, block.zh.count) {
        drawing.text(
          Label(lines: block.en, block.zh, row), x: x, y: block.at + 13 + Double(row) * 16,
          style: "name", color: block.color)
      }
    }
  }

  /// Room that the names need above a narrow plot.
  func legendHeight(_ drawing: Drawing) -> Double {
    drawing.isNarrow ? Double(legendRows(drawing).count) * 18 + 4 : 0
  }

  private func legendRows(_ drawing: Drawing) -> [(label: Label, color: String, isFirst: Bool)] {
    endings.flatMap { ending in
      let width = drawing.width - 24
      let en = TextWidth.wrapped(ending.label.en, width: width, size: Drawing.fontSize)
      let zh = TextWidth.wrapped(ending.label.zh, width: width, size: Drawing.fontSize)
      return (0..<max(en.count, zh.count)).map { row in
        (Label(lines: en, zh, row), ending.color, row == 0)
      }
    }
  }

  /// Writes the names above a narrow plot.
  func drawLegend(_ drawing: inout Drawing) {
    for (row, entry) in legendRows(drawing).enumerated() {
      let y = 14 + Double(row) * 18
      if entry.isFirst { drawing.line(0, y - 4, 14, y - 4, style: "key", color: entry.color) }
      drawing.text(entry.label, x: 20, y: y, style: "name", color: entry.color)
    }
  }
}
