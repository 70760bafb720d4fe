import Foundation
import Parameters

/// Numbers as stories write them, in both languages.
enum Written {
  /// An amount in fen, in whole yuan.
  static func yuan(_ fen: Int64) -> Label { yuan(Double(fen) / 100) }

  /// An amount in yuan.
  static func yuan(_ yuan: Double) -> Label {
    let number = whole(yuan)
    return Label(en: "\(number) yuan", zh: "\(number)元")
  }

  /// An amount, or "no" where there is none: debts of nobody.
  static func debts(_ fen: Int64) -> Label {
    let amount = yuan(fen)
    return fen == 0
      ? Label(en: "no debts", zh: "无欠款") : Label(en: "debts \(amount.en)", zh: "欠款\(amount.zh)")
  }

  /// Two bounds in fen, or one where they are the same.
  static func range(_ low: Int64, _ high: Int64) -> Label {
    let (first, last) = (whole(Double(low) / 100), yuan(high))
    guard first != whole(Double(high) / 100) else { return last }
    return Label(en: "\(first) to \(last.en)", zh: "\(first)至\(last.zh)")
  }

  /// A whole number in groups of three.
  static func whole(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "–" }
    let digits = String(Int(value.rounded().magnitude))
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return (value.rounded() < 0 ? "−" : "") + text
  }

  /// A share or chance with about two digits that matter: 21%, 3.9%, 0.60%.
  static func percent(_ share: Double) -> String {
    let percent = share * 100
    let isPlain = percent == 0 || percent == 100 || (10...90).contains(percent)
    return decimal(percent, digits: isPlain ? 0 : percent >= 1 ? 1 : 2) + "%"
  }

  /// An annual rate.
  static func rate(_ rate: Double) -> String { decimal(rate * 100, digits: 2) + "%" }

  /// A number with decimals, and a true minus.
  static func decimal(_ value: Double, digits: Int = 2) -> String {
    guard value.isFinite else { return "–" }
    let text = String(format: "%.\(digits)f", abs(value))
    let isNegative = value < 0 && text.contains { ("1"..."9").contains($0) }
    return (isNegative ? "−" : "") + text
  }

  /// A number with its sign.
  static func signed(_ value: Double, digits: Int = 2) -> String {
    (value >= 0 && value.isFinite ? "+" : "") + decimal(value, digits: digits)
  }

  /// A list: `a, b and c`.
  static func list(_ items: [Label]) -> Label {
    guard let last = items.last, items.count > 1 else {
      return items.last ?? Label(en: "", zh: "")
    }
    let first = items.dropLast()
    return Label(
      en: first.map(\.en).joined(separator: ", ") + " and " + last.en,
      zh: (first + [last]).map(\.zh).joined(separator: "、"))
  }

  /// Parts side by side, with a separator of each language.
  static func row(_ items: [Label]) -> Label {
    Label(
      en: items.map(\.en).joined(separator: ", "), zh: items.map(\.zh).joined(separator: "\u{FF0C}")
    )
  }
}
