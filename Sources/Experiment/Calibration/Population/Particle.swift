/// A parameter vector with what it gave and how much it counts.
struct Particle: Sendable, Equatable {
  /// Number of its point among all of the search, from 0.
  var index: Int
  /// Coordinates in the unit cube, where the prior is uniform.
  var point: [Double]
  /// Simulated figures.
  var values: [Double]
  /// Distance of the worst figure; 1 at the edge of its band.
  var distance: Double
  /// Prior density over the density of what proposed it, up to a factor that all share.
  var weight: Double

  /// A point with what it gave.
  init(
    _ point: [Double], _ outcome: PointOutcome, figures: [FittedFigure], weight: Double
  ) {
    index = outcome.index
    self.point = point
    values = outcome.means
    distance = figures.distance(of: outcome.means)
    self.weight = weight
  }
}
