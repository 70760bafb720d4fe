import CGSL

/// The gamma distribution; its mean is shape · scale.
public struct Gamma: ContinuousDistribution, Equatable {
  /// Above zero.
  public let shape: Double

  /// Above zero.
  public let scale: Double

  /// A gamma distribution; shape and scale must be positive.
  public init(shape: Double, scale: Double) {
    precondition(shape > 0 && shape.isFinite, "a shape is positive: \(shape)")
    precondition(scale > 0 && scale.isFinite, "a scale is positive: \(scale)")
    ErrorHandler.off
    self.shape = shape
    self.scale = scale
  }

  /// The value below which this probability lies.
  public func quantile(of probability: Double) -> Double {
    checkProbability(probability)
    let found = gsl_cdf_gamma_Pinv(probability, shape, scale)
    return quantile(of: probability, unless: found, in: 0...Double.greatestFiniteMagnitude)
  }

  /// The probability of a value no larger than this one.
  public func cumulativeProbability(at value: Double) -> Double {
    gsl_cdf_gamma_P(value, shape, scale)
  }

  /// The density at a value.
  public func density(at value: Double) -> Double {
    gsl_ran_gamma_pdf(value, shape, scale)
  }

  /// A draw.
  public func sample(from generator: borrowing RandomGenerator) -> Double {
    gsl_ran_gamma(generator.handle, shape, scale)
  }
}
