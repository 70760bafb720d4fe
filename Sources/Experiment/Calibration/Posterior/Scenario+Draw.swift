import Parameters

extension Scenario {
  /// The scenario with the values of a posterior's draw over its own.
  ///
  /// Dated changes, policies and settings stay above them: they say what is done, and a draw what is true.
  ///
  /// - Throws: what is wrong with the parameters that the posterior names.
  func drawn(_ draw: Posterior.Draw, from posterior: Posterior) throws(ScenarioError) -> Scenario {
    var scenario = self
    // The scenario's own file is the last layer before what was laid over it.
    let end = additions.map(\.layers.lowerBound).min() ?? layers.count
    scenario.layers[end - 1].assignments += try layers(of: draw, from: posterior).flatMap(
      \.assignments)
    try scenario.checkRelations()
    return scenario
  }

  /// The scenario over a world of a posterior: whatever its own files say stays above the draw.
  ///
  /// - Throws: what is wrong with the parameters that the posterior names.
  func based(on world: Posterior.World) throws(ScenarioError) -> Scenario {
    let truth = try layers(of: world.draw, from: world.posterior)
    var scenario = self
    scenario.layers.insert(contentsOf: truth, at: 0)
    let shift = truth.count
    for place in scenario.additions.indices {
      let layers = scenario.additions[place].layers
      scenario.additions[place].layers = layers.lowerBound + shift..<layers.upperBound + shift
    }
    try scenario.checkRelations()
    return scenario
  }

  /// Checks every value of a posterior, and one draw among the scenario's other values.
  ///
  /// - Throws: what is wrong with the first draw that cannot be.
  func checkValues(of posterior: Posterior) throws(ScenarioError) {
    for draw in posterior.draws.distinct { _ = try layers(of: draw, from: posterior) }
    if let draw = posterior.draws.first { _ = try drawn(draw, from: posterior) }
  }

  private func layers(
    of draw: Posterior.Draw, from posterior: Posterior
  ) throws(ScenarioError) -> [ParameterLayer] {
    let overlay = catalogue.overlay(of: posterior.settings(draw))
    guard overlay.problems.isEmpty else {
      throw ScenarioError(
        overlay.problems.map {
          ParameterProblem(at: "draw \(draw.number) of the posterior", $0.text)
        })
    }
    return overlay.layers
  }
}

extension Posterior {
  /// One of its draws, with the names of the values.
  package struct World: Sendable {
    let posterior: Posterior
    let draw: Draw
  }

  /// Reads the posterior that a command names, and takes its draws.
  static func taken(
    _ choice: PosteriorChoice, seed: UInt32
  ) throws(ScenarioError) -> (posterior: Posterior, draws: [Draw]) {
    let posterior = try read(choice.file)
    return (posterior, posterior.resampled(choice.draws, seed: seed))
  }

  /// Reads a posterior's table.
  static func read(_ file: String) throws(ScenarioError) -> Posterior {
    do throws(FileProblem) {
      return try load(file)
    } catch {
      throw ScenarioError([ParameterProblem(at: file, "\(error.reason). \(error.remedy)")])
    }
  }
}

extension [Posterior.Draw] {
  /// Each parameter vector once: resampling takes some several times.
  var distinct: [Posterior.Draw] {
    var known: Set<[String]> = []
    return filter { known.insert($0.values).inserted }
  }
}
