import Model
import Parameters

extension PathChart {
  /// Where the places along the bottom come to lie.
  func bottomScale(left: Double, right: Double) -> [Double] {
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

  /// Room that the numbers beside the axis need.
  func tickWidth(_ axis: Axis) -> Double {
    axis.ticks.flatMap { [tick($0, axis).en, tick($0, axis).zh] }
      .map { TextWidth.of($0, size: 12) }.max() ?? 30
  }

  /// Draws the grid, the marks along the bottom and the event.
  func drawAxes(
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
}
