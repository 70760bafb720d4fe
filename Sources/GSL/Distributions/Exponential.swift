import CGSL

/// The exponential distribution: waiting times without memory.
public struct Exponential: ContinuousDistribution, Equatable {
  /// Above zero.
  public let mean: Double

  /// An exponential distribution with a positive mean.
  public init(mean: Double) {
    precondition(mean > 0 && mean.isFinite, "a mean is positive: \(mean)")
    ErrorHandler.off
    self.mean = mean
  }

  /// The value below which this probability lies.
  public func quantile(of probability: Double) -> Double {
    checkProbability(probability)
    return gsl_cdf_exponential_Pinv(probability, mean)
  }

  /// The probability of a value no larger than this one.
  public func cumulativeProbability(at value: Double) -> Double {
    gsl_cdf_exponential_P(value, mean)
  }

  /// The density at a value.
  public func density(at value: Double) -> Double {
    gsl_ran_exponential_pdf(value, mean)
  }

  /// A draw.
  public func sample(from generator: borrowing RandomGenerator) -> Double {
    gsl_ran_exponential(generator.handle, mean)
  }
}
