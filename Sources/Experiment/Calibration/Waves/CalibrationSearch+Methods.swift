import GSL

extension CalibrationSearch {
  /// Generations of particles, in what history matching has left.
  func population(
    _ history: HistoryMatching, _ told: inout ToldOutcomes, _ log: [CalibrationProgress]
  ) throws -> Step {
    var (history, log) = (history, log)
    // Earlier points that are possible are a sample of what is left of the prior: none is wasted.
    var known = Array(history.plausible.prefix(settings.particles))
    let first = settings.particles - known.count
    var progress = CalibrationProgress()
    if first > 0 {
      let points = try history.nextPoints(first)
      progress.plausible = history.plausibleShare
      guard let said = told.next(points) else {
        return simulate(.generation(0), points, told.count, progress)
      }
      known += zip(points, said).map { ($0, $1) }
      log.append(progress)
    }
    let region = history
    let share = try region.measuredShare()
    var search = PopulationSearch(
      settings, figures: figures, possiblePrior: share, isPossible: region.allows)
    search.begin(known.map(\.point), known.map(\.outcome))
    while true {
      progress = search.progress
      if let ending = search.ending {
        return .end(
          SearchResult(
            particles: search.kept.weighed(by: figures), ending: ending, progress: log + [progress],
            plausible: share, filters: region.filters))
      }
      let generation = search.generations
      let points = try search.proposals()
      guard let said = told.next(points) else {
        return simulate(.generation(generation), points, told.count, progress)
      }
      search.take(points, said)
      log.append(progress)
    }
  }

  /// All that history matching has left.
  func matched(
    _ history: HistoryMatching, _ log: [CalibrationProgress]
  ) throws -> SearchResult {
    let plausible = history.plausible
    guard !plausible.isEmpty else {
      throw FileProblem(
        attempt: "cannot calibrate", reason: "history matching rules out every point",
        remedy: "Widen the priors, or the bands of the figures.")
    }
    let even = plausible.map { point, outcome in
      Particle(point, outcome, figures: figures, weight: 1 / Double(plausible.count))
    }
    return SearchResult(
      particles: even, ending: .matched, progress: log, plausible: try history.measuredShare(),
      filters: history.filters)
  }

  /// A walk downhill to the nearest point.
  func simplex(_ told: inout ToldOutcomes) throws -> Step {
    var search = SimplexSearch(settings, figures: figures, start: start)
    var points = search.corners
    var log: [CalibrationProgress] = []
    while true {
      let progress = CalibrationProgress(nearest: search.best?.distance)
      guard let said = told.next(points) else {
        return simulate(.simplex, points, told.count, progress)
      }
      search.take(points, said)
      log.append(progress)
      switch try search.next() {
      case .simulate(let point): points = [point]
      case .end(let ending):
        let best = search.best.map { best in
          var best = best
          best.weight = 1
          return best
        }
        return .end(
          SearchResult(
            particles: best.map { [$0] } ?? [], ending: ending, progress: log, plausible: 1,
            filters: []))
      }
    }
  }

  /// The next wave.
  func simulate(
    _ stage: CalibrationWave.Stage, _ points: [[Double]], _ done: Int,
    _ progress: CalibrationProgress
  ) -> Step {
    // The simplex compares points, so they share their luck. A posterior has luck as one of its causes, so every
    // point has its own; an odd factor keeps the seeds of waves apart.
    let isIndependent = settings.method != .simplex
    let seed = isIndependent ? settings.seed &+ UInt32(done + 1) &* 0x85EB_CA6B : settings.seed
    return .simulate(
      CalibrationWave(
        number: done + 1, stage: stage, points: points, seed: seed, isIndependent: isIndependent,
        progress: progress))
  }
}
