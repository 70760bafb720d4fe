import Model
import Parameters

/// The worlds of a comparison: the base, and every variant once, whatever it is needed for.
package struct ComparisonPlan: Sendable {
  /// The base.
  let base: Simulation
  /// Worlds beside the base.
  private(set) var variants: [Variant] = []
  /// What is compared, in the order of the command line.
  private(set) var policies: [Policy] = []
  /// Packages whose effect is shared out.
  private(set) var packages: [PolicyPackage] = []
  /// Doses.
  private(set) var doses: [Dose] = []
  /// Replicates to begin with.
  let replicates: Int

  /// Every world that it takes for these policies.
  ///
  /// - Throws: what is wrong with a policy, or with a part of it alone.
  init(
    _ base: Scenario, policies: [Scenario], doses: [DoseAxis], replicates: Int
  ) throws(ScenarioError) {
    self.base = try Simulation(base)
    self.replicates = replicates
    for scenario in policies {
      let name = Self.name(of: scenario, over: base)
      guard !self.policies.contains(where: { $0.name == name }) else {
        throw ScenarioError([
          ParameterProblem(
            at: "--with",
            "two policies are named \(name), so results could not tell them apart. Rename one.")
        ])
      }
      let variant = try variant(scenario, isObservedMonthly: true)
      self.policies.append(Policy(name: name, scenario: scenario, variant: variant))
    }
    for policy in self.policies { try addPackage(policy) }
    for axis in doses { try add(axis, policies, to: base) }
  }

  /// The simulation of all worlds.
  var simulation: ForkedSimulation { ForkedSimulation(base: base, variants: variants) }

  /// What people call the base and the policies.
  var names: Names {
    Names(
      policies.reduce(into: base.scenario.labels) { labels, policy in
        labels.merge(policy.scenario.labels, uniquingKeysWith: { first, _ in first })
      })
  }

  /// A policy's name: the scenario's without that of the base.
  static func name(of policy: Scenario, over base: Scenario) -> String {
    policy.name.hasPrefix(base.name + "+")
      ? String(policy.name.dropFirst(base.name.count + 1)) : policy.name
  }

  private mutating func variant(
    _ scenario: Scenario, isObservedMonthly: Bool
  ) throws(ScenarioError) -> Int {
    let values = scenario.layersByValue
    if let known = variants.firstIndex(where: {
      $0.simulation.scenario.layersByValue == values
    }) {
      if isObservedMonthly { variants[known].isObservedMonthly = true }
      return known
    }
    variants.append(
      try Variant(scenario, base: base, isObservedMonthly: isObservedMonthly))
    return variants.count - 1
  }

  private mutating func addPackage(_ policy: Policy) throws(ScenarioError) {
    let parts = policy.scenario.parts(over: base.scenario)
    guard (2...PolicyPackage.mostParts).contains(parts.count) else { return }
    var worlds: [Int?] = [nil]
    for subset in 1..<(1 << parts.count) {
      let some = policy.scenario.keeping({ subset >> $0 & 1 == 1 }, over: base.scenario)
      worlds.append(try variant(some, isObservedMonthly: false))
    }
    packages.append(PolicyPackage(name: policy.name, parts: parts.map(\.name), worlds: worlds))
  }

  private mutating func add(
    _ axis: DoseAxis, _ policies: [Scenario], to base: Scenario
  ) throws(ScenarioError) {
    let carrier = policies.first { $0.sets(axis.path, over: base) }
    for value in axis.values {
      let scenario: Scenario
      do throws(ParameterProblem) {
        if let carrier {
          scenario = try carrier.replacing(axis.path, with: value, over: base)
        } else {
          scenario = try base.setting(axis.path, to: value)
        }
      } catch {
        throw ScenarioError([error])
      }
      doses.append(
        Dose(
          path: axis.path, policy: carrier.map { Self.name(of: $0, over: base) }, value: value,
          variant: try variant(scenario, isObservedMonthly: false)))
    }
  }
}
