import Foundation
import Parameters

/// Numbers with units as people write them in each language: 1.23 bn yuan, 12.30亿元.
struct Quantity {
  private let unit: Parameters.Unit
  private let language: Language
  private let isChange: Bool

  /// Writes values of a unit, or differences of such values: those of shares are percentage points.
  init(_ unit: Parameters.Unit, _ language: Language, isChange: Bool = false) {
    self.unit = unit
    self.language = language
    self.isChange = isChange
  }

  /// A value with its unit; a dash for what is not defined.
  func text(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "–" }
    let scale = scale(of: value)
    return scale.number(value) + scale.suffix
  }

  /// An interval with its unit.
  func text(_ range: ClosedRange<Double>?) -> String {
    guard let range, range.lowerBound.isFinite, range.upperBound.isFinite else { return "–" }
    let scale = scale(of: max(abs(range.lowerBound), abs(range.upperBound)))
    let (low, high) = (scale.number(range.lowerBound), scale.number(range.upperBound))
    return low + (language == .en ? " to " : "~") + high + scale.suffix
  }

  /// A band that values should lie in, without needless zeros; one that is open at an end says so in words.
  func text(band: ClosedRange<Double>) -> String {
    let (low, high) = (band.lowerBound, band.upperBound)
    switch (low.isFinite, high.isFinite) {
    case (false, false): return "–"
    case (true, false): return (language == .en ? "above " : "高于") + short(low)
    case (false, true): return (language == .en ? "at most " : "至多") + short(high)
    case (true, true) where low == high: return short(low)
    case (true, true):
      let scale = scale(of: max(abs(low), abs(high)))
      let ends = [low, high].map { scale.short($0) }
      return ends.joined(separator: language == .en ? " to " : "~") + scale.suffix
    }
  }

  private func short(_ value: Double) -> String {
    let scale = scale(of: value)
    return scale.short(value) + scale.suffix
  }

  /// How numbers of a size are written.
  private struct Scale {
    let divisor: Double
    let digits: Int
    let suffix: String

    func number(_ value: Double) -> String { Quantity.grouped(value / divisor, digits: digits) }

    /// The number with as many digits as it has, three at most.
    func short(_ value: Double) -> String {
      let digits = (0..<3).first { digits in
        let shift = pow(10, Double(digits))
        return abs((value / divisor * shift).rounded() - value / divisor * shift) < 1e-4 * shift
      }
      return Quantity.grouped(value / divisor, digits: digits ?? 3)
    }
  }

  private func scale(of value: Double) -> Scale {
    switch unit {
    case .fraction, .perMonth, .perYear:
      let points = language == .en ? " points" : "个百分点"
      return Scale(divisor: 0.01, digits: 2, suffix: isChange ? points : "%")
    case .yuan, .yuanPerMonth, .yuanPerYear:
      return large(abs(value), suffix: language == .en ? " yuan" : "元")
    case .people, .households, .villages, .count:
      return large(abs(value), suffix: "")
    default:
      let size = abs(value)
      return Scale(divisor: 1, digits: size >= 100 ? 0 : size >= 10 ? 1 : 3, suffix: "")
    }
  }

  private func large(_ size: Double, suffix: String) -> Scale {
    switch language {
    case .en where size >= 999_500_000: Scale(divisor: 1e9, digits: 2, suffix: " bn" + suffix)
    case .en where size >= 999_500: Scale(divisor: 1e6, digits: 1, suffix: " m" + suffix)
    case .zh where size >= 1e8: Scale(divisor: 1e8, digits: 2, suffix: "亿" + suffix)
    case .zh where size >= 1e4: Scale(divisor: 1e4, digits: 2, suffix: "万" + suffix)
    // Means of counts are seldom whole; where they are small, the rest is most of them.
    default: Scale(divisor: 1, digits: size < 10 && size != size.rounded() ? 2 : 0, suffix: suffix)
    }
  }

  /// Digits in groups of three, as both languages write them.
  private static func grouped(_ value: Double, digits: Int) -> String {
    // Halves go up, as in reports; a format would send them to the even neighbour.
    let shift = pow(10, Double(digits))
    let text = String(format: "%.\(digits)f", (abs(value) * shift).rounded() / shift)
    let parts = text.split(separator: ".")
    var whole = ""
    for (index, digit) in parts[0].reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3) { whole.append(",") }
      whole.append(digit)
    }
    let isNegative = value < 0 && text.contains { ("1"..."9").contains($0) }
    return (isNegative ? "−" : "") + String(whole.reversed())
      + (parts.count > 1 ? ".\(parts[1])" : "")
  }
}
