import Foundation
import Model
import Parameters

/// A comparison of policies into a folder: what is compared, over how many replicates, how many at a time.
public struct PolicyComparison: Sendable {
  private let request: ComparisonRequest
  private let loaded: ComparisonRequest.Loaded
  private let threads: Int
  private let folder: String
  private let posterior: PosteriorComparison?

  /// Prepares a comparison; everything that people may have got wrong in files and options shows itself here.
  public init(
    _ request: ComparisonRequest, threads: Int, into folder: String?
  ) throws(ScenarioError) {
    self.request = request
    self.threads = threads
    loaded = try request.load()
    self.folder = folder ?? "results/\(loaded.base.name)-compared"
    let seed = loaded.base.seed
    posterior = try request.posterior.map { choice throws(ScenarioError) in
      try PosteriorComparison(request, choice, seed: seed)
    }
    _ = try plan(loaded.policies)
  }

  /// Name of the base.
  public var name: String { loaded.base.name }

  private func plan(_ policies: [Scenario]) throws(ScenarioError) -> ComparisonPlan {
    try ComparisonPlan(
      loaded.base, policies: policies, doses: loaded.doses, replicates: loaded.base.replicates)
  }

  /// Simulates and writes the results.
  ///
  /// - Parameters:
  ///   - cancellation: what the work looks at, month by month.
  ///   - work: tells how much work there is and when a piece of it is done.
  /// - Returns: what there is to say about it.
  /// - Throws: `Interrupted` where it is cancelled, and then nothing is left.
  public func callAsFunction(
    cancellation: Cancellation, work: ComparisonWork
  ) async throws -> ComparisonReport {
    let began = (date: Date(), clock: ContinuousClock.now)
    let files = try ComparisonFiles(at: folder)
    let inputs = ComparisonManifest.Inputs(try plan(loaded.policies))
    let runner = ForkedRunner(threads: threads, cancellation: cancellation, work: work)
    let scaled = try await EqualCostSearch(loaded.base, runner).scale(
      loaded.policies, to: request.equalCost)
    let plan = try plan(scaled.map(\.scenario))
    let results = try await runner.results(
      of: plan, until: loaded.goals, most: request.mostReplicates)
    let notes =
      results.notes + scaled.compactMap(\.note) + results.unreached(loaded.goals)
    var tables = [
      results.transitionTable, results.costTable, results.rankingTable,
      results.decompositionTable, results.precisionTable(loaded.goals), plan.parameterTable,
    ]
    if !plan.doses.isEmpty { tables.append(results.doseTable) }
    let effects = try await posterior?.effects(of: scaled.map(\.scenario), runner)
    if let effects {
      tables += [
        effects.drawTable, effects.effectTable, effects.conditionTable(base: loaded.base.name),
      ]
    }
    if request.equalCost != nil { tables.append(EqualCost.table(scaled.compactMap(\.cost))) }
    let command = ShellCommand(request.words(for: plan) + ["--out", folder])
    let written = try files.write(results, tables) { tables in
      ComparisonManifest(
        results: results, notes: notes, command: command, threads: threads, tables: tables,
        inputs: inputs, began: began.date, duration: ContinuousClock.now - began.clock
      ).document
    }
    return ComparisonReport(
      results, goals: loaded.goals, equalCosts: scaled.compactMap(\.cost), posterior: effects,
      notes: notes,
      files: written, folder: folder)
  }
}

/// Where a comparison tells how far it is.
public struct ComparisonWork: Sendable {
  /// More pieces of work have turned up.
  public let expect: @Sendable (Int) -> Void
  /// A piece of work is done.
  public let advance: @Sendable () -> Void

  /// What is called with pieces of work that are expected and done.
  public init(
    expect: @escaping @Sendable (Int) -> Void, advance: @escaping @Sendable () -> Void
  ) {
    self.expect = expect
    self.advance = advance
  }
}
