import GSL
import Model
import Testing

@testable import Experiment

@Suite struct CalibrationSearchTests {
  /// A plane and a curve over three parameters, the last of which does nothing.
  private let simulator = SyntheticSimulator(replicates: 2) { point, generator in
    let normal = Normal(standardDeviation: 0.01)
    return [
      point[0] + 2 * point[1] + normal.sample(from: generator),
      point[0] * point[1] + normal.sample(from: generator),
    ]
  }

  private func search(
    _ method: CalibrationSettings.Method = .population,
    published: [Double] = [1.4, 0.24]
  ) -> CalibrationSearch {
    var settings = CalibrationSettings()
    settings.method = method
    (settings.seed, settings.historyPoints, settings.particles) = (3, 40, 60)
    return CalibrationSearch(
      settings: settings,
      figures: published.map { FittedFigure(published: $0, band: $0 - 0.05...$0 + 0.05) },
      start: [0.5, 0.5, 0.5])
  }

  @Test func `all draws give all figures inside their bands, and weights add up to 1`() throws {
    let result = try simulator.result(of: search())
    #expect(result.ending == .fitted)
    #expect(result.particles.count >= 60)
    #expect(result.particles.allSatisfy { $0.distance <= 1 })
    #expect(abs(result.particles.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
    #expect(result.effectiveSize > 20)
    // Both roots of a + 2b = 1.4, ab = 0.24 are found: (0.6, 0.4) and (0.8, 0.3).
    let firsts = result.particles.map { $0.point[0] }
    #expect(firsts.contains { $0 > 0.78 } && firsts.contains { $0 < 0.62 })
  }

  @Test func `what does nothing stays as uncertain as it was`() throws {
    let result = try simulator.result(of: search())
    let shape = PosteriorShape(result.particles, dimensions: 3)
    #expect(shape.shrinkage(0) > 0.4)
    #expect(abs(shape.shrinkage(2)) < 0.15)
    let directions = try shape.directions()
    #expect(directions[0].shrinkage > 0.8 && directions[2].shrinkage < 0.15)
    #expect(directions[2].loadings[2] > 0.9)
  }

  @Test func `history matching keeps what gives the figures and rules most out`() throws {
    let result = try simulator.result(of: search(.history))
    #expect(result.ending == .matched)
    #expect(result.plausible < 0.5)
    #expect(result.filters.count == 2)
    #expect(result.filters[0].allSatisfy { $0.emulator.explained > 0.99 })
    for truth in [[0.6, 0.4, 0.1], [0.8, 0.3, 0.9]] {
      #expect(result.filters.allSatisfy { $0.allSatisfy { $0.allows(truth, cut: 3) } })
    }
  }

  @Test func `figures that no parameter gives are said so`() throws {
    let problem = #expect(throws: FileProblem.self) {
      try simulator.result(of: search(published: [9, 0.24]))
    }
    #expect(problem?.remedy.contains("figure 1, figure 2") == true)
  }

  @Test func `a search that is told its waves again wants the same points`() throws {
    let search = search()
    var told: [[PointOutcome]] = []
    while case .simulate(let wave) = try search.step(after: told) {
      guard case .simulate(let again) = try search.step(after: told) else {
        Issue.record("the search ended the second time")
        return
      }
      #expect(again == wave)
      #expect(wave.number == told.count + 1)
      told.append(simulator.outcomes(wave.points, after: told, seed: wave.seed))
    }
    #expect(told.count > 3)
  }

  @Test func `seeds of waves differ, and the simplex has the same for all`() throws {
    func seeds(_ search: CalibrationSearch) throws -> [UInt32] {
      var (told, seeds): ([[PointOutcome]], [UInt32]) = ([], [])
      while case .simulate(let wave) = try search.step(after: told) {
        seeds.append(wave.seed)
        told.append(simulator.outcomes(wave.points, after: told, seed: wave.seed))
      }
      return seeds
    }
    let own = try seeds(search())
    #expect(Set(own).count == own.count)
    #expect(Set(try seeds(search(.simplex))) == [3])
  }

  @Test func `the simplex finds a point that gives the figures`() throws {
    let exact = SyntheticSimulator(replicates: 1) { point, _ in
      [point[0] + 2 * point[1], point[0] * point[1]]
    }
    let result = try exact.result(of: search(.simplex))
    #expect(result.ending == .fitted)
    #expect(result.particles.count == 1 && result.particles[0].weight == 1)
    #expect(result.particles[0].distance <= 0.25)
  }

  @Test func `points whose runs failed count for nothing`() throws {
    let fragile = SyntheticSimulator(replicates: 1) { point, _ in
      point[2] > 0.5 ? [.nan, .nan] : [point[0] + 2 * point[1], point[0] * point[1]]
    }
    let result = try fragile.result(of: search())
    #expect(result.particles.allSatisfy { $0.point[2] <= 0.5 })
  }

  @Test func `an emulator of a quadratic simulator is exact`() throws {
    var sequence = try LowDiscrepancySequence(.sobol, dimensions: 2)
    let points = sequence.points(30)
    func truth(_ point: [Double]) -> Double { 1 + 2 * point[0] - point[1] * point[1] * 3 }
    let emulator = try #require(
      try QuadraticEmulator(points: points, values: points.map(truth)))
    #expect(abs(emulator.mean(at: [0.1, 0.9]) - truth([0.1, 0.9])) < 1e-10)
    #expect(emulator.residualVariance < 1e-20)
    #expect(emulator.explained > 0.999_999)
    #expect(try QuadraticEmulator(points: Array(points.prefix(4)), values: [1, 2, 3, 4]) == nil)
  }

  @Test func `weights of proposals have a mean of 1, also where much of the prior is ruled out`()
    throws
  {
    let figure = FittedFigure(published: 0, band: -1...1)
    let draws = Draws(seed: 9, replicate: 0, month: 0)
    let particles = (0..<50).map { row in
      Particle(
        [
          0.1 + 0.3 * draws.uniform(.design, row),
          0.5 + 0.2 * draws.uniform(.design, row, index: 1),
        ],
        PointOutcome(row, means: [0], variances: [0]), figures: [figure], weight: 1)
    }
    let weights = try draws.withGenerator(.design, 0, index: 2) { generator in
      Result {
        let kernel = try ProposalKernel(
          about: particles, generator: generator, possiblePrior: 0.3
        ) { $0.allSatisfy { $0 > 0 && $0 < 1 } && $0[0] < 0.3 }
        return (0..<4000).map { _ in kernel.weight(of: kernel.proposal(generator)) }
      }
    }.get()
    #expect(weights.allSatisfy { $0 > 0 && $0 <= 1 / ProposalKernel.defence })
    // Three per cent are the error of the kernel's own chance, measured by 1,000 draws.
    let error = Statistics.standardDeviation(of: weights) / 4000.0.squareRoot()
    #expect(abs(Statistics.mean(of: weights) - 1) < 4 * error + 0.1)
  }
}
