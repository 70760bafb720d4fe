import GSL
import Model
import Parameters

/// What is held of a parameter before the evidence: a distribution between two bounds.
///
/// Methods move in the unit cube, where every prior is uniform: a coordinate is the prior's probability of less.
public struct Prior: Sendable, Hashable {
  /// Path of the parameter.
  public var path: String
  /// Least and greatest value.
  public var range: ClosedRange<Double>
  /// How belief is spread over the range.
  public var shape: Shape
  /// Whether only whole numbers will do.
  public var isWhole = false

  /// How belief is spread over a range.
  public enum Shape: Sendable, Hashable {
    /// Every value alike.
    case uniform
    /// Every order of magnitude alike.
    case logUniform
    /// Normal, cut at the bounds.
    case normal(mean: Double, deviation: Double)
    /// Normal in the logarithm, cut at the bounds; the deviation is that of the logarithm.
    case logNormal(median: Double, deviation: Double)
    /// Beta from the lower to the upper bound.
    case beta(alpha: Double, beta: Double)
  }

  /// The value at a coordinate: the quantile of the prior.
  func value(at coordinate: Double) -> Double {
    let (low, high) = (range.lowerBound, range.upperBound)
    guard !isWhole else {
      // Each whole number has a stretch of the same length.
      return min(high, low + (coordinate * (high - low + 1)).rounded(.down))
    }
    let value =
      switch shape {
      case .uniform: low + (high - low) * coordinate
      case .logUniform: low * exponential(coordinate * logarithm(high / low))
      case .normal(let mean, let deviation):
        cut(Normal(mean: mean, standardDeviation: deviation), at: coordinate)
      case .logNormal(let median, let deviation):
        cut(
          LogNormal(logMean: logarithm(median), logStandardDeviation: deviation), at: coordinate)
      case .beta(let alpha, let beta):
        low + (high - low) * Beta(alpha: alpha, beta: beta).quantile(of: coordinate)
      }
    return min(high, max(low, value))
  }

  /// The coordinate of a value: the prior probability of less.
  func coordinate(of value: Double) -> Double {
    let (low, high) = (range.lowerBound, range.upperBound)
    let inside = min(high, max(low, value))
    guard !isWhole else { return (inside - low + 0.5) / (high - low + 1) }
    let coordinate =
      switch shape {
      case .uniform: (inside - low) / (high - low)
      case .logUniform: logarithm(inside / low) / logarithm(high / low)
      case .normal(let mean, let deviation):
        share(below: inside, of: Normal(mean: mean, standardDeviation: deviation))
      case .logNormal(let median, let deviation):
        share(
          below: inside,
          of: LogNormal(logMean: logarithm(median), logStandardDeviation: deviation))
      case .beta(let alpha, let beta):
        Beta(alpha: alpha, beta: beta).cumulativeProbability(at: (inside - low) / (high - low))
      }
    return min(1, max(0, coordinate))
  }

  /// The value at a coordinate as a scenario file writes it.
  func text(at coordinate: Double) -> String { value(at: coordinate).text }

  private func cut(_ whole: some ContinuousDistribution, at coordinate: Double) -> Double {
    let below = whole.cumulativeProbability(at: range.lowerBound)
    let above = whole.cumulativeProbability(at: range.upperBound)
    return whole.quantile(of: below + (above - below) * coordinate)
  }

  private func share(below value: Double, of whole: some ContinuousDistribution) -> Double {
    let below = whole.cumulativeProbability(at: range.lowerBound)
    let above = whole.cumulativeProbability(at: range.upperBound)
    return (whole.cumulativeProbability(at: value) - below) / (above - below)
  }

  /// How much of the uncut distribution lies within the bounds; 1 where nothing is cut.
  var massWithin: Double {
    let (low, high) = (range.lowerBound, range.upperBound)
    switch shape {
    case .uniform, .logUniform, .beta: return 1
    case .normal(let mean, let deviation):
      let whole = Normal(mean: mean, standardDeviation: deviation)
      return whole.cumulativeProbability(at: high) - whole.cumulativeProbability(at: low)
    case .logNormal(let median, let deviation):
      let whole = LogNormal(logMean: logarithm(median), logStandardDeviation: deviation)
      return whole.cumulativeProbability(at: high) - whole.cumulativeProbability(at: low)
    }
  }
}
