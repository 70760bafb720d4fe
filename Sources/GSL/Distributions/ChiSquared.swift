import CGSL

/// The distribution of a sum of squares of standard normal numbers.
public struct ChiSquared: ContinuousDistribution, Equatable {
  /// Above zero.
  public let degreesOfFreedom: Double

  /// A chi-squared distribution with a positive number of degrees of freedom.
  public init(degreesOfFreedom: Double) {
    precondition(
      degreesOfFreedom > 0 && degreesOfFreedom.isFinite,
      "the number of degrees of freedom is positive: \(degreesOfFreedom)")
    ErrorHandler.off
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The value below which this probability lies.
  public func quantile(of probability: Double) -> Double {
    checkProbability(probability)
    let found = gsl_cdf_chisq_Pinv(probability, degreesOfFreedom)
    return quantile(of: probability, unless: found, in: 0...Double.greatestFiniteMagnitude)
  }

  /// The probability of a value no larger than this one.
  public func cumulativeProbability(at value: Double) -> Double {
    gsl_cdf_chisq_P(value, degreesOfFreedom)
  }

  /// The density at a value.
  public func density(at value: Double) -> Double {
    gsl_ran_chisq_pdf(value, degreesOfFreedom)
  }

  /// A draw.
  public func sample(from generator: borrowing RandomGenerator) -> Double {
    gsl_ran_chisq(generator.handle, degreesOfFreedom)
  }
}
