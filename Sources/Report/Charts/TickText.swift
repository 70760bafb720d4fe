import Parameters

/// Writes ticks with no more decimals than they need.
struct TickText {
  private let numerals: Numerals
  private let kind: Numerals.Kind

  init(_ axis: Axis, _ unit: Parameters.Unit, _ kind: Numerals.Kind, _ language: Language) {
    numerals = Numerals(unit, kind, language, fitting: [axis.low, axis.high]).withoutZeros
    self.kind = kind
  }

  func text(_ value: Double) -> String {
    guard value != 0 else { return numerals.isPercent ? "0%" : "0" }
    return kind == .level ? numerals.bare(value) : numerals.change(value)
  }
}
