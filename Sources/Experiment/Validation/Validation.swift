import Parameters

/// Puts every check to the model: all worlds of every replicate are lived, and each check is a mean over replicates.
public struct Validation: Sendable {
  private let simulations: [(world: ValidationWorld, simulation: Simulation)]
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
    var simulations: [(world: ValidationWorld, simulation: Simulation)] = []
    for world in ValidationWorld.allCases {
      let scenario = try world.scenario(from: scenario, folder: folder, settings: settings)
      let simulation = try Simulation(scenario, like: simulations.first?.simulation)
      simulations.append((world, simulation))
    }
    self.simulations = simulations
    self.replicates = replicates
    self.threads = threads
  }

  /// Pieces of work that `progress` counts.
  public var steps: Int {
    replicates * simulations.reduce(0) { $0 + $1.simulation.stepsInReplicate }
  }

  /// Lives all worlds; throws `Interrupted` when it is cancelled.
  public func callAsFunction(
    cancellation: Cancellation, progress: @escaping @Sendable () -> Void
  ) async throws -> [Finding] {
    var findings = Check.all.map { Finding($0) }
    let simulations = simulations
    try await deliverInOrder(Array(1...UInt32(replicates)), width: threads) { number in
      var histories: [ValidationWorld: History] = [:]
      for (world, simulation) in simulations {
        histories[world] = try History(of: simulation, replicate: number) {
          try cancellation.check()
          progress()
        }
      }
      let evidence = Evidence(histories)
      return Check.all.map { check in
        ValidationWorld.allCases.map { evidence.value(of: check, in: $0) }
      }
    } deliver: { values in
      try cancellation.check()
      for index in findings.indices { findings[index].add(values[index]) }
    }
    return findings
  }
}
