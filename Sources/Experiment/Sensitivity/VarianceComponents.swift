import GSL

/// Where the variance of single runs comes from: parameters, luck that all points share, other luck.
///
/// Analysis of variance with random effects. With common random numbers points are crossed with
/// replicates (two ways); with independent ones replicates lie within points (one way), and no luck is
/// shared. Searle, Casella and McCulloch (1992), chapters 3 and 4. A component below zero is zero.
package struct VarianceComponents: Sendable, Equatable {
  /// Variance between points: the effect of the parameters.
  package let parameters: Double
  /// Variance of the luck that moves all points alike, which differences between points do not have.
  package let sharedLuck: Double
  /// Variance of the rest of luck.
  package let otherLuck: Double
  /// Replicates of a point.
  package let replicates: Int

  /// The components; nil with fewer than two points or replicates.
  package init?(_ outcomes: Outcomes, isCommon: Bool) {
    let runs = outcomes.runs.compactMap { $0 }
    let (points, replicates) = (runs.count, outcomes.replicates)
    guard points > 1, replicates > 1 else { return nil }
    let pointVariance = Statistics.variance(of: runs.map { Statistics.mean(of: $0) })
    let within = Statistics.mean(of: runs.map { Statistics.variance(of: $0) })
    let shared =
      isCommon
      ? Statistics.variance(
        of: (0..<replicates).map { replicate in Statistics.mean(of: runs.map { $0[replicate] }) })
      : 0
    // Within a point, luck varies by the shared part too, which the means over points show.
    let rest =
      isCommon
      ? max(0, within - shared) * Double(points) / Double(points - 1) : within
    self.replicates = replicates
    parameters = max(0, pointVariance - rest / Double(replicates))
    sharedLuck = isCommon ? max(0, shared - rest / Double(points)) : 0
    otherLuck = rest
  }

  /// The parameters' share of the variance of a single run.
  package var parameterShare: Double { parameters / (parameters + sharedLuck + otherLuck) }

  /// The share of luck in the differences between points' means over replicates.
  package var noiseOfMeans: Double {
    let noise = otherLuck / Double(replicates)
    return noise / (parameters + noise)
  }
}
