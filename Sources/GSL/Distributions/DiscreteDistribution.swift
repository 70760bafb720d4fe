/// A distribution over the counts 0, 1, 2, …, as GSL knows it.
public protocol DiscreteDistribution: Sendable {
  /// The mean count; the search for quantiles starts from it.
  var mean: Double { get }

  /// The standard deviation of the count.
  var standardDeviation: Double { get }

  /// The largest possible count, if there is one.
  var maximum: Int? { get }

  /// The probability that the count is at most a value.
  func cumulativeProbability(at count: Int) -> Double

  /// The probability of a count.
  func probability(of count: Int) -> Double

  /// A draw.
  func sample(from generator: borrowing RandomGenerator) -> Int
}

extension DiscreteDistribution {
  /// The smallest count whose cumulative probability reaches the given one.
  ///
  /// Monotone in the probability. GSL has no such function: a bracket grows from the mean, then
  /// shrinks by bisection.
  public func quantile(of probability: Double) -> Int {
    precondition(
      probability >= 0 && probability < 1, "a quantile is asked for in 0 ..< 1: \(probability)")
    let limit = maximum ?? UInt32.max.asCount
    var step = max(1, standardDeviation.asCount)
    var high = min(limit, mean.asCount + step)
    while high < limit && cumulativeProbability(at: high) < probability {
      high = min(limit, high + step)
      step *= 2
    }
    var low = -1
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if cumulativeProbability(at: middle) < probability { low = middle } else { high = middle }
    }
    return high
  }
}

extension Double {
  fileprivate var asCount: Int { Int(Swift.min(self, Double(UInt32.max))) }
}

extension UInt32 {
  fileprivate var asCount: Int { Int(self) }
}
