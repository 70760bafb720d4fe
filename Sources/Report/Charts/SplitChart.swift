import Model
import Parameters

/// A row a group, split at zero: households to whom a policy is a gain on the right, a loss on the left.
struct SplitChart {
  /// A part of a bar.
  struct Part {
    let label: Label
    let color: String
    let isLoss: Bool
  }

  struct Row {
    let label: Label
    /// One size a part, never negative.
    let sizes: [Double]
  }

  let unit: Parameters.Unit
  let parts: [Part]
  let rows: [Row]

  func drawn(width: Double) -> Drawing {
    var drawing = Drawing(width: width, height: 0)
    let top = drawKey(&drawing)
    let labels =
      rows.flatMap { [$0.label.en, $0.label.zh] }
      .map { TextWidth.of($0, size: Drawing.fontSize) }.max() ?? 0
    let room = widestNumber + 8
    let left = drawing.isNarrow ? room : labels + 18 + room
    let right = width - room
    let sums = rows.flatMap { [sum($0, isLoss: false), -sum($0, isLoss: true)] }
    let axis = Axis(covering: sums, withZero: true, steps: 3, from: left, to: right)
    let height = drawing.isNarrow ? 46.0 : 30.0
    for (index, row) in rows.enumerated() {
      let y = top + Double(index) * height
      let bar = drawing.isNarrow ? y + 20 : y + 5
      drawing.text(row.label, x: 0, y: drawing.isNarrow ? y + 14 : bar + 14, style: "name")
      draw(row, &drawing, axis, y: bar)
    }
    let bottom = top + Double(rows.count) * height + 2
    drawing.line(axis(0), top, axis(0), bottom, style: "zero")
    drawing.trim(to: bottom + 6)
    return drawing
  }

  private func draw(_ row: Row, _ drawing: inout Drawing, _ axis: Axis, y: Double) {
    for isLoss in [true, false] {
      var reached = 0.0
      for (part, size) in zip(parts, row.sizes) where part.isLoss == isLoss {
        let (from, to) = (axis(isLoss ? -reached : reached), 0.0)
        reached += size
        let end = axis(isLoss ? -reached : reached) + to
        drawing.rectangle(
          x: min(from, end), y: y, width: abs(end - from), height: 19, style: "bar",
          fill: part.color,
          tip: row.label + Label(en: ", ", zh: "，") + part.label + number(size, ": "))
      }
      let end = axis(isLoss ? -reached : reached)
      drawing.text(
        number(reached, ""), x: end + (isLoss ? -5 : 5), y: y + 14, anchor: isLoss ? .end : .start,
        style: "value")
    }
  }

  private func number(_ size: Double, _ before: String) -> Label {
    Label { before + Numerals(unit, .level, $0, fitting: [size]).bare(size) }
  }

  private func sum(_ row: Row, isLoss: Bool) -> Double {
    zip(parts, row.sizes).reduce(0) { $0 + ($1.0.isLoss == isLoss ? $1.1 : 0) }
  }

  private var widestNumber: Double {
    rows.flatMap { [number(sum($0, isLoss: true), ""), number(sum($0, isLoss: false), "")] }
      .flatMap { [$0.en, $0.zh] }.map { TextWidth.of($0, size: Drawing.fontSize) }.max() ?? 0
  }

  /// What the colours mean, in rows as wide as the picture; the height they take.
  private func drawKey(_ drawing: inout Drawing) -> Double {
    var (x, y) = (0.0, 14.0)
    for part in parts {
      let width =
        max(
          TextWidth.of(part.label.en, size: Drawing.fontSize),
          TextWidth.of(part.label.zh, size: Drawing.fontSize)) + 38
      if x > 0, x + width > drawing.width { (x, y) = (0, y + 20) }
      drawing.rectangle(x: x, y: y - 10, width: 12, height: 12, style: "bar", fill: part.color)
      drawing.text(part.label, x: x + 18, y: y, style: "name")
      x += width
    }
    return y + 16
  }
}
