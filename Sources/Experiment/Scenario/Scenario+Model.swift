import Model
import Parameters

extension Catalogue {
  /// The parameters of the model.
  public static var model: Catalogue { Catalogue(of: ModelParameters()) }
}

extension Scenario {
  /// Reads a scenario of the model, lays policies and settings over it, and checks all of it.
  ///
  /// - Parameters:
  ///   - path: the scenario's file; `scenario.yaml+policy.yaml` lays a policy over it.
  ///   - policies: policy files in order; `a.yaml+b.yaml` is two.
  ///   - settings: `path=value` each, the last layers of all.
  /// - Returns: the scenario, with nothing wrong in it.
  /// - Throws: all problems at once.
  public static func load(
    _ path: String, with policies: [String] = [], set settings: [String] = []
  ) throws(ScenarioError) -> Scenario {
    try load(path, with: policies, set: settings, catalogue: .model)
  }

  /// Parameters of each month, first to last.
  public func timeline() throws(ScenarioError) -> [ModelParameters] {
    try timeline(of: ModelParameters.self)
  }

  /// Parameters without any dated change, from which the population is founded.
  public func founding() throws(ScenarioError) -> ModelParameters {
    try founding(of: ModelParameters.self)
  }
}
