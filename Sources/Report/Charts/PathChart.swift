import Model
import Parameters

/// Lines over months or doses, with a band for each interval and a name at each end.
struct PathChart {
  /// One line.
  struct Line {
    let label: Label
    let color: String
    var dashes = ""
    let values: [Double]
    var low: [Double] = []
    var high: [Double] = []
  }

  /// A published figure: a dot with its band.
  struct Dot {
    let label: Label
    let position: Int
    let value: Double
    let low: Double
    let high: Double
  }

  /// Where the places along the bottom lie, and their names for tips.
  let positions: [Double]
  let names: [Label]
  /// Places along the bottom that are written out.
  let marks: [(index: Int, label: Label)]
  let unit: Parameters.Unit
  let kind: Numerals.Kind
  var withZero = true
  let lines: [Line]
  var dots: [Dot] = []
  /// A place at which something begins, such as a policy.
  var event: (index: Int, label: Label)?

  func drawn(width: Double) -> Drawing {
    var drawing = Drawing(width: width, height: 0)
    let key = legendHeight(drawing)
    let (top, plotHeight) = (key + 30, drawing.isNarrow ? 190.0 : 240.0)
    let bottom = top + plotHeight
    let labels = drawing.isNarrow ? 0 : min(210, widestLabel + 14)
    let ends =
      lines.flatMap { $0.values + $0.low + $0.high }
      + dots.flatMap { [$0.value, $0.low, $0.high] }
    let y = Axis(covering: ends, withZero: withZero, steps: 4, from: bottom, to: top)
    let left = 8 + tickWidth(y)
    let right = width - max(14, labels)
    let place = bottomScale(left: left, right: right)
    drawAxes(&drawing, y, left: left, right: right, top: top, bottom: bottom, place)
    for line in lines {
      drawing.band(
        zip(line.high, place).map { ($1, y($0)) }, zip(line.low, place).map { ($1, y($0)) },
        color: line.color)
    }
    for line in lines {
      drawing.path(
        zip(line.values, place).map { ($1, y($0)) }, color: line.color, dashes: line.dashes)
    }
    for dot in dots where place.indices.contains(dot.position) {
      let x = place[dot.position]
      drawing.line(x, y(dot.low), x, y(dot.high), style: "whisker", color: Palette.ink)
      drawing.circle(x: x, y: y(dot.value), radius: 4, color: Palette.ink, isHollow: true)
    }
    if drawing.isNarrow {
      drawLegend(&drawing)
    } else {
      drawEndLabels(&drawing, y, x: right + 10, top: top, bottom: bottom, width: labels - 10)
    }
    drawTips(&drawing, place, top: top, bottom: bottom)
    drawing.trim(to: bottom + 26)
    return drawing
  }

  // MARK: Axes

  private func bottomScale(left: Double, right: Double) -> [Double] {
    let (first, last) = (positions.first ?? 0, positions.last ?? 1)
    let span = last > first ? last - first : 1
    return positions.map { left + 4 + ($0 - first) / span * (right - left - 8) }
  }

  private func numerals(_ language: Language, _ axis: Axis) -> Numerals {
    Numerals(unit, kind, language, fitting: [axis.high, axis.low])
  }

  private func tick(_ value: Double, _ axis: Axis) -> Label {
    Label { TickText(axis, unit, kind, $0).text(value) }
  }

  private func tickWidth(_ axis: Axis) -> Double {
    axis.ticks.flatMap { [tick($0, axis).en, tick($0, axis).zh] }
      .map { TextWidth.of($0, size: 12) }.max() ?? 30
  }

  private func drawAxes(
    _ drawing: inout Drawing, _ y: Axis, left: Double, right: Double, top: Double, bottom: Double,
    _ place: [Double]
  ) {
    let caption = Label { language in
      let word = unit.word(kind, language)
      return word.isEmpty && unit.isShare ? "%" : word
    }
    drawing.text(caption, x: 0, y: top - 14, style: "axis")
    for value in y.ticks {
      drawing.line(left, y(value), right, y(value), style: value == 0 ? "zero" : "grid")
      drawing.text(tick(value, y), x: left - 6, y: y(value) + 4, anchor: .end, style: "axis")
    }
    var free = -Double.infinity
    for mark in marks where place.indices.contains(mark.index) {
      let half =
        max(TextWidth.of(mark.label.en, size: 12), TextWidth.of(mark.label.zh, size: 12)) / 2
      let middle = min(max(place[mark.index], half), drawing.width - half)
      guard middle - half > free else { continue }
      drawing.line(place[mark.index], bottom, place[mark.index], bottom + 5, style: "tick")
      drawing.text(mark.label, x: middle, y: bottom + 20, anchor: .middle, style: "axis")
      free = middle + half + 10
    }
    if let event, place.indices.contains(event.index) {
      let x = place[event.index]
      drawing.line(x, top - 4, x, bottom, style: "event")
      let isLate = x > (left + right) / 2
      drawing.text(
        event.label, x: x + (isLate ? -5 : 5), y: top + 4, anchor: isLate ? .end : .start,
        style: "axis halo")
    }
  }

  // MARK: Names of lines

  private var endings: [(label: Label, color: String, value: Double)] {
    lines.compactMap { line in
      line.values.last(where: \.isFinite).map { (line.label, line.color, $0) }
    } + dots.map { ($0.label, Palette.ink, $0.value) }
  }

  private var widestLabel: Double {
    endings.flatMap { [$0.label.en, $0.label.zh] }
      .map { TextWidth.of($0, size: Drawing.fontSize) }.max() ?? 0
  }

  private func drawEndLabels(
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

  private func legendHeight(_ drawing: Drawing) -> Double {
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

  private func drawLegend(_ drawing: inout Drawing) {
    for (row, entry) in legendRows(drawing).enumerated() {
      let y = 14 + Double(row) * 18
      if entry.isFirst { drawing.line(0, y - 4, 14, y - 4, style: "key", color: entry.color) }
      drawing.text(entry.label, x: 20, y: y, style: "name", color: entry.color)
    }
  }

  // MARK: Tips

  private func drawTips(_ drawing: inout Drawing, _ place: [Double], top: Double, bottom: Double) {
    for index in place.indices {
      let before = index > 0 ? (place[index - 1] + place[index]) / 2 : place[index] - 4
      let after =
        index + 1 < place.count ? (place[index] + place[index + 1]) / 2 : place[index] + 4
      drawing.rectangle(
        x: before, y: top, width: after - before, height: bottom - top, style: "hit",
        tip: tip(at: index))
    }
  }

  private func tip(at index: Int) -> Label {
    Label { language in
      let rows = lines.compactMap { line -> String? in
        guard line.values.indices.contains(index), line.values[index].isFinite else { return nil }
        let low = line.low.indices.contains(index) ? line.low[index] : .nan
        let high = line.high.indices.contains(index) ? line.high[index] : .nan
        let numerals = Numerals(
          unit, kind, language, fitting: [line.values[index], low, high])
        let value = numerals.text(line.values[index])
        let range = low.isFinite && high.isFinite ? " (\(numerals.range(low, high)))" : ""
        return "\(line.label[language]): \(value)\(range)"
      }
      return ([names[index][language]] + rows).joined(separator: "\n")
    }
  }
}
