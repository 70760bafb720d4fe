import Parameters

extension Scenario {
  /// Whether a policy over this scenario sets a parameter or a part of an array.
  func sets(_ path: String, over base: Scenario) -> Bool {
    parts(over: base).contains { part in
      layers[part.layers].contains { layer in
        (layer.assignments + layer.changes.flatMap(\.assignments)).contains { isAt(path, $0) }
      }
    }
  }

  /// The scenario with another value wherever its policies set the parameter.
  func replacing(
    _ path: String, with value: Double, over base: Scenario
  ) throws(ParameterProblem) -> Scenario {
    let assignment = try dose(path, value)
    var scenario = self
    for index in parts(over: base).flatMap(\.layers) {
      let layer = layers[index]
      scenario.layers[index] = ParameterLayer(
        name: layer.name, assignments: layer.assignments.map { replaced($0, path, assignment) },
        changes: layer.changes.map { change in
          var change = change
          change.assignments = change.assignments.map { replaced($0, path, assignment) }
          return change
        })
    }
    return scenario
  }

  /// The scenario with a value in all months.
  func setting(_ path: String, to value: Double) throws(ParameterProblem) -> Scenario {
    var scenario = self
    scenario.layers.append(
      ParameterLayer(name: "--dose \(path)", assignments: [try dose(path, value)]))
    return scenario
  }

  private func dose(_ path: String, _ value: Double) throws(ParameterProblem) -> Assignment {
    try catalogue.assignment(
      path, .scalar(value.text, isQuoted: false), origin: Origin(layer: "--dose \(path)"))
  }

  private func replaced(_ old: Assignment, _ path: String, _ new: Assignment) -> Assignment {
    isAt(path, old) ? new : old
  }

  private func isAt(_ path: String, _ assignment: Assignment) -> Bool {
    guard let element = assignment.element else { return assignment.path == path }
    return catalogue.element(at: path).map {
      $0.entry.path == assignment.path && $0.element == element
    } ?? false
  }
}
