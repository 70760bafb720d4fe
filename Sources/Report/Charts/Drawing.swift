import Foundation
import Parameters

/// An SVG picture being drawn at its natural size.
struct Drawing {
  let width: Double
  private(set) var height: Double
  private(set) var body = Markup()

  /// Widths that every chart is drawn in: a page's and a phone's.
  static let wide = 720.0
  static let narrow = 344.0
  static let fontSize = 13.0

  var isNarrow: Bool { width < 500 }

  init(width: Double, height: Double) {
    (self.width, self.height) = (width, height)
  }

  enum Anchor: String { case start, middle, end }

  /// Writes a label; the baseline is at `y`.
  mutating func text(
    _ label: Label, x: Double, y: Double, anchor: Anchor = .start, style: String = "",
    color: String? = nil
  ) {
    let fill = color.map { "fill:\($0)" } ?? ""
    body.element(
      "text",
      ["x": n(x), "y": n(y), "text-anchor": anchor.rawValue, "class": style, "style": fill], label)
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, style: String, color: String? = nil
  ) {
    body.element(
      "line",
      [
        "x1": n(x1), "y1": n(y1), "x2": n(x2), "y2": n(y2), "class": style,
        "style": color.map { "stroke:\($0)" } ?? "",
      ], text: "")
  }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, style: String, fill: String? = nil,
    tip: Label? = nil
  ) {
    let place: Markup.Attributes = [
      "x": n(x), "y": n(y), "width": n(max(0, width)), "height": n(max(0, height)),
      "class": style, "style": fill.map { "fill:\($0)" } ?? "",
      "data-tip-en": tip?.en ?? "", "data-tip-zh": tip?.zh ?? "",
    ]
    body.element("rect", place, text: "")
  }

  mutating func circle(
    x: Double, y: Double, radius: Double, color: String, isHollow: Bool = false, tip: Label? = nil
  ) {
    body.element(
      "circle",
      [
        "cx": n(x), "cy": n(y), "r": n(radius),
        "style": "fill:\(isHollow ? "#fff" : color);stroke:\(color);stroke-width:1.8",
        "data-tip-en": tip?.en ?? "", "data-tip-zh": tip?.zh ?? "",
      ], text: "")
  }

  /// Draws a line through points; it breaks where a value is undefined.
  mutating func path(_ points: [(x: Double, y: Double)], color: String, dashes: String = "") {
    var data = ""
    var isDown = false
    for point in points {
      guard point.y.isFinite else {
        isDown = false
        continue
      }
      data += "\(isDown ? "L" : "M")\(n(point.x)) \(n(point.y))"
      isDown = true
    }
    body.element(
      "path",
      ["d": data, "class": "curve", "style": "stroke:\(color)", "stroke-dasharray": dashes],
      text: "")
  }

  /// Fills the band between two lines.
  mutating func band(
    _ upper: [(x: Double, y: Double)], _ lower: [(x: Double, y: Double)], color: String
  ) {
    let whole = zip(upper, lower).filter { $0.y.isFinite && $1.y.isFinite }
    guard whole.count > 1 else { return }
    let round = whole.map(\.0) + whole.map(\.1).reversed()
    let points = round.map { "\(n($0.x)),\(n($0.y))" }.joined(separator: " ")
    body.element(
      "polygon", ["points": points, "class": "band", "style": "fill:\(color)"], text: "")
  }

  /// Makes the picture as high as what was drawn.
  mutating func trim(to height: Double) { self.height = height }

  /// The picture as markup; its caption tells what it shows.
  func markup(labelledBy id: String) -> Markup {
    var picture = Markup()
    picture.element(
      "svg",
      [
        "class": isNarrow ? "narrow" : "wide", "viewBox": "0 0 \(n(width)) \(n(height))",
        "width": n(width), "height": n(height), "role": "img", "aria-labelledby": id,
      ]
    ) { $0.append(body) }
    return picture
  }

  /// A coordinate to a tenth.
  private func n(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
  }
}
