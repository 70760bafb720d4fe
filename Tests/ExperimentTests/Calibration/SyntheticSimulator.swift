import GSL
import Model

@testable import Experiment

/// A closure in the place of sweeps: what a point's runs say of each figure, given luck of its own.
struct SyntheticSimulator: Sendable {
  let replicates: Int
  let simulate: @Sendable ([Double], borrowing RandomGenerator) -> [Double]

  /// Outcomes of points, whose numbers begin at `first`; luck is addressed by seed and number.
  func outcomes(_ points: [[Double]], from first: Int, seed: UInt32) -> [PointOutcome] {
    points.enumerated().map { place, point in
      let draws = Draws(seed: seed, replicate: 99, month: 0)
      let runs = draws.withGenerator(.sampling, first + place) { generator in
        (0..<replicates).map { _ in simulate(point, generator) }
      }
      return PointOutcome(
        first + place,
        runs: runs[0].indices.map { figure in runs.map { $0[figure] } })
    }
  }

  /// Searches to the end, as the command does.
  func result(of search: CalibrationSearch) throws -> SearchResult {
    var told: [[PointOutcome]] = []
    while true {
      switch try search.step(after: told) {
      case .end(let result): return result
      case .simulate(let wave): told.append(outcomes(wave.points, after: told, seed: wave.seed))
      }
    }
  }

  /// Outcomes of the next wave.
  func outcomes(_ points: [[Double]], after told: [[PointOutcome]], seed: UInt32)
    -> [PointOutcome]
  {
    outcomes(points, from: told.reduce(0) { $0 + $1.count }, seed: seed)
  }

  /// The particles of a search by history matching, if it has waves, and generations, without the replays that resuming
  /// asks for.
  func particles(
    _ settings: CalibrationSettings, _ figures: [FittedFigure], dimensions: Int
  ) throws -> [Particle] {
    var history = HistoryMatching(figures: figures, cut: settings.cut, dimensions: dimensions)
    var done = 0
    for _ in 0..<settings.historyWaves {
      let points = try history.nextPoints(settings.historyPoints)
      try history.learn(points, outcomes(points, from: done, seed: settings.seed))
      done += points.count
    }
    var known = Array(history.plausible.prefix(settings.particles))
    let first = try history.nextPoints(settings.particles - known.count)
    known += zip(first, outcomes(first, from: done, seed: settings.seed)).map { ($0, $1) }
    done += first.count
    var search = PopulationSearch(
      settings, figures: figures, possiblePrior: try history.measuredShare(),
      isPossible: history.allows)
    search.begin(known.map(\.0), known.map(\.1))
    while search.ending == nil {
      let points = try search.proposals()
      search.take(points, outcomes(points, from: done, seed: settings.seed))
      done += points.count
    }
    return search.kept.weighed(by: figures)
  }
}
