import Foundation
import Model
import Parameters

/// Reruns a published experiment in the model: the authors' households, friends and arms, one value refitted.
///
/// What is what stands in `scenarios/validation/villages/sessions.yaml`.
public struct VillageExperiment: Sendable {
  private let simulation: Simulation
  private let arms: VillageArms
  private let observed: VillageOutcome
  private let months: [VillageWhy?: VillageMonths]
  private let replicates: Int
  private let threads: Int

  /// Where the authors' files are looked for if nobody says where.
  public static let usualFolder = "data/chinese-villages"

  /// Replicates for each of the county, whose households are sixty times as many.
  private static let replicatesPerReplicate = 5

  /// Whether the authors' households are in a folder.
  public static func isThere(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/households.csv")
  }

  /// What to say where they are not.
  public static let absence = """
    The experiments in Chinese villages (E24 to E26) were not rerun: \(usualFolder) holds no households.csv. \(origin)
    """

  private static let origin = """
    The files are public, openICPSR project 113593, and not part of Puhui; docs/own-population.md says how to make them. \
    Name their folder by --villages.
    """

  /// Prepares the experiment.
  ///
  /// - Parameters:
  ///   - folder: where the files of the other worlds lie.
  ///   - people: folder of the authors' files.
  ///   - replicates: replicates of the county; five times as many of the villages are lived.
  ///   - threads: replicates to live at a time.
  ///   - world: values in place of the defaults, under those that the experiment's own files set.
  /// - Throws: all problems of the files; one that is missing is told with where it can be had.
  package init(
    folder: String, people: String, replicates: Int, threads: Int, in world: Posterior.World? = nil
  ) throws(ScenarioError) {
    guard Self.isThere(people) else {
      throw ScenarioError([
        ParameterProblem(at: people, "households.csv is not in the folder. \(Self.origin)")
      ])
    }
    let path = "\(folder)/villages/sessions.yaml"
    func load(_ files: [String]) throws(ScenarioError) -> Scenario {
      var scenario = try Scenario.load(
        path, with: files.map { "\(folder)/\($0)" },
        set: ["population.folder=\(people)"])
      if let world { scenario = try scenario.based(on: world) }
      return scenario
    }
    func timeline(_ files: [String]) throws(ScenarioError) -> [ModelParameters] {
      let scenario = try load(files)
      guard scenario.months == VillageMonths.count else {
        throw ScenarioError([
          ParameterProblem(
            at: path,
            "months is \(scenario.months), but the experiment has \(VillageMonths.count).")
        ])
      }
      return try scenario.timeline(of: ModelParameters.self)
    }
    var months: [VillageWhy?: VillageMonths] = [:]
    for experiment in [nil] + VillageWhy.allCases.map(Optional.some) {
      let files = experiment.map { [$0.file] } ?? []
      months[experiment] = VillageMonths(
        long: try timeline(files), short: try timeline(["villages/short.yaml"] + files),
        hasPrices: experiment != .shownDecisions)
    }
    simulation = try Simulation(load([]))
    arms = try VillageArms(of: simulation.found(1), from: path)
    observed = VillageOutcome(
      arms: arms, tookUp: arms.tookUp,
      answers: try PriceAnswer.read("\(people)/price_experiment.csv"))
    self.months = months
    self.replicates = replicates * Self.replicatesPerReplicate
    self.threads = threads
  }

  /// Pieces of work that `progress` counts.
  public var steps: Int { replicates * (2 + BaseRateRefit.halvings) }

  /// Refits the base rate and lives all arms; throws `Interrupted` when it is cancelled.
  public func callAsFunction(
    cancellation: Cancellation, progress: @escaping @Sendable () -> Void
  ) async throws -> VillageFindings {
    func work<Item: Sendable, Result: Sendable>(
      on items: [Item], _ work: @escaping @Sendable (Item) -> Result
    ) async throws -> [Result] {
      var results: [Result] = []
      try await deliverInOrder(items, width: threads) { item in
        try cancellation.check()
        defer { progress() }
        return work(item)
      } deliver: {
        results.append($0)
      }
      return results
    }
    guard let usual = months[nil] else { preconditionFailure("the experiment itself is prepared") }
    let (simulation, arms, months) = (simulation, arms, months)
    let told = try await work(on: Array(1...UInt32(replicates))) { number in
      var world = simulation.found(number)
      for parameters in usual.told { world.advance(parameters) }
      return world
    }
    func takeUp(at hassle: Double) async throws -> Double {
      let decision = usual.decision(hassle: hassle)
      return SummaryStatistics(
        try await work(on: told) { world in
          var world = world
          world.advance(decision)
          return arms.baseRate(of: world.tookUp)
        }
      ).mean
    }
    let refit = try await BaseRateRefit(to: arms.baseRate(of: arms.tookUp), takeUp: takeUp)
    let outcomes = try await work(on: told) { world in
      var world = world
      world.advance(usual.decision(hassle: refit.value))
      return months.mapValues { $0.outcome(after: world, hassle: refit.value, among: arms) }
    }
    let findings = VillageCheck.all.map { check in
      var finding = Finding(check.statement, observed: check.value(observed))
      for outcome in outcomes {
        for (experiment, outcome) in outcome { finding.add(check.value(outcome), in: experiment) }
      }
      return finding
    }
    return VillageFindings(findings: findings, refit: refit, replicates: replicates)
  }
}
