import Foundation
import Parameters

/// Numbers with units as people write them in each language: 1.23 bn yuan, 12.30亿元.
enum Quantity {
  /// A value with its unit.
  static func text(_ value: Double, _ unit: Parameters.Unit, _ language: Language) -> String {
    guard value.isFinite else { return "–" }
    switch unit {
    case .fraction, .perMonth, .perYear:
      return number(value * 100, digits: 2) + "%"
    case .yuan, .yuanPerMonth, .yuanPerYear:
      let text = large(value, language)
      return language == .en ? "\(text) yuan" : "\(text)元"
    case .people, .households, .villages, .count:
      return large(value, language)
    default:
      return number(value, digits: abs(value) >= 100 ? 0 : abs(value) >= 10 ? 1 : 3)
    }
  }

  /// An interval with its unit.
  static func text(
    _ range: ClosedRange<Double>, _ unit: Parameters.Unit, _ language: Language
  ) -> String {
    let (low, high) = (
      text(range.lowerBound, unit, language), text(range.upperBound, unit, language)
    )
    return language == .en ? "\(low) to \(high)" : "\(low)~\(high)"
  }

  private static func large(_ value: Double, _ language: Language) -> String {
    let size = abs(value)
    switch language {
    case .en where size >= 1e9: return number(value / 1e9, digits: 3) + " bn"
    case .en where size >= 1e6: return number(value / 1e6, digits: 1) + " m"
    case .zh where size >= 1e8: return number(value / 1e8, digits: 2) + "亿"
    case .zh where size >= 1e4: return number(value / 1e4, digits: 2) + "万"
    default: return number(value, digits: 0)
    }
  }

  /// Digits in groups of three, as both languages write them.
  private static func number(_ value: Double, digits: Int) -> String {
    let text = String(format: "%.\(digits)f", abs(value))
    let parts = text.split(separator: ".")
    var whole = ""
    for (index, digit) in parts[0].reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3) { whole.append(",") }
      whole.append(digit)
    }
    let sign = value < 0 && text.contains { ("1"..."9").contains($0) } ? "−" : ""
    return sign + String(whole.reversed()) + (parts.count > 1 ? ".\(parts[1])" : "")
  }
}
