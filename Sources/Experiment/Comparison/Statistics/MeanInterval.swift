import GSL

/// What replicates say of a mean: the mean, its standard error, a 95% interval, and on which side of zero it lies.
///
/// Student's t throughout. Where all replicates agree the interval is a point; one replicate has none.
public struct MeanInterval: Sendable, Equatable {
  /// Replicates in which the number was defined.
  public let count: Int
  /// The mean; NaN of nothing.
  public let mean: Double
  /// Standard error of the mean; NaN for fewer than two replicates.
  public let standardError: Double
  /// Half the width of the 95% interval; NaN for fewer than two replicates.
  public let margin: Double

  /// An interval from its parts.
  package init(count: Int, mean: Double, standardError: Double) {
    self.count = count
    self.mean = mean
    self.standardError = standardError
    margin = standardError == 0 ? 0 : StudentQuantile.of(count) * standardError
  }

  /// What summed-up replicates say of their mean.
  package init(_ statistics: SummaryStatistics) {
    let count = statistics.count
    self.init(
      count: count, mean: statistics.mean,
      standardError: statistics.standardDeviation / Double(count).squareRoot())
  }

  /// What values, one a replicate, say of their mean.
  package init(_ values: some Sequence<Double>) { self.init(SummaryStatistics(values)) }

  /// The lower end.
  public var low: Double { mean - margin }

  /// The upper end.
  public var high: Double { mean + margin }

  /// Probability that the true mean is above zero; a half where every replicate gave exactly zero.
  public var probabilityPositive: Double {
    if mean == 0 && (count == 1 || standardError == 0) { return 0.5 }
    guard count > 1 else { return .nan }
    guard standardError > 0 else { return mean > 0 ? 1 : 0 }
    return StudentT(degreesOfFreedom: Double(count - 1))
      .cumulativeProbability(at: mean / standardError)
  }
}
