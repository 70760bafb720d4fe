import Foundation
import Model
import Parameters

/// A run of a scenario into a folder: which replicates, how many at a time, beside which published figures.
public struct ScenarioRun: Sendable {
  private let simulation: Simulation
  private let targets: TargetList?
  private let replicates: ClosedRange<UInt32>
  private let threads: Int
  private let folder: String
  private let command: ShellCommand
  private let panel: PanelChoice?
  private let panelList: String?
  private let posterior: PosteriorRuns?

  /// Prepares a run; everything that people may have got wrong shows itself here.
  ///
  /// - Parameters:
  ///   - scenario: what to simulate.
  ///   - replicates: numbers of the replicates, from 1.
  ///   - threads: replicates to work on at a time.
  ///   - folder: where the results go.
  ///   - command: words of the command line that repeats the run.
  ///   - panel: households to write month by month, as `--panel` says it; nil for none.
  ///   - posterior: parameter vectors to run in place of the scenario's own; its replicates win over `replicates`.
  /// - Throws: all problems of the scenario and of the published figures.
  public init(
    _ scenario: Scenario, replicates: ClosedRange<UInt32>, threads: Int, into folder: String,
    command: [String], panel: String? = nil, posterior: PosteriorChoice? = nil
  ) throws(ScenarioError) {
    let simulation = try Simulation(scenario)
    self.simulation = simulation
    let runs = try posterior.map { choice throws(ScenarioError) in
      try PosteriorRuns(simulation, choice)
    }
    self.posterior = runs
    self.panel = try panel.map { option throws(ScenarioError) in try PanelChoice(option) }
    panelList = panel.flatMap(PanelChoice.list)
    var targets: TargetList?
    if let path = scenario.targets {
      let list = try TargetList.load(path)
      let unknown = list.unknownMeasures(among: Measure.all.map(\.name))
      guard unknown.isEmpty else {
        throw ScenarioError(
          unknown.map { ParameterProblem(at: path, MeasureExplanation.problem(of: $0)) })
      }
      targets = list
    }
    self.targets = targets
    self.replicates = runs?.numbers ?? replicates
    self.threads = threads
    self.folder = folder
    self.command = ShellCommand(command)
  }

  /// Pieces of work that `progress` counts.
  public var steps: Int { replicates.count * simulation.stepsInReplicate }

  /// Simulates and writes the results; throws `Interrupted` and leaves nothing when it is cancelled.
  public func callAsFunction(
    cancellation: Cancellation, progress: @escaping @Sendable () -> Void
  ) async throws -> RunReport {
    let began = (date: Date(), clock: ContinuousClock.now)
    let (scenario, measures) = (simulation.scenario, Measure.all)
    let names = measures.map(\.name)
    let inputs = Manifest.inputs(of: scenario, panelList: panelList)
    var endings: [[Double]] = []
    var outcomes = (targets?.targets ?? []).map(Outcome.init)
    var files = try RunFiles(
      at: folder, scenario: scenario.name, measures: measures, hasPanel: panel != nil,
      hasDraws: posterior != nil)
    try await runReplicates(
      replicates, threads: threads, cancellation: cancellation, progress: progress,
      simulate: simulate
    ) { replicate in
      try files.add(replicate)
      if posterior != nil, let last = replicate.observations.last?.values.first {
        endings.append(last)
      }
      for index in outcomes.indices { outcomes[index].add(replicate, measures: names) }
    }
    for index in outcomes.indices {
      outcomes[index].isDrawn = posterior != nil
      outcomes[index].drawn = posterior?.interval(outcomes[index].values)
    }
    let summary = files.summary
    let more = posterior.map { [$0.drawTable, $0.uncertaintyTable(endings)] } ?? []
    let written = try files.finish(with: more) { tables in
      Manifest(
        scenario: scenario, replicates: replicates, threads: threads, command: command,
        tables: tables, began: began.date, duration: ContinuousClock.now - began.clock,
        inputs: inputs
      ).document
    }
    let last = scenario.start + (scenario.months - 1)
    return RunReport(
      scenario: scenario.name, names: Names(scenario.labels), size: scenario.settledSize,
      replicates: replicates.count, draws: posterior?.count, lastMonth: last, outcomes: outcomes,
      laterPolicies: scenario.laterPolicies(),
      last: measures.enumerated().compactMap { index, measure in
        guard let found = summary.statistics(of: measure.name, in: last) else { return nil }
        return (
          measure, found.mean,
          posterior.map { $0.interval(endings.map { $0[index] }) } ?? found.interval
        )
      },
      files: written, folder: folder)
  }

  /// Lives one replicate, with the panel if there is one.
  private func simulate(_ number: UInt32, step: () throws -> Void) throws -> Replicate {
    let sheet = panel.map { Panel($0, of: simulation.scenario.name, in: folder) }
    if let posterior { return try posterior.replicate(number, panel: sheet, step: step) }
    guard let sheet else { return try simulation.replicate(number, step: step) }
    return try simulation.replicate(number, panel: sheet, step: step)
  }
}
