import Parameters

extension Scenario {
  /// Parameters of each month, first to last.
  public func timeline<Root: ParameterGroup>(
    of root: Root.Type
  ) throws(ScenarioError) -> [Root] {
    var timeline: [Root] = []
    var last: ResolvedParameters?
    for index in 0..<months {
      let resolved = catalogue.resolve(layers, at: start + index)
      if let before = timeline.last, resolved.contents == last?.contents {
        timeline.append(before)
      } else {
        timeline.append(try build(root, from: resolved))
      }
      last = resolved
    }
    return timeline
  }

  /// Parameters without any dated change, from which the population is founded.
  public func founding<Root: ParameterGroup>(
    of root: Root.Type
  ) throws(ScenarioError) -> Root {
    try build(root, from: catalogue.resolve(layers))
  }

  private func build<Root: ParameterGroup>(
    _ root: Root.Type, from resolved: ResolvedParameters
  ) throws(ScenarioError) -> Root {
    do {
      return try catalogue.build(root, from: resolved)
    } catch {
      throw ScenarioError([ParameterProblem(at: name, "parameters cannot be built: \(error)")])
    }
  }

  /// Values and their origins in each month, for manifests and explanations.
  public func resolvedTimeline() -> [ResolvedParameters] {
    (0..<months).map { catalogue.resolve(layers, at: start + $0) }
  }
}
