import GSL

/// Simulated moments: the point with the least misfit, by Nelder and Mead's simplex.
///
/// GSL asks for one value after another, and a sweep answers later. So the search is repeated from its start with
/// all that is known by then, until it asks for a point that is not: that is the next wave.
struct SimplexSearch {
  let settings: CalibrationSettings
  let figures: [FittedFigure]
  let start: [Double]
  /// Points so far with what they gave.
  private(set) var tried: [Particle] = []

  /// First size of the simplex.
  private static let step = 0.2
  /// What a point outside the cube costs, above all misfits.
  private static let outside = 1e12

  init(_ settings: CalibrationSettings, figures: [FittedFigure], start: [Double]) {
    (self.settings, self.figures) = (settings, figures)
    self.start = start.map { min(0.95, max(0.05, $0)) }
  }

  /// The corners of the first simplex.
  var corners: [[Double]] {
    [start]
      + start.indices.map { axis in
        var corner = start
        corner[axis] += steps[axis]
        return corner
      }
  }

  /// Steps away from the nearer side of the cube.
  private var steps: [Double] { start.map { $0 > 0.5 ? -Self.step : Self.step } }

  /// Takes what points gave.
  mutating func take(_ points: [[Double]], _ outcomes: [PointOutcome]) {
    for (point, outcome) in zip(points, outcomes) {
      tried.append(Particle(point, outcome, figures: figures, weight: 0))
    }
  }

  /// The nearest point so far.
  var best: Particle? { tried.min { misfit($0) < misfit($1) } }

  /// What comes next.
  func next() throws(GSLError) -> Step {
    if let best, best.distance <= settings.closeEnough { return .end(.fitted) }
    guard tried.count < settings.evaluations else { return .end(.budget) }
    var wanted: [Double]?
    let search = NelderMead(
      steps: steps, tolerance: settings.simplexSize, maximumIterations: settings.evaluations)
    let found = try search.minimum(
      of: { point in
        guard point.allSatisfy({ $0 > 0 && $0 < 1 }) else {
          let excess = point.reduce(0) { $0 + max(0, -$1) + max(0, $1 - 1) }
          return Self.outside * (1 + excess)
        }
        if let known = tried.first(where: { $0.point == point }) { return misfit(known) }
        // From here on nothing that the search does is kept.
        if wanted == nil { wanted = point }
        return Self.outside
      }, from: start)
    if let wanted { return .simulate(wanted) }
    return .end(found.hasConverged ? .converged : .budget)
  }

  enum Step { case simulate([Double]), end(CalibrationEnding) }

  private func misfit(_ particle: Particle) -> Double {
    let misfit = figures.misfit(of: particle.values)
    return misfit.isFinite ? misfit : Self.outside
  }
}
