import CGSL

/// Student's t distribution.
public struct StudentT: ContinuousDistribution, Equatable {
  /// Above zero.
  public let degreesOfFreedom: Double

  /// Student's t with a positive number of degrees of freedom.
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
    let found = gsl_cdf_tdist_Pinv(probability, degreesOfFreedom)
    return quantile(
      of: probability, unless: found,
      in: -Double.greatestFiniteMagnitude / 4...Double.greatestFiniteMagnitude / 4)
  }

  /// The probability of a value no larger than this one.
  public func cumulativeProbability(at value: Double) -> Double {
    gsl_cdf_tdist_P(value, degreesOfFreedom)
  }

  /// The density at a value.
  public func density(at value: Double) -> Double {
    gsl_ran_tdist_pdf(value, degreesOfFreedom)
  }

  /// A draw.
  public func sample(from generator: borrowing RandomGenerator) -> Double {
    gsl_ran_tdist(generator.handle, degreesOfFreedom)
  }
}
