import Model
import Parameters

/// Looks for the size at which each policy costs the same, on a few replicates.
struct EqualCostSearch {
  private let base: Scenario
  private let runner: ForkedRunner

  /// Replicates of the search: with the same luck at every size, cost follows size smoothly.
  private static let pilots: UInt32 = 2
  /// A cost this near to the target, as a share of it, is there.
  private static let tolerance = 0.005
  private static let mostRounds = 16
  /// Beyond this size a policy is another one.
  private static let largest = 1024.0

  /// A policy at the size that was found.
  struct Result {
    let scenario: Scenario
    let cost: EqualCost?

    /// What a reader must know of it.
    var note: PolicyNote? {
      guard let cost, let reason = cost.reason else { return nil }
      let label = Names(scenario.labels).label(of: cost.policy)
      return PolicyNote(
        policy: cost.policy,
        text: Label(
          en: "\(label.en) cannot be scaled to that cost: \(reason.en)",
          zh: "\(label.zh) 无法调整到该支出:\(reason.zh)"))
    }
  }

  init(_ base: Scenario, _ runner: ForkedRunner) {
    self.base = base
    self.runner = runner
  }

  /// Scales every policy to the same additional spending; without a target they stay as they are.
  func scale(_ policies: [Scenario], to target: Double?) async throws -> [Result] {
    guard let target else { return policies.map { Result(scenario: $0, cost: nil) } }
    var searches = policies.map { _ in RootSearch(target: target, largest: Self.largest) }
    for _ in 0..<Self.mostRounds {
      let open = searches.indices.filter { !searches[$0].isDone(within: Self.tolerance) }
      guard !open.isEmpty else { break }
      let trials = open.map { policies[$0].scaled(by: searches[$0].next, over: base) }
      let costs = try await costs(of: trials.map(\.scenario))
      for (place, index) in open.enumerated() {
        let trial = trials[place]
        searches[index].add(
          costs[place],
          isAtEnd: trial.movable == trial.bounded || searches[index].next >= Self.largest)
      }
    }
    return zip(policies, searches).map { policy, search in
      let (factor, cost) = search.best
      let scaled = policy.scaled(by: factor, over: base)
      return Result(
        scenario: scaled.scenario,
        cost: EqualCost(
          policy: ComparisonPlan.name(of: policy, over: base), target: target, reached: cost,
          scale: factor,
          reason: reason(scaled, cost, target)))
    }
  }

  private func reason(_ scaled: Scenario.Scaled, _ cost: Double, _ target: Double) -> Label? {
    guard abs(cost - target) > Self.tolerance * abs(target) else { return nil }
    if scaled.movable == 0 {
      return Label(en: "none of its levers is a size.", zh: "其参数均无大小可调。")
    }
    if cost == 0 {
      return Label(en: "it costs nothing at any size.", zh: "无论规模大小,其支出均为零。")
    }
    if scaled.bounded == scaled.movable {
      return Label(
        en: "its levers reach the ends of their ranges first.", zh: "其参数先达到取值上限。")
    }
    return Label(
      en: "its cost jumps over the target or does not grow with its size.",
      zh: "其支出随规模跳跃变化,或不随规模增加。")
  }

  /// Mean additional spending of all payers under each scenario.
  private func costs(of scenarios: [Scenario]) async throws -> [Double] {
    let base = try Simulation(base)
    let variants = try scenarios.map {
      try Variant($0, base: base, isObservedMonthly: false)
    }
    var sums = [Double](repeating: 0, count: scenarios.count)
    let simulation = ForkedSimulation(base: base, variants: variants, observesBase: false)
    try await runner.live(1...Self.pilots, of: simulation) { replicate in
      for (index, record) in replicate.variants.enumerated() {
        guard let record else { continue }
        sums[index] += record.ledger.spent() - replicate.base.ledger.spent()
      }
    }
    return sums.map { $0 / Double(Self.pilots) }
  }
}
