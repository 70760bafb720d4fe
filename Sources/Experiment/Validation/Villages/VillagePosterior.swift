import Parameters

/// Reruns the published experiment in worlds of a posterior, the base rate refitted in each.
public struct VillagePosterior: Sendable {
  private let experiments: [VillageExperiment]

  /// Takes draws, and prepares the experiment in each.
  ///
  /// - Parameters:
  ///   - folder: where the files of the other worlds lie.
  ///   - people: folder of the authors' files.
  ///   - choice: the posterior, and how many draws and replicates to take.
  ///   - seed: of the choice of draws.
  ///   - threads: replicates to live at a time.
  /// - Throws: all problems of the files.
  public init(
    folder: String, people: String, over choice: PosteriorChoice, seed: UInt32, threads: Int
  ) throws(ScenarioError) {
    let (posterior, draws) = try Posterior.taken(choice, seed: seed)
    var experiments: [VillageExperiment] = []
    for draw in draws {
      experiments.append(
        try VillageExperiment(
          folder: folder, people: people, replicates: choice.replicates, threads: threads,
          in: Posterior.World(posterior: posterior, draw: draw)))
    }
    self.experiments = experiments
  }

  /// Pieces of work that `progress` counts.
  public var steps: Int { experiments.reduce(0) { $0 + $1.steps } }

  /// Lives all draws, one after another; throws `Interrupted` when it is cancelled.
  package func callAsFunction(
    cancellation: Cancellation, progress: @escaping @Sendable () -> Void
  ) async throws -> [PosteriorFinding<VillageWhy>] {
    var findings = VillageCheck.all.map { PosteriorFinding($0.statement) }
    for experiment in experiments {
      let found = try await experiment(cancellation: cancellation, progress: progress).findings
      for index in findings.indices { findings[index].add(found[index].statistics().mean) }
    }
    return findings
  }
}
