import GSL
import Model
import Parameters

/// Runs of one scenario under many parameter vectors: every draw of a posterior, each with the same luck.
struct PosteriorRuns: Sendable {
  private let base: Simulation
  private let posterior: Posterior
  private let draws: [Posterior.Draw]
  private let replicates: Int

  /// Takes draws, and checks that the scenario has their parameters.
  init(_ base: Simulation, _ choice: PosteriorChoice) throws(ScenarioError) {
    self.base = base
    (posterior, draws) = try Posterior.taken(choice, seed: base.scenario.seed)
    replicates = choice.replicates
    let (runs, isTooMany) = draws.count.multipliedReportingOverflow(by: replicates)
    guard !isTooMany, runs <= Self.mostRuns else {
      throw ScenarioError([
        ParameterProblem(
          at: "--draws",
          "\(draws.count) draws of \(replicates) replicates are more than \(Self.mostRuns) runs.")
      ])
    }
    var known: Set<[String]> = []
    for draw in draws where known.insert(draw.values).inserted { _ = try scenario(of: draw) }
  }

  /// Numbers of all runs: the replicates of the first draw, then those of the second.
  var numbers: ClosedRange<UInt32> { 1...UInt32(max(draws.count * replicates, 1)) }

  /// Lives one run, with a panel of households if there is one.
  func replicate(
    _ number: UInt32, panel: Panel?, step: () throws -> Void
  ) throws -> Replicate {
    let (draw, luck) = place(of: number)
    let simulation = try Simulation(try scenario(of: draws[draw]), like: base)
    if let panel {
      return try simulation.replicate(UInt32(luck), panel: panel, as: number, step: step)
    }
    let lived = try simulation.replicate(UInt32(luck), step: step)
    return Replicate(number: number, observations: lived.observations)
  }

  private func scenario(of draw: Posterior.Draw) throws(ScenarioError) -> Scenario {
    try base.scenario.drawn(draw, from: posterior)
  }

  private func place(of number: UInt32) -> (draw: Int, luck: Int) {
    ((Int(number) - 1) / replicates, (Int(number) - 1) % replicates + 1)
  }

  /// Most runs.
  private static let mostRuns = 1_000_000

  /// Names of the tables that such a run has beside the others.
  static let tables = ["draws.csv", "uncertainty.csv"]

  /// `draws.csv`: which draw and luck a replicate of the other tables is.
  var drawTable: SmallTable {
    SmallTable("draws.csv", columns: ["replicate", "draw", "source", "luck"] + posterior.paths) {
      text in
      for number in numbers {
        let (draw, luck) = place(of: number)
        text.append(Int(number))
        text.append(draw + 1)
        text.append(draws[draw].number)
        text.append(luck)
        for value in draws[draw].values { text.append(value) }
        text.endRow()
      }
    }
  }

  /// `uncertainty.csv`: how far each measure of the last month varies with the parameters, and how far with luck.
  ///
  /// `values` has one row a run, and one value a measure.
  func uncertaintyTable(_ values: [[Double]]) -> SmallTable {
    SmallTable(
      "uncertainty.csv",
      columns: ["measure", "median", "low", "high", "sd_parameters", "sd_replicates"]
    ) { text in
      for (column, measure) in Measure.all.enumerated() {
        let all = values.map { $0[column] }
        guard !all.isEmpty, all.allSatisfy(\.isFinite) else { continue }
        let draws = stride(from: 0, to: all.count, by: replicates).map {
          SummaryStatistics(all[$0..<min($0 + replicates, all.count)])
        }
        let means = draws.map(\.mean).sorted()
        let luck = SummaryStatistics(
          draws.map { $0.standardDeviation * $0.standardDeviation }
        ).mean
        let between = SummaryStatistics(means).standardDeviation
        text.append(measure.name)
        for share in [0.5, 0.025, 0.975] {
          text.append(Statistics.quantile(share, ofSorted: means))
        }
        // One replicate a draw does not tell luck from parameters.
        text.append(
          luck.isNaN ? .nan : max(0, between * between - luck / Double(replicates)).squareRoot())
        text.append(luck.squareRoot())
        text.endRow()
      }
    }
  }
}
