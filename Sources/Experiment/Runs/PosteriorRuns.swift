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
    for draw in draws.distinct { _ = try scenario(of: draw) }
  }

  /// Number of draws.
  var count: Int { draws.count }

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
        let runs = byDraw(all)
        let spread = Spread(runs)
        text.append(measure.name)
        let means = runs.map { Statistics.mean(of: $0) }.sorted()
        for share in [0.5, 0.025, 0.975] {
          text.append(Statistics.quantile(share, ofSorted: means))
        }
        text.append(spread.parameters)
        text.append(spread.luck)
        text.endRow()
      }
    }
  }

  /// Where 95% of the draws lie; `values` has one a run, and is not a number where a run does not have it.
  func interval(_ values: [Double]) -> ClosedRange<Double>? {
    Statistics.interval95(of: byDraw(values).map { Statistics.mean(of: $0) })
  }

  private func byDraw(_ values: [Double]) -> [[Double]] {
    stride(from: 0, to: values.count, by: replicates).map {
      Array(values[$0..<min($0 + replicates, values.count)])
    }
  }
}

/// How far draws' means lie apart by parameters and by luck, where every draw has the same replicates' luck.
struct Spread {
  /// Standard deviation by the parameters; not a number where one replicate a draw does not tell it from luck.
  let parameters: Double
  /// What luck that draws do not share adds to the standard deviation of their means; not a number likewise.
  let luck: Double

  /// The spread of numbers of draws by replicates.
  init(_ runs: [[Double]]) {
    let found = VarianceComponents(
      Outcomes(runs, replicates: max(runs.first?.count ?? 1, 1)), isCommon: true)
    parameters = found?.parameters.squareRoot() ?? .nan
    luck = found.map { ($0.otherLuck / Double($0.replicates)).squareRoot() } ?? .nan
  }
}
