import Model
import Parameters

extension ComparisonReport {
  /// The measure of a name; nil where the model has none of it.
  func measure(_ name: String) -> Measure? {
    Measure.index(of: name).map { Measure.all[$0] }
  }

  /// The finding about one measure under every policy.
  func title(_ measure: Measure, _ effects: [(policy: PolicyEntry, effect: Effect)]) -> Label {
    if effects.count == 1, let only = effects.first {
      return Finding(measure, only.effect).sentence(of: only.policy.label, by: comparison.end)
    }
    let clauses = effects.map { policy, effect -> Label in
      let finding = Finding(measure, effect)
      switch effect.verdict {
      case .nothing:
        return Label(en: "\(policy.label.en) changes nothing", zh: "“\(policy.label.zh)”不带来变化")
      case .unclear:
        return policy.label + Label(en: " no clear change", zh: "没有明显变化") + finding.interval
      case .up, .down, .unmeasured:
        let change = Label { language in
          Numerals(measure.unit, .change, language, fitting: effect.values)
            .signedText(effect.difference)
        }
        return Label(en: "\(policy.label.en) \(change.en)", zh: "\(policy.label.zh)\(change.zh)")
          + finding.interval
      }
    }
    let (subject, date) = (MeasurePhrase(measure).subject.capitalised, comparison.end.words)
    let start = Label(en: "\(subject.en) by \(date.en): ", zh: "到\(date.zh),\(subject.zh):")
    return start + clauses.joined(en: "; ", zh: ";")
  }

  /// What a policy changes clearly among several measures, and what not.
  func summary(of policy: PolicyEntry, _ measures: [Measure]) -> Label {
    let findings = measures.compactMap { measure in
      comparison.effect(measure.name, of: policy.name).map { Finding(measure, $0) }
    }.filter { $0.effect.difference.isFinite }
    let clear = findings.filter { [.up, .down, .unmeasured].contains($0.effect.verdict) }
    let unclear = findings.filter { $0.effect.verdict == .unclear }
    let still = findings.filter { $0.effect.verdict == .nothing }
    var parts: [Label] = []
    if !clear.isEmpty {
      parts.append(
        clear.map { finding in
          let name = finding.measure.label
          let change = Label { language in
            Numerals(finding.measure.unit, .change, language, fitting: finding.effect.values)
              .signedText(finding.effect.difference)
          }
          return Label(en: "\(name.en) \(change.en)", zh: "\(name.zh)\(change.zh)")
            + finding.interval
        }.joined(en: ", ", zh: ","))
    }
    if !unclear.isEmpty {
      parts.append(
        Label(en: "no clear change in ", zh: "没有明显变化的:")
          + unclear.map(\.measure.label).joined(en: ", ", zh: "、"))
    }
    if !still.isEmpty {
      parts.append(
        Label(en: "exactly unchanged: ", zh: "完全不变的:")
          + still.map(\.measure.label).joined(en: ", ", zh: "、"))
    }
    return policy.label.capitalised + Label(en: ": ", zh: ":") + parts.joined(en: "; ", zh: ";")
  }

  /// The effects of a measure under the policies that change something.
  func effects(of measure: String) -> [(policy: PolicyEntry, effect: Effect)] {
    active.compactMap { policy in
      comparison.effect(measure, of: policy.name).map { (policy, $0) }
    }.filter { $0.1.difference.isFinite }
  }
}
