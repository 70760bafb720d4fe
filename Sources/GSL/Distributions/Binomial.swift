import CGSL

/// The binomial distribution: the number of successes among independent trials.
public struct Binomial: DiscreteDistribution, Equatable {
  /// Number of trials, not negative.
  public let trials: Int

  /// Chance of success of a trial, 0 to 1.
  public let chance: Double

  /// Successes among so many independent trials, each with the same chance from 0 to 1.
  public init(trials: Int, chance: Double) {
    precondition(
      trials >= 0 && trials <= Int(UInt32.max), "a number of trials is a count: \(trials)")
    precondition(chance >= 0 && chance <= 1, "a chance lies in 0 to 1: \(chance)")
    ErrorHandler.off
    self.trials = trials
    self.chance = chance
  }

  public var mean: Double { Double(trials) * chance }

  public var standardDeviation: Double { (mean * (1 - chance)).squareRoot() }

  public var maximum: Int? { trials }

  /// The probability of a value no larger than this one.
  public func cumulativeProbability(at count: Int) -> Double {
    guard count >= 0 else { return 0 }
    guard count < trials else { return 1 }
    return gsl_cdf_binomial_P(UInt32(count), chance, UInt32(trials))
  }

  /// The probability of a count.
  public func probability(of count: Int) -> Double {
    guard count >= 0 && count <= trials else { return 0 }
    return gsl_ran_binomial_pdf(UInt32(count), chance, UInt32(trials))
  }

  /// A draw.
  public func sample(from generator: borrowing RandomGenerator) -> Int {
    Int(gsl_ran_binomial(generator.handle, chance, UInt32(trials)))
  }
}
