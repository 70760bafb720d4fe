import Model
import Parameters

/// Something that a reader of a comparison must know beside the numbers.
public struct PolicyNote: Sendable, Equatable {
  /// The policy that it is about; nil for the whole comparison.
  public let policy: String?
  /// The note, one sentence or two.
  public let text: Label

  var document: JSON { .object(["en": .text(text.en), "zh": .text(text.zh)]) }
}

extension ComparisonResults {
  /// Policies that change nothing, each with the likely reason, and packages too large to take apart.
  var notes: [PolicyNote] {
    plan.policies.indices.compactMap { idleness(of: $0) } + plan.policies.compactMap(largePackage)
  }

  private func idleness(of index: Int) -> PolicyNote? {
    let policy = plan.policies[index]
    guard !effects[index].hasEffect else { return nil }
    let reason: Label
    if let fork = plan.variants[policy.variant].fork {
      reason = silence(
        since: plan.base.scenario.start + max(fork, 0), reached: effects[index].reached)
    } else {
      reason = sameness(of: policy)
    }
    let label = plan.names.label(of: policy.name)
    return PolicyNote(
      policy: policy.name,
      text: Label(
        en: "\(label.en) changes nothing: \(reason.en)",
        zh: "\(label.zh) 没有任何影响:\(reason.zh)"))
  }

  /// Why no value ever differs.
  private func sameness(of policy: Policy) -> Label {
    let base = plan.base.scenario
    let layers = policy.scenario.parts(over: base).flatMap { policy.scenario.layers[$0.layers] }
    let changes = layers.flatMap(\.changes)
    let end = base.start + base.months
    let isOutside =
      !changes.isEmpty && changes.allSatisfy { $0.from >= end || ($0.until ?? end) <= base.start }
    guard isOutside, layers.allSatisfy(\.assignments.isEmpty) else {
      return Label(
        en: "its values are those that the base has anyway.", zh: "其参数值与基准相同。")
    }
    let dates = changes.map(\.from)
    let (first, last) = (dates.min() ?? base.start, dates.max() ?? base.start)
    let when = first == last ? "\(first)" : "\(first) … \(last)"
    return Label(
      en: "its dates (from \(when)) lie outside the run, \(base.start) to \(end + -1).",
      zh: "其日期(\(when) 起)不在模拟期 \(base.start) 至 \(end + -1) 之内。")
  }

  /// Why values differ and yet nothing happens.
  private func silence(since month: CalendarMonth, reached: Int?) -> Label {
    if reached == 0 {
      return Label(
        en: "its values differ from \(month) on, but its target group is empty.",
        zh: "参数自 \(month) 起不同,但其目标群体中没有农户。")
    }
    return Label(
      en: "its values differ from \(month) on, but no household and no account comes out "
        + "differently. Perhaps it works only together with another lever, or its bound never binds.",
      zh: "参数自 \(month) 起不同,但没有任何农户或账目因此改变。可能须与其他政策配合,或其限额从未起约束作用。")
  }

  private func largePackage(_ policy: Policy) -> PolicyNote? {
    let count = policy.scenario.parts(over: plan.base.scenario).count
    guard count > PolicyPackage.mostParts else { return nil }
    let (most, label) = (PolicyPackage.mostParts, plan.names.label(of: policy.name))
    return PolicyNote(
      policy: policy.name,
      text: Label(
        en: "\(label.en) has \(count) parts. Its effect is not shared out among them, because "
          + "that takes a world for each subset; up to \(most) parts are.",
        zh: "\(label.zh) 由 \(count) 项政策组成,超过 \(most) 项,不作分解。"))
  }
}
