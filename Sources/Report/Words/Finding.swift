import Model
import Parameters

/// Sentences about effects, made of their numbers.
struct Finding {
  let measure: Measure
  let effect: Effect

  init(_ measure: Measure, _ effect: Effect) {
    self.measure = measure
    self.effect = effect
  }

  /// Whether there is no interval.
  var isUnmeasured: Bool { effect.verdict == .unmeasured }

  /// Whether a change is so small that its number would show as zero.
  var isHidden: Bool { numerals(.en).hides(effect.difference) }

  /// Whether a change is less than half a percent of what there was.
  var isSmall: Bool { isHidden || abs(effect.difference) < 0.005 * abs(effect.base) }

  /// What happens, without saying to whom: "2,310 more households have borrowed (95%: 2,120 to 2,500)".
  func clause(by month: CalendarMonth) -> Label {
    let (phrase, name) = (MeasurePhrase(measure), measure.label)
    let date = month.words
    switch effect.verdict {
    case .nothing:
      return Label(en: "\(name.en): exactly as without it", zh: "\(name.zh)完全不变")
    case .unclear:
      return Label(
        en: "no clear change in \(phrase.subject.en) by \(date.en)\(interval.en)",
        zh: "到\(date.zh)\(phrase.subject.zh)没有明显变化\(interval.zh)")
    case .up, .down, .unmeasured:
      let text = phrase.text(effect.difference, size)
      return Label(
        en: "\(text.en) by \(date.en)\(sizeInterval.en)",
        zh: "到\(date.zh)\(text.zh)\(sizeInterval.zh)")
    }
  }

  /// The same with a policy before it.
  func sentence(of policy: Label, by month: CalendarMonth) -> Label {
    guard effect.verdict != .nothing else {
      let subject = MeasurePhrase(measure).subject
      return Label(
        en: "“\(policy.capitalised.en)” changes nothing in \(subject.en)",
        zh: "“\(policy.zh)”未使\(subject.zh)发生任何变化")
    }
    let clause = clause(by: month)
    return Label(en: "\(policy.capitalised.en): \(clause.en)", zh: "\(policy.zh)：\(clause.zh)")
  }

  /// The change and its interval in few characters: "+2,310 (2,120 to 2,500)".
  var brief: Label {
    Label { language in
      let numerals = numerals(language)
      switch effect.verdict {
      case .nothing: return language == .en ? "none" : "无变化"
      case .unmeasured: return numerals.change(effect.difference)
      case .up, .down, .unclear:
        let range = numerals.range(effect.low, effect.high)
        let change = numerals.change(effect.difference)
        return language == .en ? "\(change) (\(range))" : "\(change)（\(range)）"
      }
    }
  }

  /// The interval in brackets.
  var interval: Label {
    guard effect.verdict != .unmeasured else {
      return Label(en: " (one replicate, no interval)", zh: "（仅一次重复，无区间）")
    }
    return interval(from: effect.low, to: effect.high)
  }

  /// The same of the size of a change: what falls by 28 falls by 27 to 30, not by −30 to −27.
  private var sizeInterval: Label {
    effect.verdict == .down ? interval(from: -effect.high, to: -effect.low) : interval
  }

  private func interval(from low: Double, to high: Double) -> Label {
    Label { language in
      let numerals = numerals(language)
      // Where no clear change is told, the interval is the only number.
      let range =
        effect.verdict == .unclear ? numerals.rangeText(low, high) : numerals.range(low, high)
      return language == .en ? " (95%: \(range))" : "（95%区间：\(range)）"
    }
  }

  private var size: Label {
    Label { language in
      let numerals = numerals(language)
      return language == .en && measure.unit == .households
        ? numerals.bare(abs(effect.difference)) : numerals.size(effect.difference)
    }
  }

  private func numerals(_ language: Language) -> Numerals {
    Numerals(measure.unit, .change, language, fitting: effect.values)
  }
}
