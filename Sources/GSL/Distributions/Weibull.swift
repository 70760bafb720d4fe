import CGSL

/// The Weibull distribution: exp(−(x / scale)^shape) is the chance to exceed x.
public struct Weibull: ContinuousDistribution, Equatable {
  /// Above zero.
  public let scale: Double

  /// Above zero; one is the exponential distribution.
  public let shape: Double

  /// A Weibull distribution; scale and shape must be positive.
  public init(scale: Double, shape: Double) {
    precondition(scale > 0 && scale.isFinite, "a scale is positive: \(scale)")
    precondition(shape > 0 && shape.isFinite, "a shape is positive: \(shape)")
    ErrorHandler.off
    self.scale = scale
    self.shape = shape
  }

  /// The value below which this probability lies.
  public func quantile(of probability: Double) -> Double {
    checkProbability(probability)
    return gsl_cdf_weibull_Pinv(probability, scale, shape)
  }

  /// The probability of a value no larger than this one.
  public func cumulativeProbability(at value: Double) -> Double {
    gsl_cdf_weibull_P(value, scale, shape)
  }

  /// The density at a value.
  public func density(at value: Double) -> Double {
    gsl_ran_weibull_pdf(value, scale, shape)
  }

  /// A draw.
  public func sample(from generator: borrowing RandomGenerator) -> Double {
    gsl_ran_weibull(generator.handle, scale, shape)
  }
}
