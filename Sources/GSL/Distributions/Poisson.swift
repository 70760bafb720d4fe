import CGSL

/// The Poisson distribution: the number of independent rare events.
public struct Poisson: DiscreteDistribution, Equatable {
  /// Expected number of events, not negative.
  public let mean: Double

  /// A Poisson distribution with a mean of 0 or more.
  public init(mean: Double) {
    precondition(mean >= 0 && mean.isFinite, "a mean number of events is not negative: \(mean)")
    ErrorHandler.off
    self.mean = mean
  }

  public var standardDeviation: Double { mean.squareRoot() }

  public var maximum: Int? { nil }

  /// The probability of a value no larger than this one.
  public func cumulativeProbability(at count: Int) -> Double {
    guard count >= 0 else { return 0 }
    // GSL asks for a positive mean.
    return mean > 0 ? gsl_cdf_poisson_P(UInt32(clamping: count), mean) : 1
  }

  /// The probability of a count.
  public func probability(of count: Int) -> Double {
    guard count >= 0 else { return 0 }
    return mean > 0 ? gsl_ran_poisson_pdf(UInt32(clamping: count), mean) : (count == 0 ? 1 : 0)
  }

  /// A draw.
  public func sample(from generator: borrowing RandomGenerator) -> Int {
    Int(gsl_ran_poisson(generator.handle, mean))
  }
}
