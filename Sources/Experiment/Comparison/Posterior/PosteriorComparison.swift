import Model
import Parameters

/// The same comparison under many parameter vectors that fit the evidence: what a policy does in each.
struct PosteriorComparison: Sendable {
  /// The comparison that is repeated.
  private let loaded: ComparisonRequest.Loaded
  /// Where the parameter vectors come from.
  let posterior: Posterior
  /// Those taken, of equal weight.
  let draws: [Posterior.Draw]
  /// Replicates in each draw; the same ones in all, so that draws differ by their parameters alone.
  let replicates: Int

  /// Takes draws from a posterior, and checks each of them.
  ///
  /// - Throws: what is wrong with the file, or with the parameters that it names.
  init(
    _ request: ComparisonRequest, _ choice: PosteriorChoice, seed: UInt32
  ) throws(ScenarioError) {
    (posterior, draws) = try Posterior.taken(choice, seed: seed)
    replicates = choice.replicates
    loaded = try request.load()
    for draw in draws.distinct {
      _ = try plan(draw, loaded.policies)
    }
  }

  /// The worlds of one draw, without doses and goals.
  private func plan(
    _ draw: Posterior.Draw, _ policies: [Scenario]
  ) throws(ScenarioError) -> ComparisonPlan {
    var drawn: [Scenario] = []
    for policy in policies { drawn.append(try policy.drawn(draw, from: posterior)) }
    return try ComparisonPlan(
      loaded.base.drawn(draw, from: posterior), policies: drawn, doses: [],
      replicates: replicates)
  }

  /// Lives all draws of some policies, at the size at which they are compared, side by side.
  func effects(
    of policies: [Scenario], _ runner: ForkedRunner
  ) async throws -> PosteriorEffects {
    guard let first = draws.first else { return PosteriorEffects(posterior, policies: []) }
    let plan = try plan(first, policies)
    let steps = plan.simulation.stepsInReplicate * replicates
    runner.work.expect(draws.count * steps)
    var effects = PosteriorEffects(posterior, policies: plan.policies.map(\.name))
    let (cancellation, work, replicates) = (runner.cancellation, runner.work, replicates)
    try await deliverInOrder(draws, width: runner.threads) { draw in
      let plan = try self.plan(draw, policies)
      let simulation = plan.simulation
      var results = ComparisonResults(plan)
      for number in 1...UInt32(replicates) {
        results.add(
          try simulation.replicate(number) {
            try cancellation.check()
            work.advance()
          })
      }
      return results.drawEffects
    } deliver: { values in
      try cancellation.check()
      effects.add(values)
    }
    effects.take(draws)
    return effects
  }
}

/// Which posterior a comparison is repeated over.
public struct PosteriorChoice: Sendable {
  /// Its table.
  public var file: String
  /// Draws to take.
  public var draws: Int
  /// Replicates in each.
  public var replicates: Int

  /// Chooses so many draws of a file, each with so many replicates.
  public init(file: String, draws: Int, replicates: Int) {
    self.file = file
    self.draws = draws
    self.replicates = replicates
  }

  /// The words of a command line that ask the same.
  public var words: [String] {
    ["--posterior", file, "--draws", "\(draws)", "--draw-replicates", "\(replicates)"]
  }
}

extension ComparisonResults {
  /// Differences of every policy and measure in the last month for the whole county: mean, and variance of that mean.
  var drawEffects: [[DrawEffect]] {
    plan.policies.map { policy in
      Measure.all.map { measure in
        DrawEffect(endings.differences(of: measure.name, in: policy.variant))
      }
    }
  }
}

/// What a policy does to a measure in one draw.
struct DrawEffect: Sendable {
  /// Mean over replicates of policy less base.
  let difference: Double
  /// Standard error of that mean, from chance alone; NaN where one replicate does not tell.
  let error: Double
  /// The differences themselves.
  let replicates: [Double]

  init(_ differences: [Double]) {
    let statistics = SummaryStatistics(differences)
    difference = statistics.mean
    error = statistics.standardDeviation / Double(statistics.count).squareRoot()
    replicates = differences
  }
}
