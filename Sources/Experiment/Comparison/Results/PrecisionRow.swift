import Model

/// How many replicates a difference takes, with the same luck in both worlds and with independent seeds.
public struct PrecisionRow: Sendable, Equatable {
  /// The policy.
  public let policy: String
  /// The measure, in the last month for the whole county.
  public let measure: String
  /// Half-width of the interval wanted, as a share of the difference.
  public let relative: Double
  /// Replicates that were run.
  public let replicates: Int
  /// Pairs needed; nil where the difference is zero.
  public let neededPaired: Int?
  /// Replicates of each world needed with independent seeds; nil where the difference is zero.
  public let neededIndependent: Int?
  /// Independent replicates that are worth one pair; NaN where the difference never varies.
  public let varianceRatio: Double
  /// Whether the interval is as narrow as wanted.
  public let isReached: Bool
}

extension ComparisonResults {
  /// Precision of a measure's difference under a policy.
  package func precision(_ measure: Int, policy: Int, relative: Double) -> PrecisionRow {
    let effect = effects[policy]
    let last = effect.numbers.count - groups.count * Measure.all.count
    let number = effect.numbers[last + measure]
    let difference = number.difference
    let (mean, variance) = (difference.mean, number.pairedVariance)
    return PrecisionRow(
      policy: plan.policies[policy].name, measure: Measure.all[measure].name, relative: relative,
      replicates: number.count,
      neededPaired: NeededReplicates.paired(mean: mean, variance: variance, relative: relative),
      neededIndependent: NeededReplicates.independent(
        mean: mean, variance: number.independentVariance, relative: relative),
      varianceRatio: variance > 0 ? number.independentVariance / variance : .nan,
      isReached: mean != 0 && difference.margin <= relative * abs(mean))
  }
}
