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
}
