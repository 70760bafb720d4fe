import Model
import Parameters

/// All that replicates have shown so far: running moments of every number, and of the last month each value.
///
/// Memory: seven numbers a policy, month, group and measure, whatever the number of replicates, and one number a
/// world, measure and replicate for the last month of the whole county.
package struct ComparisonResults: Sendable {
  /// Worlds compared.
  let plan: ComparisonPlan
  /// Groups of every table.
  private(set) var groups: [GroupLevel] = []
  /// Numbers of the replicates, in order.
  private(set) var replicates: [UInt32] = []
  /// One entry a policy.
  private(set) var effects: [PolicyEffect] = []
  /// What each replicate's worlds came to.
  private(set) var endings: Endings

  init(_ plan: ComparisonPlan) {
    self.plan = plan
    endings = Endings(worlds: plan.variants.count)
    effects = plan.policies.map { _ in PolicyEffect() }
  }

  /// Takes in the next replicate; their order decides the last digits, so it must be theirs.
  mutating func add(_ replicate: ForkedReplicate) {
    if replicates.isEmpty { groups = replicate.base.observations.first?.groups ?? [] }
    replicates.append(replicate.number)
    for (index, policy) in plan.policies.enumerated() {
      effects[index].add(replicate.variants[policy.variant], beside: replicate.base)
    }
    endings.add(replicate)
  }

  /// Months in order.
  var months: [CalendarMonth] {
    let scenario = plan.base.scenario
    return (0..<scenario.months).map { scenario.start + $0 }
  }

  /// Mean, error and interval of a difference in the last month for the whole county.
  package func difference(_ measure: String, policy: Int) -> MeanInterval {
    MeanInterval(endings.differences(of: measure, in: plan.policies[policy].variant))
  }
}
