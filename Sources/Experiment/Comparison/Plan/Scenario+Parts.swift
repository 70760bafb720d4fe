import Parameters

extension Scenario {
  /// A policy that was laid over this scenario.
  struct Part: Sendable {
    /// The policy's own name.
    let name: String
    /// The question that it answers.
    let question: String?
    /// Its layers.
    let layers: Range<Int>
  }

  /// The policies that this scenario has and the base has not; what `--set` lays over all is none.
  func parts(over base: Scenario) -> [Part] {
    let own = base.policyAdditions.count
    return policyAdditions.dropFirst(own).map { addition in
      Part(
        name: layers[addition.layers].last?.name ?? addition.name, question: addition.question,
        layers: addition.layers)
    }
  }

  private var policyAdditions: [Addition] { additions.filter { !$0.name.hasPrefix("--set ") } }

  /// What the layers set, whatever their names and wherever it was written.
  var layersByValue: [ParameterLayer] {
    func bare(_ assignment: Assignment) -> Assignment {
      var assignment = assignment
      assignment.origin = Origin(layer: "")
      return assignment
    }
    return layers.map { layer in
      ParameterLayer(
        name: "", assignments: layer.assignments.map(bare),
        changes: layer.changes.map { change in
          DatedChange(
            from: change.from, until: change.until, ramp: change.ramp, why: "",
            assignments: change.assignments.map(bare))
        })
    }
  }

  /// The same scenario with some of its parts over the base only.
  func keeping(_ isKept: (Int) -> Bool, over base: Scenario) -> Scenario {
    var scenario = self
    for (index, part) in parts(over: base).enumerated().reversed() where !isKept(index) {
      scenario.layers.removeSubrange(part.layers)
    }
    // What was removed moved the others.
    scenario.additions = []
    return scenario
  }
}
