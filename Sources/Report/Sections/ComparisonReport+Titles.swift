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
        return Label(en: "“\(policy.label.en)” changes nothing", zh: "“\(policy.label.zh)”不带来变化")
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
    let start = Label(en: "\(subject.en) by \(date.en): ", zh: "到\(date.zh)，\(subject.zh)：")
    return start + clauses.joined(en: "; ", zh: "；")
  }

  /// What the policies change among several measures, policy by policy.
  func summary(_ measures: [Measure]) -> Label {
    guard active.count > 1 else {
      return active.first.map { summary(of: $0, measures) } ?? .same("")
    }
    return active.enumerated().map { index, policy in
      let text = shortSummary(of: policy, measures)
      return index == 0 ? text.capitalised : text
    }.joined(en: "; ", zh: "；")
  }

  /// What a policy changes clearly among several measures, the first two in numbers, and what not.
  func summary(of policy: PolicyEntry, _ measures: [Measure]) -> Label {
    let found = findings(of: policy, measures)
    var parts: [Label] = []
    if !found.clear.isEmpty {
      parts.append(found.clear.prefix(2).map(statement).joined(en: ", ", zh: "，"))
    }
    let more = found.clear.dropFirst(2)
    let (rises, falls) = (
      more.filter { $0.effect.difference > 0 }, more.filter { $0.effect.difference < 0 }
    )
    // One replicate has no interval, so that nothing is clear.
    let isSingle = comparison.manifest.replicates?.count == 1
    for (findings, words) in [
      (rises, isSingle ? Label(en: "a rise", zh: "上升") : Label(en: "a clear rise", zh: "明显上升")),
      (falls, isSingle ? Label(en: "a fall", zh: "下降") : Label(en: "a clear fall", zh: "明显下降")),
    ] where !findings.isEmpty {
      parts.append(
        Label(en: "\(words.en) also in ", zh: "同样\(words.zh)的：")
          + findings.map(\.measure.label).joined(en: ", ", zh: "、"))
    }
    if !found.hidden.isEmpty {
      parts.append(
        Label(en: "next to no change in ", zh: "变化极小的：")
          + found.hidden.map(\.measure.label).joined(en: ", ", zh: "、"))
    }
    if !found.unclear.isEmpty {
      parts.append(
        Label(en: "no clear change in ", zh: "没有明显变化的：")
          + found.unclear.map(\.measure.label).joined(en: ", ", zh: "、"))
    }
    if !found.still.isEmpty {
      parts.append(
        Label(en: "exactly unchanged: ", zh: "完全不变的：")
          + found.still.map(\.measure.label).joined(en: ", ", zh: "、"))
    }
    return policy.label.capitalised + Label(en: ": ", zh: "：") + parts.joined(en: "; ", zh: "；")
  }

  /// The same for one of several policies: the first change in numbers, the others counted.
  private func shortSummary(of policy: PolicyEntry, _ measures: [Measure]) -> Label {
    let found = findings(of: policy, measures)
    guard let first = found.clear.first else {
      return policy.label
        + (found.hidden.isEmpty
          ? Label(en: " no clear change in any of these", zh: "各项均没有明显变化")
          : Label(en: " next to no or no clear change in any of these", zh: "各项变化极小或不明显"))
    }
    let rest = found.clear.count - 1
    let more = Label(
      en: rest == 0
        ? ", nothing else clear" : ", \(rest) other clear change\(rest == 1 ? "" : "s")",
      zh: rest == 0 ? "，其余均不明显" : "，另有\(rest)项明显变化")
    return policy.label + Label(en: ": ", zh: "：") + statement(first) + more
  }

  private func findings(
    of policy: PolicyEntry, _ measures: [Measure]
  ) -> (clear: [Finding], hidden: [Finding], unclear: [Finding], still: [Finding]) {
    let all = measures.compactMap { measure in
      comparison.effect(measure.name, of: policy.name).map { Finding(measure, $0) }
    }.filter { $0.effect.difference.isFinite }
    let isSingle = comparison.manifest.replicates?.count == 1
    let clear = all.filter {
      [.up, .down].contains($0.effect.verdict) || isSingle && $0.isUnmeasured
    }
    // What is clear and small is told after what matters.
    return (
      clear.filter { !$0.isSmall } + clear.filter { $0.isSmall && !$0.isHidden },
      clear.filter(\.isHidden), all.filter { $0.effect.verdict == .unclear },
      all.filter { $0.effect.verdict == .nothing }
    )
  }

  /// "mean rate −0.98 percentage points (95%: …)".
  private func statement(_ finding: Finding) -> Label {
    let name = finding.measure.label
    return Label(en: "\(name.en) \(finding.ending.en)", zh: "\(name.zh)\(finding.ending.zh)")
      + finding.interval
  }

  /// The effects of a measure under the policies that change something.
  func effects(of measure: String) -> [(policy: PolicyEntry, effect: Effect)] {
    active.compactMap { policy in
      comparison.effect(measure, of: policy.name).map { (policy, $0) }
    }.filter { $0.1.difference.isFinite }
  }
}
