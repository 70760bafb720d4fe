import GSL
import Testing

struct DistributionTests {
  static let continuous: [any ContinuousDistribution] = [
    Normal(), Normal(mean: -3, standardDeviation: 0.5), Gamma(shape: 0.4, scale: 2),
    Gamma(shape: 7, scale: 0.3), Beta(alpha: 2, beta: 5), Beta(alpha: 0.5, beta: 0.5),
    LogNormal(logMean: 8, logStandardDeviation: 1.1), Gumbel(), Gumbel(location: 2, scale: 3),
    Exponential(mean: 4), Pareto(exponent: 2.5, minimum: 10), Weibull(scale: 3, shape: 1.7),
    StudentT(degreesOfFreedom: 5), ChiSquared(degreesOfFreedom: 3),
  ]

  static let discrete: [any DiscreteDistribution] = [
    Poisson(mean: 0), Poisson(mean: 0.05), Poisson(mean: 3), Poisson(mean: 250),
    Binomial(trials: 0, chance: 0.5), Binomial(trials: 12, chance: 0.3),
    Binomial(trials: 5000, chance: 0.002), Binomial(trials: 7, chance: 1),
  ]

  @Test("Quantiles agree with published tables")
  func quantilesAgreeWithTables() {
    #expect(abs(Normal().quantile(of: 0.975) - 1.959963984540054) < 1e-12)
    #expect(abs(ChiSquared(degreesOfFreedom: 10).quantile(of: 0.95) - 18.307038053275146) < 1e-9)
    #expect(abs(StudentT(degreesOfFreedom: 5).quantile(of: 0.975) - 2.570581835636314) < 1e-9)
    #expect(abs(Gamma(shape: 1, scale: 3).quantile(of: 0.5) - 2.0794415416798357) < 1e-9)
    #expect(abs(Beta(alpha: 1, beta: 2).quantile(of: 0.75) - 0.5) < 1e-9)
    #expect(abs(LogNormal(logMean: 0, logStandardDeviation: 1).quantile(of: 0.5) - 1) < 1e-12)
    #expect(abs(Gumbel().quantile(of: 0.5) - 0.36651292058166435) < 1e-12)
    #expect(abs(Exponential(mean: 2).quantile(of: 0.5) - 1.3862943611198906) < 1e-12)
    #expect(abs(Pareto(exponent: 1, minimum: 3).quantile(of: 0.75) - 12) < 1e-12)
    #expect(abs(Weibull(scale: 5, shape: 1).quantile(of: 0.5) - 3.4657359027997265) < 1e-12)
    #expect(Poisson(mean: 2).quantile(of: 0.6) == 2)
    #expect(Poisson(mean: 2).quantile(of: 0.7) == 3)
    #expect(Binomial(trials: 10, chance: 0.5).quantile(of: 0.5) == 5)
  }

  @Test("The cumulative probability of a quantile is the probability")
  func quantileInvertsProbability() {
    for distribution in DistributionTests.continuous {
      for probability in [1e-6, 0.001, 0.1, 0.37, 0.5, 0.82, 0.99, 0.999_999] {
        let back = distribution.cumulativeProbability(at: distribution.quantile(of: probability))
        #expect(abs(back - probability) < 1e-9, "\(distribution)")
      }
    }
  }

  @Test("Density is the slope of the cumulative probability")
  func densityIsSlope() {
    for distribution in DistributionTests.continuous {
      for probability in [0.1, 0.5, 0.9] {
        let value = distribution.quantile(of: probability)
        let step = 1e-5 * max(1e-3, abs(value))
        let rise =
          distribution.cumulativeProbability(at: value + step)
          - distribution.cumulativeProbability(at: value - step)
        let density = distribution.density(at: value)
        #expect(abs(rise / (2 * step) - density) < 1e-5 * max(1, density), "\(distribution)")
      }
    }
  }

  @Test("Quantiles exist where the Newton steps of GSL give up", arguments: [0.001, 0.01, 0.3, 40])
  func quantilesOfExtremeShapes(shape: Double) {
    for probability in [1e-9, 1e-3, 0.2, 0.5, 0.99, 1 - 1e-9] {
      let gamma = Gamma(shape: shape, scale: 1)
      let beta = Beta(alpha: shape, beta: 3)
      let mirrored = Beta(alpha: 3, beta: shape)
      #expect(gamma.quantile(of: probability).isFinite)
      #expect((0...1).contains(beta.quantile(of: probability)))
      #expect((0...1).contains(mirrored.quantile(of: probability)))
      let back = beta.cumulativeProbability(at: beta.quantile(of: probability))
      // Below the smallest number there is nothing, so a tiny shape cannot reach a tiny
      // probability.
      let least = beta.cumulativeProbability(at: .leastNonzeroMagnitude)
      #expect(abs(back - max(probability, least)) < 1e-6, "\(beta) at \(probability): \(back)")
    }
  }

  @Test("A discrete quantile is the smallest count that reaches the probability")
  func discreteQuantileIsSmallest() {
    for distribution in DistributionTests.discrete {
      for probability in [0, 1e-9, 0.05, 0.5, 0.731, 0.95, 1 - 1e-9] {
        let count = distribution.quantile(of: probability)
        #expect(distribution.cumulativeProbability(at: count) >= probability, "\(distribution)")
        if count > 0 {
          let before = distribution.cumulativeProbability(at: count - 1)
          #expect(before < probability, "\(distribution)")
        }
      }
    }
  }

  @Test("Probabilities of counts add up to the cumulative probability")
  func probabilitiesAddUp() {
    for distribution in DistributionTests.discrete {
      var sum = 0.0
      for count in 0...20 {
        sum += distribution.probability(of: count)
        // GSL takes the density of 5,000 trials from logarithms of factorials near 40,000.
        #expect(abs(sum - distribution.cumulativeProbability(at: count)) < 1e-11)
      }
      #expect(distribution.cumulativeProbability(at: -1) == 0)
      #expect(distribution.probability(of: -1) == 0)
    }
  }
}
