import Model

/// A world to compare with the base: a scenario that leaves the base's path at its own first difference.
package struct Variant: Sendable {
  /// The scenario made ready.
  let simulation: Simulation
  /// Index of the first month in which a value differs: −1 at the founding, nil never.
  let fork: Int?
  /// Whether every month and every household is looked at, or the last month only.
  var isObservedMonthly: Bool

  init(
    _ scenario: Scenario, base: Simulation, isObservedMonthly: Bool
  ) throws(ScenarioError) {
    simulation = try Simulation(scenario, like: base)
    fork = scenario.firstDifference(from: base.scenario)
    self.isObservedMonthly = isObservedMonthly
  }

  /// The first month that is lived apart from the base; nil where none is.
  var firstMonth: Int? { fork.map { max($0, 0) } }

  /// Calls of `step` that its own months take.
  var steps: Int {
    guard let fork, let firstMonth else { return 0 }
    return simulation.timeline.count - firstMonth + (fork < 0 ? 1 : 0)
  }
}
