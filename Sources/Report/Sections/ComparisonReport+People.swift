import Experiment
import Model
import Parameters

extension ComparisonReport {
  /// Who gains, who loses, who stays out, and where.
  var people: [Block] {
    active.flatMap { policy -> [Block] in
      [
        transitionFigure(policy), policy.name == widest?.name ? leftOut(policy) : nil,
        groups(policy), map(policy),
      ].compactMap { $0 }
        .map(Block.figure)
    }
      + (comparison.transitions.isEmpty
        ? missing(
          "Who borrows earlier, later or only under one policy is not here: there is no transitions.csv.",
          "没有 transitions.csv，因此无法说明谁提前、推迟或仅在某一政策下借款。", option: "")
        : [])
  }

  /// The policy that leaves the fewest households out: what stays out under it stays out under all.
  private var widest: PolicyEntry? {
    active.min { one, other in
      (transition("never", one, "all", "all")?.difference ?? .infinity)
        < (transition("never", other, "all", "all")?.difference ?? .infinity)
    }
  }

  /// How many households of a group a policy moves in one way.
  func transition(
    _ kind: String, _ policy: PolicyEntry, _ group: String, _ level: String
  ) -> Effect? {
    comparison.transitions[.init(policy: policy.name, group: group, level: level, kind: kind)]
  }
}
