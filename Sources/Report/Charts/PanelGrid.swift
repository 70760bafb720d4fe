import Parameters

/// Small charts side by side on a page, one or two beside each other on a phone.
struct PanelGrid {
  /// A chart that draws itself into a place.
  struct Panel {
    let title: Label
    let draw: (inout Drawing, Frame) -> Void
  }

  /// The place of a panel's picture.
  struct Frame {
    let x: Double
    let y: Double
    let width: Double
    let height: Double
  }

  let panels: [Panel]
  /// Height of a picture.
  var height = 110.0

  private static let gap = 28.0
  private static let line = 16.0

  func drawn(width: Double) -> Drawing {
    var drawing = Drawing(width: width, height: 0)
    let columns = drawing.isNarrow ? 1 : 2
    let room = (width - Self.gap * Double(columns - 1)) / Double(columns)
    var y = 0.0
    for start in stride(from: 0, to: panels.count, by: columns) {
      let row = panels[start..<min(start + columns, panels.count)]
      let titles = row.map { wrapped($0.title, room) }
      let lines = titles.map { max($0.en.count, $0.zh.count) }.max() ?? 0
      let top = y + Double(lines) * Self.line + 8
      for (column, (panel, title)) in zip(row, titles).enumerated() {
        let x = Double(column) * (room + Self.gap)
        for line in 0..<lines {
          drawing.text(
            Label(lines: title.en, title.zh, line), x: x, y: y + 13 + Double(line) * Self.line,
            style: "name")
        }
        panel.draw(&drawing, Frame(x: x, y: top, width: room, height: height))
      }
      y = top + height + 40
    }
    drawing.trim(to: y)
    return drawing
  }

  private func wrapped(_ title: Label, _ width: Double) -> (en: [String], zh: [String]) {
    (
      TextWidth.wrapped(title.en, width: width, size: Drawing.fontSize),
      TextWidth.wrapped(title.zh, width: width, size: Drawing.fontSize)
    )
  }
}
