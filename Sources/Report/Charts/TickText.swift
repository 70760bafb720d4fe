import Foundation
import Parameters

/// Writes ticks with no more decimals than they need.
struct TickText {
  private let numerals: Numerals
  private let plain: Bool

  init(_ axis: Axis, _ unit: Parameters.Unit, _ kind: Numerals.Kind, _ language: Language) {
    numerals = Numerals(unit, kind, language, fitting: [axis.low, axis.high])
    plain = kind == .level
  }

  func text(_ value: Double) -> String {
    let text = plain ? numerals.bare(value) : numerals.change(value)
    guard let point = text.firstIndex(of: ".") else { return text }
    // 1.50万 is 1.5万, 2.00 is 2: zeros are dropped between the point and the suffix.
    var end = text.index(after: point)
    while end < text.endIndex, text[end].isNumber { end = text.index(after: end) }
    var digits = text[..<end]
    while digits.last == "0" { digits.removeLast() }
    if digits.last == "." { digits.removeLast() }
    let bare = digits == "−0" || digits == "+0" ? "0" : String(digits)
    return bare + text[end...]
  }
}
