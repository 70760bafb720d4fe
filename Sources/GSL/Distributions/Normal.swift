import CGSL

/// The normal distribution.
public struct Normal: ContinuousDistribution, Equatable {
  /// Any number.
  public let mean: Double

  /// Above zero.
  public let standardDeviation: Double

  /// A normal distribution; the standard deviation must be positive.
  public init(mean: Double = 0, standardDeviation: Double = 1) {
    precondition(
      standardDeviation > 0 && standardDeviation.isFinite,
      "a standard deviation is positive: \(standardDeviation)")
    ErrorHandler.off
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// The value below which this probability lies.
  public func quantile(of probability: Double) -> Double {
    checkProbability(probability)
    return mean + gsl_cdf_gaussian_Pinv(probability, standardDeviation)
  }

  /// The probability of a value no larger than this one.
  public func cumulativeProbability(at value: Double) -> Double {
    gsl_cdf_gaussian_P(value - mean, standardDeviation)
  }

  /// The density at a value.
  public func density(at value: Double) -> Double {
    gsl_ran_gaussian_pdf(value - mean, standardDeviation)
  }

  /// A draw.
  public func sample(from generator: borrowing RandomGenerator) -> Double {
    mean + gsl_ran_gaussian_ziggurat(generator.handle, standardDeviation)
  }
}
