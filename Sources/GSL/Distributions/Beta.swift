import CGSL

/// The beta distribution on 0 to 1; its mean is alpha / (alpha + beta).
public struct Beta: ContinuousDistribution, Equatable {
  /// Above zero: weight towards one.
  public let alpha: Double

  /// Above zero: weight towards zero.
  public let beta: Double

  /// A beta distribution; both shapes must be positive.
  public init(alpha: Double, beta: Double) {
    precondition(alpha > 0 && alpha.isFinite, "alpha is positive: \(alpha)")
    precondition(beta > 0 && beta.isFinite, "beta is positive: \(beta)")
    ErrorHandler.off
    self.alpha = alpha
    self.beta = beta
  }

  /// The value that is not exceeded with a probability, 0 to 1.
  public func quantile(of probability: Double) -> Double {
    checkProbability(probability)
    let found = gsl_cdf_beta_Pinv(probability, alpha, beta)
    return quantile(of: probability, unless: found, in: 0...1)
  }

  /// The probability of a value no larger than this one.
  public func cumulativeProbability(at value: Double) -> Double {
    gsl_cdf_beta_P(value, alpha, beta)
  }

  /// The density at a value.
  public func density(at value: Double) -> Double {
    gsl_ran_beta_pdf(value, alpha, beta)
  }

  /// A draw.
  public func sample(from generator: borrowing RandomGenerator) -> Double {
    gsl_ran_beta(generator.handle, alpha, beta)
  }
}
