import CGSL

/// The Gumbel (type I extreme value) distribution of random-utility choice.
public struct Gumbel: ContinuousDistribution, Equatable {
  /// The mode.
  public let location: Double

  /// Above zero; the variance is (π · scale)² / 6.
  public let scale: Double

  /// A Gumbel distribution of the largest value; the scale must be positive.
  public init(location: Double = 0, scale: Double = 1) {
    precondition(scale > 0 && scale.isFinite, "a scale is positive: \(scale)")
    ErrorHandler.off
    self.location = location
    self.scale = scale
  }

  /// The value below which this probability lies.
  public func quantile(of probability: Double) -> Double {
    checkProbability(probability)
    return location + scale * gsl_cdf_gumbel1_Pinv(probability, 1, 1)
  }

  /// The probability of a value no larger than this one.
  public func cumulativeProbability(at value: Double) -> Double {
    gsl_cdf_gumbel1_P((value - location) / scale, 1, 1)
  }

  /// The density at a value.
  public func density(at value: Double) -> Double {
    gsl_ran_gumbel1_pdf((value - location) / scale, 1, 1) / scale
  }

  /// A draw.
  public func sample(from generator: borrowing RandomGenerator) -> Double {
    location + scale * gsl_ran_gumbel1(generator.handle, 1, 1)
  }
}
