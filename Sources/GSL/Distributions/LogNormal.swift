import CGSL

/// The distribution of a number whose logarithm is normal; its median is exp(logMean).
public struct LogNormal: ContinuousDistribution, Equatable {
  /// Mean of the logarithm.
  public let logMean: Double

  /// Standard deviation of the logarithm, above zero.
  public let logStandardDeviation: Double

  /// A log-normal distribution by mean and standard deviation of the logarithm.
  public init(logMean: Double, logStandardDeviation: Double) {
    precondition(
      logStandardDeviation > 0 && logStandardDeviation.isFinite,
      "a standard deviation is positive: \(logStandardDeviation)")
    ErrorHandler.off
    self.logMean = logMean
    self.logStandardDeviation = logStandardDeviation
  }

  /// The value below which this probability lies.
  public func quantile(of probability: Double) -> Double {
    checkProbability(probability)
    return gsl_cdf_lognormal_Pinv(probability, logMean, logStandardDeviation)
  }

  /// The probability of a value no larger than this one.
  public func cumulativeProbability(at value: Double) -> Double {
    gsl_cdf_lognormal_P(value, logMean, logStandardDeviation)
  }

  /// The density at a value.
  public func density(at value: Double) -> Double {
    gsl_ran_lognormal_pdf(value, logMean, logStandardDeviation)
  }

  /// A draw.
  public func sample(from generator: borrowing RandomGenerator) -> Double {
    gsl_ran_lognormal(generator.handle, logMean, logStandardDeviation)
  }
}
