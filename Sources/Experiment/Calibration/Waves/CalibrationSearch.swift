import GSL

/// A whole search as a function of what its waves gave so far: the next wave, or the end.
///
/// Nothing else is remembered, so that a search goes on after any interruption, and on any machine, with the same
/// bytes: it is told the gathered waves and finds what comes next.
struct CalibrationSearch: Sendable {
  let settings: CalibrationSettings
  let figures: [FittedFigure]
  /// Where the simplex begins, in the unit cube: the values of the scenario itself.
  let start: [Double]

  /// What to do next.
  enum Step {
    case simulate(CalibrationWave)
    case end(SearchResult)
  }

  /// The step after waves, whose outcomes come in their order.
  func step(after outcomes: [[PointOutcome]]) throws -> Step {
    var told = ToldOutcomes(outcomes)
    switch settings.method {
    case .simplex: return try simplex(&told)
    case .history, .population:
      var history = HistoryMatching(
        figures: figures, cut: settings.cut, dimensions: start.count)
      var log: [CalibrationProgress] = []
      for wave in 0..<settings.historyWaves {
        let points = try history.nextPoints(settings.historyPoints)
        let progress = CalibrationProgress(plausible: wave > 0 ? history.plausibleShare : nil)
        guard let said = told.next(points) else {
          return simulate(.history(wave + 1), points, told.count, progress)
        }
        try history.learn(points, said)
        log.append(progress)
      }
      if settings.method == .history { return .end(try matched(history, log)) }
      return try population(history, &told, log)
    }
  }
}

/// Outcomes of waves, told one wave after another.
struct ToldOutcomes {
  private let outcomes: [[PointOutcome]]
  /// Waves that were told.
  private(set) var count = 0

  init(_ outcomes: [[PointOutcome]]) { self.outcomes = outcomes }

  /// The outcomes of the next wave, which had these points; nil after the last.
  mutating func next(_ points: [[Double]]) -> [PointOutcome]? {
    guard count < outcomes.count else { return nil }
    precondition(
      outcomes[count].count == points.count, "wave \(count + 1) has \(points.count) points")
    defer { count += 1 }
    return outcomes[count]
  }
}
