import Parameters

/// Puts every check to the draws of a posterior: what worlds that fit the fitted figures say of the others.
public struct PosteriorValidation: Sendable {
  private let scenario: String
  private let folder: String
  private let settings: [String]
  private let posterior: Posterior
  private let draws: [Posterior.Draw]
  private let replicates: Int
  private let threads: Int

  /// Takes draws, and checks all worlds under the first of them.
  ///
  /// - Parameters:
  ///   - scenario: the scenario's file.
  ///   - folder: where the files lie that make the other worlds.
  ///   - settings: `path=value` each, for every world.
  ///   - choice: the posterior, and how many draws and replicates to take.
  ///   - threads: draws to live at a time.
  /// - Throws: all problems of the files.
  public init(
    _ scenario: String, folder: String, settings: [String], over choice: PosteriorChoice,
    threads: Int
  ) throws(ScenarioError) {
    self.scenario = scenario
    self.folder = folder
    self.settings = settings
    self.threads = threads
    replicates = choice.replicates
    let seed = try Scenario.load(scenario, set: settings).seed
    (posterior, draws) = try Posterior.taken(choice, seed: seed)
    if let draw = draws.first { _ = try lives(of: draw) }
  }

  /// Pieces of work that `progress` counts.
  public var steps: Int {
    // The founding, and each month.
    draws.count * replicates * ValidationWorld.allCases.reduce(0) { $0 + $1.months + 1 }
  }

  /// Lives all worlds of all draws; throws `Interrupted` when it is cancelled.
  package func callAsFunction(
    cancellation: Cancellation, progress: @escaping @Sendable () -> Void
  ) async throws -> [PosteriorFinding<WhyExperiment>] {
    var findings = Check.all.map { PosteriorFinding($0.statement) }
    try await deliverInOrder(draws, width: threads) { draw in
      let lives = try lives(of: draw)
      var sums = Check.all.map { _ in SummaryStatistics() }
      for number in 1...UInt32(replicates) {
        let histories = try lives.mapValues { simulation in
          try History(of: simulation, replicate: number) {
            try cancellation.check()
            progress()
          }
        }
        let evidence = Evidence(histories)
        for (index, check) in Check.all.enumerated() { sums[index].add(evidence.value(of: check)) }
      }
      return sums.map(\.mean)
    } deliver: { values in
      try cancellation.check()
      for index in findings.indices { findings[index].add(values[index]) }
    }
    return findings
  }

  private func lives(
    of draw: Posterior.Draw
  ) throws(ScenarioError) -> [ValidationWorld: Simulation] {
    var lives: [ValidationWorld: Simulation] = [:]
    for world in ValidationWorld.allCases {
      let scenario = try world.scenario(
        from: scenario, folder: folder, experiment: nil, settings: settings)
      lives[world] = try Simulation(
        scenario.drawn(draw, from: posterior), like: lives[.base])
    }
    return lives
  }
}
