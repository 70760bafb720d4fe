import Model
import Parameters

extension ComparisonResults {
  /// Goals of precision that were given up when the most replicates had been run.
  func unreached(_ goals: [PrecisionGoal]) -> [PolicyNote] {
    goals.flatMap { goal in
      plan.policies.indices.compactMap { policy -> PolicyNote? in
        guard effects[policy].hasEffect, let index = Measure.index(of: goal.measure) else {
          return nil
        }
        let row = precision(index, policy: policy, relative: goal.relative)
        guard !row.isReached else { return nil }
        let (label, measure) = (plan.names.label(of: row.policy), Measure.all[index].label)
        let needed = row.neededPaired.map { "\($0)" }
        return PolicyNote(
          policy: row.policy,
          text: Label(
            en:
              "\(label.en): \(measure.en) is not within \(goal.relative.text) of itself after "
              + "\(row.replicates) replicates"
              + (needed.map { "; about \($0) would do (--most-replicates)." }
                ?? ", and its difference is too near to zero for any number."),
            zh:
              "\(label.zh):\(row.replicates) 次重复后 \(measure.zh) 的相对误差仍大于 \(goal.relative.text)"
              + (needed.map { ",约需 \($0) 次(--most-replicates)。" } ?? ",其差异过于接近零。")))
      }
    }
  }
}
