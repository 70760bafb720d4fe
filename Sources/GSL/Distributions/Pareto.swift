import CGSL

/// The Pareto distribution: the chance to exceed x is (minimum / x) to the exponent.
public struct Pareto: ContinuousDistribution, Equatable {
  /// Above zero; the mean is finite above one.
  public let exponent: Double

  /// Above zero.
  public let minimum: Double

  /// A Pareto distribution above a positive minimum.
  public init(exponent: Double, minimum: Double) {
    precondition(exponent > 0 && exponent.isFinite, "an exponent is positive: \(exponent)")
    precondition(minimum > 0 && minimum.isFinite, "a minimum is positive: \(minimum)")
    ErrorHandler.off
    self.exponent = exponent
    self.minimum = minimum
  }

  /// The value below which this probability lies.
  public func quantile(of probability: Double) -> Double {
    checkProbability(probability)
    return gsl_cdf_pareto_Pinv(probability, exponent, minimum)
  }

  /// The probability of a value no larger than this one.
  public func cumulativeProbability(at value: Double) -> Double {
    gsl_cdf_pareto_P(value, exponent, minimum)
  }

  /// The density at a value.
  public func density(at value: Double) -> Double {
    gsl_ran_pareto_pdf(value, exponent, minimum)
  }

  /// A draw.
  public func sample(from generator: borrowing RandomGenerator) -> Double {
    gsl_ran_pareto(generator.handle, exponent, minimum)
  }
}
