/// A distribution over the real numbers, as GSL knows it.
public protocol ContinuousDistribution: Sendable {
  /// The value below which a draw falls with the given probability, which lies in 0 ... 1.
  func quantile(of probability: Double) -> Double

  /// The probability that a draw is at most the value.
  func cumulativeProbability(at value: Double) -> Double

  /// The probability density at a value.
  func density(at value: Double) -> Double

  /// A draw.
  func sample(from generator: borrowing RandomGenerator) -> Double
}

extension ContinuousDistribution {
  /// Traps on what is not a probability: GSL would return NaN in silence.
  @inline(__always)
  func checkProbability(_ probability: Double) {
    precondition(
      probability >= 0 && probability <= 1, "a probability lies in 0 ... 1: \(probability)")
  }

  /// A quantile by bisection, for where GSL's Newton steps do not converge (NaN).
  func quantile(of probability: Double, unless found: Double, in range: ClosedRange<Double>)
    -> Double
  {
    guard found.isNaN else { return found }
    var (low, high) = (range.lowerBound, range.upperBound)
    while true {
      let middle = low + (high - low) / 2
      guard middle > low && middle < high else { return high }
      if cumulativeProbability(at: middle) < probability { low = middle } else { high = middle }
    }
  }
}
