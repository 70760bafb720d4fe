import Parameters

/// A row a quantity, each on a scale of its own: a shaded range, and over it an interval with its middle.
struct RangeChart {
  /// Places on the row's scale, 0 at the left and 1 at the right.
  struct Row {
    let label: Label
    let field: ClosedRange<Double>
    let interval: ClosedRange<Double>
    let middle: Double
    let color: String
    /// Whether the middle is drawn hollow.
    let isHollow: Bool
    let words: Label
  }

  let rows: [Row]
  /// What the shaded range and the interval are.
  let field: Label
  let interval: Label

  private static let line = 18.0
  private static let bar = 26.0

  func drawn(width: Double) -> Drawing {
    var drawing = Drawing(width: width, height: 0)
    var y = drawKey(&drawing)
    for row in rows { y = draw(row, &drawing, y) }
    drawing.trim(to: y)
    return drawing
  }

  private func drawKey(_ drawing: inout Drawing) -> Double {
    drawing.rectangle(x: 0, y: 5, width: 24, height: 10, style: "", fill: Self.shade)
    drawing.text(field, x: 32, y: 15, style: "axis")
    let left =
      drawing.isNarrow
      ? 0
      : 56
        + max(TextWidth.of(field.en, size: 12), TextWidth.of(field.zh, size: 12))
    let y = drawing.isNarrow ? 24.0 : 0
    drawing.line(left, y + 10, left + 24, y + 10, style: "whisker", color: Palette.ink)
    drawing.circle(x: left + 12, y: y + 10, radius: 4, color: Palette.ink)
    drawing.text(interval, x: left + 32, y: y + 15, style: "axis")
    return y + 30
  }

  private static let shade = "#e2ded3"

  private func draw(_ row: Row, _ drawing: inout Drawing, _ top: Double) -> Double {
    let size = Drawing.fontSize
    let en = TextWidth.wrapped(row.label.en, width: drawing.width, size: size)
    let zh = TextWidth.wrapped(row.label.zh, width: drawing.width, size: size)
    let count = max(en.count, zh.count)
    for line in 0..<count {
      drawing.text(
        Label(lines: en, zh, line), x: 0, y: top + 14 + Double(line) * Self.line, style: "name")
    }
    let words = drawing.isNarrow ? 0 : max(190, TextWidth.of(row.words.en, size: size)) + 14
    let right = drawing.width - words - 6
    func place(_ share: Double) -> Double { 6 + min(1, max(0, share)) * (right - 6) }
    let y = top + Double(count) * Self.line
    let middle = y + 12
    drawing.line(6, middle, right, middle, style: "grid")
    drawing.rectangle(
      x: place(row.field.lowerBound), y: y + 4,
      width: place(row.field.upperBound) - place(row.field.lowerBound), height: 16, style: "",
      fill: Self.shade)
    drawing.line(
      place(row.interval.lowerBound), middle, place(row.interval.upperBound), middle,
      style: "whisker", color: row.color)
    drawing.circle(
      x: place(row.middle), y: middle, radius: 4.5, color: row.color, isHollow: row.isHollow,
      tip: row.label + Label(en: ": ", zh: "：") + row.words)
    guard drawing.isNarrow else {
      drawing.text(row.words, x: drawing.width, y: middle + 5, anchor: .end, style: "value")
      return y + Self.bar + 8
    }
    drawing.text(row.words, x: 6, y: y + Self.bar + 10, style: "value quiet")
    return y + Self.bar + Self.line + 12
  }
}
