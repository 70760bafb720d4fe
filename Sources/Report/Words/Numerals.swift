import Foundation
import Parameters

/// Writes numbers of one quantity in one scale and to one precision, so that they can be compared at a glance.
///
/// Three significant digits of the largest; English counts in thousands with commas, millions and billions,
/// Chinese in 万 and 亿.
struct Numerals {
  /// Whether numbers are levels or changes: changes of percentages are percentage points.
  enum Kind { case level, change }

  private let unit: Parameters.Unit
  private let language: Language
  private let kind: Kind
  private let factor: Double
  private let suffix: String
  private let step: Double
  private let digits: Int
  private var dropsZeros = false

  /// Numbers of a unit in a language, in the scale and precision that fit the values.
  ///
  /// `difference` is one between the values that must remain visible.
  init(
    _ unit: Parameters.Unit, _ kind: Kind, _ language: Language, fitting values: [Double],
    resolving difference: Double = .nan
  ) {
    let largest = values.filter(\.isFinite).map(abs).max() ?? 0
    (self.unit, self.kind, self.language) = (unit, kind, language)
    (factor, suffix) = Numerals.scale(of: unit, language, largest)
    let order = largest > 0 ? Int(log10(largest * factor * 1.000_000_1).rounded(.down)) : 0
    let isWhole = unit.isWhole && factor == 1
    var place = isWhole ? (order < 1 ? -1 : max(0, order - 2)) : max(order - 2, -6)
    if difference.isFinite, difference != 0 {
      let finest = Int(log10(abs(difference) * factor).rounded(.down))
      // Six digits are the most that anybody reads.
      place = max(min(place, finest), isWhole ? 0 : max(-6, order - 5))
    }
    step = pow(10, Double(place))
    digits = largest > 0 ? max(0, -place) : 0
  }

  /// Whether a number is followed by a percent sign.
  var isPercent: Bool { unit.isShare && kind == .level }

  /// The number without its unit, for instance 2,310 or 1.23万.
  func bare(_ value: Double) -> String { signed(value, plus: "") }

  /// The number with its unit, for instance 2,310 households.
  func text(_ value: Double) -> String { attachUnit(to: bare(value), value) }

  /// The number as it was published, to five digits and without needless zeros.
  static func published(_ value: Double, _ unit: Parameters.Unit, _ language: Language) -> Numerals
  {
    Numerals(unit, .level, language, fitting: [value], resolving: value / 10_000).withoutZeros
  }

  /// A number to some significant digits.
  static func rounded(_ value: Double, toDigits digits: Int) -> Double {
    guard value.isFinite, value != 0 else { return value }
    let step = pow(10, log10(abs(value)).rounded(.down) - Double(digits - 1))
    return (value / step).rounded() * step
  }

  /// The same without zeros at the end of decimals: 1.5万, not 1.50万.
  var withoutZeros: Numerals {
    var same = self
    same.dropsZeros = true
    return same
  }

  /// A change with its sign, without its unit.
  func change(_ value: Double) -> String { signed(value, plus: "+") }

  /// A change with its sign and unit.
  func signedText(_ value: Double) -> String { attachUnit(to: change(value), value) }

  /// The size of a change with its unit.
  func size(_ value: Double) -> String { text(abs(value)) }

  /// Whether a number shows as zero and is not.
  func hides(_ value: Double) -> Bool {
    value.isFinite && value != 0 && (value * factor / step).rounded() == 0
  }

  /// Two bounds, without unit.
  func range(_ low: Double, _ high: Double) -> String { range(low, high, finest: bare, bare(high)) }

  /// Two bounds with their unit, where no number with it stands before them.
  func rangeText(_ low: Double, _ high: Double) -> String {
    range(low, high, finest: text, text(high))
  }

  /// Two bounds; where both would show as zero, the finest number that would not.
  private func range(
    _ low: Double, _ high: Double, finest: (Double) -> String, _ end: String
  ) -> String {
    let isHidden =
      [low, high].contains(where: hides) && [low, high].allSatisfy { hides($0) || $0 == 0 }
    let isBothWays = low < 0 && high > 0
    let least = finest(step / factor)
    switch language {
    case .en where isHidden && high <= 0: return "between −\(least) and 0"
    case .zh where isHidden && high <= 0: return "−\(least)至0之间"
    case .en where isHidden:
      return "less than \(least)\(isBothWays ? " either way" : "")"
    case .zh where isHidden: return "\(isBothWays ? "正负均" : "")不到\(least)"
    case .en: return "\(bare(low)) to \(end)"
    case .zh: return "\(bare(low))至\(end)"
    }
  }

  private func signed(_ value: Double, plus: String) -> String {
    guard value.isFinite else { return "–" }
    let rounded = (value * factor / step).rounded() * step
    let text = grouped(decimals(abs(rounded)))
    let sign = rounded == 0 ? "" : rounded < 0 ? "−" : plus
    let percent = isPercent ? "%" : ""
    return sign + text + suffix + percent
  }

  private func decimals(_ value: Double) -> String {
    var text = String(format: "%.\(digits)f", value)
    guard dropsZeros, digits > 0 else { return text }
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  private func attachUnit(to text: String, _ value: Double) -> String {
    let word = unit.word(
      kind, language, isOne: text.hasSuffix("1") && abs(value * factor - 1) < 0.005)
    switch language {
    case .en: return word.isEmpty ? text : "\(text) \(word)"
    case .zh: return text + word
    }
  }

  /// English groups digits in threes; Chinese statistics write four digits without a mark.
  private func grouped(_ text: String) -> String {
    let parts = text.split(separator: ".")
    guard language == .en, let whole = parts.first else { return text }
    var grouped = ""
    for (index, digit) in whole.reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return String(grouped.reversed()) + (parts.count > 1 ? ".\(parts[1])" : "")
  }

  private static func scale(
    of unit: Parameters.Unit, _ language: Language, _ largest: Double
  ) -> (Double, String) {
    if unit.isShare { return (100, "") }
    switch language {
    case .en where largest >= 1e9: return (1e-9, " billion")
    case .en where largest >= 1e6: return (1e-6, " million")
    case .zh where largest >= 1e8: return (1e-8, "亿")
    case .zh where largest >= 1e4: return (1e-4, "万")
    default: return (1, "")
    }
  }
}

extension Parameters.Unit {
  /// Whether people read it in per cent.
  var isShare: Bool { self == .fraction || self == .perMonth || self == .perYear }

  /// Whether it counts whole things, whose means need few decimals.
  var isWhole: Bool {
    switch self {
    case .households, .people, .villages, .days, .yuan, .yuanPerYear, .yuanPerMonth: true
    default: false
    }
  }

  /// The unit as it follows a number.
  func word(_ kind: Numerals.Kind, _ language: Language, isOne: Bool = false) -> String {
    let word: Label
    switch self {
    case .fraction, .perMonth, .perYear:
      guard kind == .change else { return "" }
      word = Label(en: isOne ? "percentage point" : "percentage points", zh: "个百分点")
    case .households: word = Label(en: isOne ? "household" : "households", zh: "户")
    case .count, .index, .ratio, .flag, .choice: return ""
    case .months: word = Label(en: isOne ? "month" : "months", zh: "个月")
    case .days: word = Label(en: isOne ? "day" : "days", zh: "天")
    default: word = label
    }
    return word[language]
  }
}
