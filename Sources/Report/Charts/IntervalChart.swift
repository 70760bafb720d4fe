import Model
import Parameters

/// A row a group: a dot with its 95% interval on a common scale, and the numbers in words beside it.
struct IntervalChart {
  /// One row; a row without a mark heads the rows under it.
  struct Row {
    let label: Label
    var color = Palette.ink
    var mark: Effect?
    var words = Label(en: "", zh: "")
  }

  let unit: Parameters.Unit
  let kind: Numerals.Kind
  let rows: [Row]
  var withZero = true

  func drawn(width: Double) -> Drawing {
    var drawing = Drawing(width: width, height: 0)
    let columns = Columns(rows, width: width)
    let axis = Axis(
      covering: rows.flatMap { $0.mark?.values ?? [] }, withZero: withZero,
      steps: drawing.isNarrow ? 3 : 4, from: columns.left, to: columns.right)
    let top = 8.0
    let bottom = rows.reduce(top) { $0 + columns.height(of: $1) } + 4
    for value in axis.ticks {
      drawing.line(axis(value), top, axis(value), bottom, style: value == 0 ? "zero" : "grid")
    }
    var y = top
    for row in rows {
      draw(row, &drawing, columns, axis, y)
      y += columns.height(of: row)
    }
    drawTicks(&drawing, axis, bottom)
    drawing.trim(to: bottom + 38)
    return drawing
  }

  private func draw(
    _ row: Row, _ drawing: inout Drawing, _ columns: Columns, _ axis: Axis, _ y: Double
  ) {
    guard let mark = row.mark else {
      drawing.text(row.label, x: 0, y: y + 20, style: "head")
      return
    }
    let middle = y + columns.markOffset(of: row)
    // On a phone the name stands above its mark, on the grid.
    drawing.text(row.label, x: columns.indent, y: y + 15, style: "name halo", color: row.color)
    let isQuiet = mark.verdict == .unclear || mark.verdict == .nothing
    drawing.text(
      row.words, x: drawing.width, y: y + columns.wordsOffset(of: row), anchor: .end,
      style: isQuiet ? "value quiet" : "value")
    guard mark.difference.isFinite else { return }
    if mark.low.isFinite, mark.high.isFinite {
      drawing.line(
        axis(mark.low), middle, axis(mark.high), middle, style: "whisker", color: row.color)
    }
    drawing.circle(
      x: axis(mark.difference), y: middle, radius: 4, color: row.color, isHollow: isQuiet,
      tip: row.label + Label(en: ": ", zh: "：") + row.words)
  }

  private func drawTicks(_ drawing: inout Drawing, _ axis: Axis, _ bottom: Double) {
    var free = -Double.infinity
    for value in axis.ticks {
      let label = Label { TickText(axis, unit, kind, $0).text(value) }
      let half = max(TextWidth.of(label.en, size: 12), TextWidth.of(label.zh, size: 12)) / 2
      let x = min(max(axis(value), half), drawing.width - half)
      guard x - half > free else { continue }
      drawing.text(label, x: x, y: bottom + 16, anchor: .middle, style: "axis")
      free = x + half + 8
    }
    let word = Label { unit.word(kind, $0) }
    let middle = (axis(axis.low) + axis(axis.high)) / 2
    drawing.text(word, x: middle, y: bottom + 33, anchor: .middle, style: "axis")
  }

  /// Where labels, marks and numbers stand: side by side on a page, one under the other on a phone.
  private struct Columns {
    let width: Double
    let indent: Double
    let left: Double
    let right: Double
    private let isNarrow: Bool
    private let size = Drawing.fontSize

    init(_ rows: [Row], width: Double) {
      self.width = width
      isNarrow = width < 500
      indent = rows.contains { $0.mark == nil } ? 10 : 0
      let indent = indent
      let marked = rows.filter { $0.mark != nil }
      let labels = marked.map { Columns.width(of: $0.label) + indent }.max() ?? 0
      let words = marked.map { Columns.width(of: $0.words) }.max() ?? 0
      left = isNarrow ? 12 : min(labels + 18, 260)
      right = isNarrow ? width - 12 : max(left + 160, width - words - 18)
    }

    static func width(of label: Label) -> Double {
      max(
        TextWidth.of(label.en, size: Drawing.fontSize),
        TextWidth.of(label.zh, size: Drawing.fontSize))
    }

    /// Whether label and numbers fit on one line above the mark.
    private func isOneLine(_ row: Row) -> Bool {
      indent + Columns.width(of: row.label) + Columns.width(of: row.words) + 12 <= width
    }

    func height(of row: Row) -> Double {
      guard row.mark != nil else { return 30 }
      guard isNarrow else { return 25 }
      return isOneLine(row) ? 46 : 62
    }

    func markOffset(of row: Row) -> Double {
      isNarrow ? height(of: row) - 18 : 11
    }

    func wordsOffset(of row: Row) -> Double { isNarrow && !isOneLine(row) ? 31 : 15 }
  }
}
