/// How a calibration searches; what a file does not say has the value here.
public struct CalibrationSettings: Sendable, Hashable {
  /// The way to search.
  public var method = Method.population
  /// Seed of the search and of all luck.
  public var seed: UInt32 = 1
  /// Runs of each point.
  public var replicates = 1

  /// Waves of history matching before the search; 0 leaves it out.
  public var historyWaves = 2
  /// Points of such a wave.
  public var historyPoints = 120
  /// Implausibility beyond which a point is ruled out; 3 by the rule of Pukelsheim (1994).
  public var cut = 3.0

  /// Draws of the posterior.
  public var particles = 200
  /// Share of a generation that the next tolerance keeps.
  public var keptShare = 0.5
  /// Generations at most.
  public var generations = 15
  /// Share of proposals inside the last tolerance below which the search ends.
  public var leastAcceptance = 0.03

  /// Points that the simplex may try.
  public var evaluations = 200
  /// Size of the simplex, over the unit cube, at which it stops.
  public var simplexSize = 0.001
  /// Distance at which the simplex stops.
  public var closeEnough = 0.25

  /// A way to search.
  public enum Method: String, Sendable, CaseIterable {
    /// History matching alone: what cannot be ruled out.
    case history
    /// Approximate Bayesian computation by generations of particles.
    case population = "abc"
    /// Simulated moments: one point, by a simplex.
    case simplex
  }

  /// The settings of a file that gives none.
  public init() {}
}
