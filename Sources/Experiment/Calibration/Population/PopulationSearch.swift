import GSL
import Model

/// Approximate Bayesian computation by generations of particles that come ever nearer to the figures.
///
/// Adaptive population Monte Carlo (Lenormand, Jabot and Deffuant 2013, DOI 10.1007/s00180-013-0428-3): the next
/// tolerance is a quantile of the distances, those within it are kept with their weights, and as many as are
/// missing are proposed near them. Every generation has a fixed size, so that it is a sweep. The tolerance does not
/// fall below 1, where every figure lies inside its band; from there on, generations only fill up the number.
struct PopulationSearch {
  private let settings: CalibrationSettings
  private let figures: [FittedFigure]
  private let isPossible: ([Double]) -> Bool
  /// Share of the prior that is possible.
  private let possiblePrior: Double
  /// Particles that are kept, the nearest first.
  private(set) var kept: [Particle] = []
  /// Distance within which they are kept.
  private(set) var tolerance = Double.infinity
  /// Share of the last proposals inside the tolerance before.
  private(set) var acceptance: Double?
  /// Generations that were simulated.
  private(set) var generations = 0
  private var kernel: ProposalKernel?

  /// The tolerance at which all figures lie inside their bands.
  static let goal = 1.0

  /// A search within a uniform prior that history matching may have cut.
  init(
    _ settings: CalibrationSettings, figures: [FittedFigure], possiblePrior: Double = 1,
    isPossible: @escaping ([Double]) -> Bool
  ) {
    self.settings = settings
    self.figures = figures
    self.possiblePrior = possiblePrior
    self.isPossible = { point in
      point.allSatisfy { $0 > 0 && $0 < 1 } && isPossible(point)
    }
  }

  /// Why the search is over; nil while it is not.
  var ending: CalibrationEnding? {
    guard generations > 0 else { return nil }
    if tolerance <= Self.goal, kept.count >= settings.particles { return .fitted }
    if generations >= settings.generations { return .budget }
    if tolerance > Self.goal, let acceptance, acceptance < settings.leastAcceptance {
      return .stalled
    }
    return nil
  }

  /// Takes the first generation, points of the prior.
  mutating func begin(_ points: [[Double]], _ outcomes: [PointOutcome]) {
    generations = 1
    select(from: particles(points, outcomes) { _ in 1 })
  }

  /// The next points, near the particles that are kept.
  ///
  /// - Throws: `FileProblem` where no particle has all figures.
  mutating func proposals() throws -> [[Double]] {
    guard kept.count > 1 else {
      throw FileProblem(
        attempt: "cannot calibrate",
        reason: "\(kept.count) points of the first generation have all figures",
        remedy: "Look at failures.csv in its folder, and use more particles.")
    }
    let draws = Draws(
      seed: settings.seed, replicate: UInt32(generations), month: Draws.founding)
    let made = draws.withGenerator(.design, 0, index: 1) { proposals(from: $0) }
    let (kernel, points) = try made.get()
    self.kernel = kernel
    return points
  }

  private func proposals(
    from generator: borrowing RandomGenerator
  ) -> Result<(ProposalKernel, [[Double]]), GSLError> {
    do throws(GSLError) {
      let kernel = try ProposalKernel(
        about: kept, generator: generator, possiblePrior: possiblePrior, isPossible: isPossible)
      var points: [[Double]] = []
      for _ in 0..<missing { points.append(kernel.proposal(generator)) }
      return .success((kernel, points))
    } catch {
      return .failure(error)
    }
  }

  /// How many are proposed: those that are missing, and more where few of them will be kept.
  private var missing: Int {
    let gap = Double(max(1, settings.particles - kept.count))
    guard tolerance <= Self.goal, let acceptance else { return Int(gap) }
    return min(settings.particles, Int((gap / max(0.05, acceptance)).rounded(.up)))
  }

  /// Takes what the proposals gave.
  mutating func take(_ points: [[Double]], _ outcomes: [PointOutcome]) {
    guard let kernel else { preconditionFailure("proposals come before their outcomes") }
    generations += 1
    let new = particles(points, outcomes, weight: kernel.weight)
    acceptance = Double(new.count { $0.distance <= tolerance }) / Double(max(1, points.count))
    select(from: kept + new)
  }

  private func particles(
    _ points: [[Double]], _ outcomes: [PointOutcome], weight: ([Double]) -> Double
  ) -> [Particle] {
    zip(points, outcomes).filter { $1.isComplete }.map { point, outcome in
      Particle(point, outcome, figures: figures, weight: weight(point))
    }
  }

  /// Lowers the tolerance to the quantile, though not below the goal, and keeps what lies within it.
  private mutating func select(from all: [Particle]) {
    let sorted = all.enumerated()
      .sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
      .map(\.element)
    let wanted = max(2, Int((settings.keptShare * Double(settings.particles)).rounded(.up)))
    guard let last = sorted.prefix(wanted).last else { return }
    tolerance = min(tolerance, max(Self.goal, last.distance))
    kept = sorted.filter { $0.distance <= tolerance }
  }
}

/// Why a search ended.
public enum CalibrationEnding: String, Sendable, CaseIterable {
  /// As many draws as asked for give every figure inside its band.
  case fitted
  /// The generations or evaluations that were allowed are used up.
  case budget
  /// Hardly any proposal comes nearer.
  case stalled
  /// The simplex has shrunk to a point.
  case converged
  /// Only history matching was asked for.
  case matched
}
