import GSL
import Model
import Parameters

/// What policies do over the draws of a posterior, with the uncertainty of parameters and that of chance kept apart.
struct PosteriorEffects: Sendable {
  /// Names of the policies.
  let policies: [String]
  /// The draws.
  private(set) var draws: [Posterior.Draw] = []
  let posterior: Posterior
  /// One entry a draw, policy and measure.
  private(set) var values: [[[DrawEffect]]] = []

  init(_ posterior: Posterior, policies: [String]) {
    self.posterior = posterior
    self.policies = policies
  }

  mutating func add(_ effects: [[DrawEffect]]) { values.append(effects) }

  mutating func take(_ draws: [Posterior.Draw]) { self.draws = draws }

  /// Differences of a policy and measure, one a draw.
  func differences(_ policy: Int, _ measure: Int) -> [Double] {
    values.map { $0[policy][measure].difference }
  }

  /// Draws in which a contender is the best; the base, which changes nothing, is the last of them.
  ///
  /// Nil where the measure has no better side or is undefined somewhere.
  func best(_ measure: Int) -> [Int]? {
    guard let side = Measure.all[measure].better else { return nil }
    return winners(measure, side)
  }

  private func winners(_ measure: Int, _ side: Ranking.Better) -> [Int]? {
    var winners: [Int] = []
    for draw in values {
      let gains = draw.map { side == .higher ? $0[measure].difference : -$0[measure].difference }
      guard gains.allSatisfy(\.isFinite) else { return nil }
      let most = gains.max() ?? 0
      winners.append(most > 0 ? gains.firstIndex(of: most) ?? policies.count : policies.count)
    }
    return winners
  }

  /// What a contender loses against the best one, one a draw; `policies.count` is the base.
  func regrets(_ contender: Int, _ measure: Int, _ side: Ranking.Better) -> [Double] {
    values.map { draw in
      let gains =
        draw.map { side == .higher ? $0[measure].difference : -$0[measure].difference } + [0]
      return (gains.max() ?? 0) - gains[contender]
    }
  }
}

/// One policy and measure over all draws.
struct PosteriorEffectRow {
  let policy: String
  let measure: Measure
  /// Median and 95% interval over draws.
  let median: Double
  let low: Double
  let high: Double
  /// Standard deviation over draws that chance does not explain, and what chance adds to it; NaN where draws have one
  /// replicate each, so that the two cannot be told apart.
  let parameterSpread: Double
  let chanceSpread: Double
  /// Share of the draws with a difference above 0; half of those without any.
  let positive: Double
  /// Share of the draws in which it is the best contender; NaN without a better side.
  let best: Double
  /// Mean and largest loss against the best contender; NaN without a better side.
  let regret: (mean: Double, largest: Double)
}

extension PosteriorEffects {
  /// Rows of every policy and measure that is defined in all draws.
  var rows: [PosteriorEffectRow] {
    Measure.all.indices.flatMap { measure in
      policies.indices.compactMap { row($0, measure) }
    }
  }

  private func row(_ policy: Int, _ measure: Int) -> PosteriorEffectRow? {
    let found = differences(policy, measure)
    guard !found.isEmpty, found.allSatisfy(\.isFinite) else { return nil }
    let sorted = found.sorted()
    let spread = Spread(values.map { $0[policy][measure].replicates })
    let side = Measure.all[measure].better
    let losses = side.map { regrets(policy, measure, $0) } ?? []
    let positive = found.reduce(0.0) { $0 + ($1 > 0 ? 1 : $1 == 0 ? 0.5 : 0) }
    return PosteriorEffectRow(
      policy: policies[policy], measure: Measure.all[measure],
      median: Statistics.quantile(0.5, ofSorted: sorted),
      low: Statistics.quantile(0.025, ofSorted: sorted),
      high: Statistics.quantile(0.975, ofSorted: sorted),
      parameterSpread: spread.parameters, chanceSpread: spread.luck,
      positive: positive / Double(found.count),
      best: best(measure).map { winners in
        Double(winners.count { $0 == policy }) / Double(winners.count)
      } ?? .nan,
      regret: (SummaryStatistics(losses).mean, losses.max() ?? .nan))
  }
}
