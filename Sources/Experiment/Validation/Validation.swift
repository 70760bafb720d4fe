import Parameters

/// Puts every check to the model: all worlds of every replicate are lived, and each check is a mean over replicates.
public struct Validation: Sendable {
  /// A world to live: as it is, or in an explaining experiment.
  private struct Life: Sendable {
    let experiment: WhyExperiment?
    let world: ValidationWorld
    let simulation: Simulation
  }

  private let lives: [Life]
  private let replicates: Int
  private let threads: Int

  /// Prepares the worlds.
  ///
  /// - Parameters:
  ///   - scenario: the scenario's file.
  ///   - folder: where the files lie that make the other worlds.
  ///   - settings: `path=value` each, for every world.
  ///   - replicates: how many.
  ///   - threads: replicates to live at a time.
  /// - Throws: all problems of the files.
  public init(
    _ scenario: String, folder: String, settings: [String], replicates: Int, threads: Int
  ) throws(ScenarioError) {
    var lives: [Life] = []
    let experiments = [nil] + WhyExperiment.allCases.map(Optional.some)
    for experiment in experiments {
      for world in ValidationWorld.allCases where experiment?.worlds.contains(world) ?? true {
        let scenario = try world.scenario(
          from: scenario, folder: folder, experiment: experiment, settings: settings)
        let simulation = try Simulation(scenario, like: lives.first?.simulation)
        lives.append(Life(experiment: experiment, world: world, simulation: simulation))
      }
    }
    self.lives = lives
    self.replicates = replicates
    self.threads = threads
  }

  /// Pieces of work that `progress` counts.
  public var steps: Int { replicates * lives.reduce(0) { $0 + $1.simulation.stepsInReplicate } }

  /// Lives all worlds; throws `Interrupted` when it is cancelled.
  package func callAsFunction(
    cancellation: Cancellation, progress: @escaping @Sendable () -> Void
  ) async throws -> [Finding<WhyExperiment>] {
    var findings = Check.all.map { Finding($0.statement) }
    let lives = lives
    try await deliverInOrder(Array(1...UInt32(replicates)), width: threads) { number in
      var histories: [WhyExperiment?: [ValidationWorld: History]] = [:]
      for life in lives {
        histories[life.experiment, default: [:]][life.world] = try History(
          of: life.simulation, replicate: number
        ) {
          try cancellation.check()
          progress()
        }
      }
      return histories.mapValues { lived in
        let evidence = Evidence(lived)
        return Check.all.map(evidence.value)
      }
    } deliver: { values in
      try cancellation.check()
      for (experiment, values) in values {
        for index in findings.indices { findings[index].add(values[index], in: experiment) }
      }
    }
    return findings
  }
}
