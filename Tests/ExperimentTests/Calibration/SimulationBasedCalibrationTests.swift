import GSL
import Model
import Testing

@testable import Experiment

/// Simulation-based calibration: an interval covers the truth as often as it says.
///
/// With truths drawn from the prior, the truth's place in the posterior is uniform (Talts and others 2018,
/// arXiv:1804.06788).
@Suite struct SimulationBasedCalibrationTests {
  private static let repetitions = 120
  /// Half-width of the bands.
  private static let half = 0.15
  private static let noise = 0.05

  /// Two parameters, two figures: their sum, and a curve of the first.
  private static let simulator = SyntheticSimulator(replicates: 1) { point, generator in
    let normal = Normal(standardDeviation: noise)
    return [
      point[0] + point[1] + normal.sample(from: generator),
      point[0] * point[0] + normal.sample(from: generator),
    ]
  }

  private static func settings(_ seed: UInt32, historyWaves: Int) -> CalibrationSettings {
    var settings = CalibrationSettings()
    (settings.seed, settings.particles, settings.generations) = (seed, 100, 30)
    settings.leastAcceptance = 0
    (settings.historyWaves, settings.historyPoints) = (historyWaves, 50)
    return settings
  }

  /// Where the truth lies in the posterior of each parameter, one pair a repetition.
  private static func places(historyWaves: Int) throws -> [[Double]] {
    try (0..<repetitions).map { repetition in
      let draws = Draws(seed: 20_260_101, replicate: UInt32(repetition), month: 0)
      let truth = [draws.uniform(.design, 0), draws.uniform(.design, 1)]
      let said = draws.withGenerator(.endowment, 0) { simulator.simulate(truth, $0) }
      // The published figures have errors with the band's own distribution.
      let figures = said.enumerated().map { place, value in
        let error = Normal(standardDeviation: half / FittedFigure.edge)
        let (low, high) = (
          error.cumulativeProbability(at: -half), error.cumulativeProbability(at: half)
        )
        let share = low + (high - low) * draws.uniform(.price, place)
        let published = value + error.quantile(of: share)
        return FittedFigure(published: published, band: published - half...published + half)
      }
      let particles = try simulator.particles(
        settings(UInt32(repetition), historyWaves: historyWaves), figures, dimensions: 2)
      return truth.indices.map { axis in
        particles.reduce(0) { $0 + ($1.point[axis] < truth[axis] ? $1.weight : 0) }
      }
    }
  }

  @Test(arguments: [0, 2])
  func `the truth is covered at the nominal rate, and its place is uniform`(
    historyWaves: Int
  ) throws {
    let places = try Self.places(historyWaves: historyWaves)
    for axis in 0..<2 {
      let shares = places.map { $0[axis] }
      let covered = shares.count { $0 > 0.05 && $0 < 0.95 }
      // A correct 90% interval leaves these bounds in one study of a thousand.
      let count = Binomial(trials: Self.repetitions, chance: 0.9)
      #expect(count.cumulativeProbability(at: covered) > 0.0005)
      #expect(1 - count.cumulativeProbability(at: covered - 1) > 0.0005)
      // Ten equal bins; uniform places exceed the bound in one study of a thousand.
      let bins = (0..<10).map { bin in
        shares.count { min(9, Int($0 * 10)) == bin }
      }
      let expected = Double(Self.repetitions) / 10
      let statistic = bins.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) }
      #expect(statistic / expected < ChiSquared(degreesOfFreedom: 9).quantile(of: 0.999))
    }
  }

  @Test func `a conjugate posterior is recovered`() throws {
    // θ ~ N(0, 1), published = θ + error: the posterior is normal, cut where the band ends.
    let prior = Prior(path: "θ", range: -5...5, shape: .normal(mean: 0, deviation: 1))
    let figure = FittedFigure(published: 0.5, band: -0.3...1.3)
    let simulator = SyntheticSimulator(replicates: 1) { point, _ in [prior.value(at: point[0])] }
    var settings = Self.settings(5, historyWaves: 0)
    settings.particles = 2000
    let particles = try simulator.particles(settings, [figure], dimensions: 1)
    let sample = WeightedSample(
      particles.map { prior.value(at: $0.point[0]) }, weights: particles.map(\.weight))
    let exact = Self.moments(from: -0.3, to: 1.3) { θ in
      let deviation = (θ - 0.5) / 0.4
      return exponential(-θ * θ / 2 - deviation * deviation / 2)
    }
    let size = effectiveSampleSize(particles.map(\.weight))
    #expect(size > 1000)
    // Four standard errors of a mean, and of a variance of nearly normal numbers.
    #expect(abs(sample.mean - exact.mean) < 4 * (exact.variance / size).squareRoot())
    let squares = WeightedSample(
      particles.map { particle in
        let distance = prior.value(at: particle.point[0]) - exact.mean
        return distance * distance
      }, weights: particles.map(\.weight))
    #expect(abs(squares.mean - exact.variance) < 4 * exact.variance * (2 / size).squareRoot())
    #expect(abs(particles.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
  }

  /// Mean and variance of a density that need not be normalised, by the rule of the middle.
  private static func moments(
    from low: Double, to high: Double, _ density: (Double) -> Double
  ) -> (mean: Double, variance: Double) {
    let places = (0..<4000).map { low + (high - low) * (Double($0) + 0.5) / 4000 }
    let mass = places.reduce(0) { $0 + density($1) }
    let mean = places.reduce(0) { $0 + $1 * density($1) } / mass
    let variance = places.reduce(0) { $0 + ($1 - mean) * ($1 - mean) * density($1) } / mass
    return (mean, variance)
  }
}

extension Purpose {
  fileprivate static let price = Purpose(105)
}
