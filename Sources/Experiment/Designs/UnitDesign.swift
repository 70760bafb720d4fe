/// A way to choose points of the unit cube, whose coordinates the axes of a sweep turn into values.
///
/// The size counts points, trajectories or samples (`pointCount` says how many points that makes).
/// A design grows in stages: what a stage adds never moves the points of the stages before.
package enum UnitDesign: Sendable, Equatable {
  /// Each axis is cut into as many slices as there are points, and each slice holds one.
  case latinHypercube
  /// Sobol's sequence.
  case sobol
  /// Halton's sequence with reversed digits.
  case halton
  /// Trajectories that change one axis at a time (`MorrisDesign`).
  case morris(MorrisDesign)
  /// Two samples and their crossings, one axis at a time (`SaltelliDesign`).
  case saltelli

  /// How many points a size makes.
  package func pointCount(size: Int, axes: Int) -> Int {
    switch self {
    case .latinHypercube, .sobol, .halton: size
    case .morris: size * (axes + 1)
    case .saltelli: size * (axes + 2)
    }
  }

  /// The points of stages of these sizes, in order, with coordinates from 0 to 1.
  ///
  /// - Throws: `DesignProblem` if the design cannot have so many axes.
  package func points(
    stages: [Int], axes: Int, seed: UInt32
  ) throws(DesignProblem) -> [[Double]] {
    precondition(axes > 0, "a design has at least one axis")
    precondition(stages.allSatisfy { $0 > 0 }, "a stage adds at least one: \(stages)")
    switch self {
    case .latinHypercube:
      var points: [[Double]] = []
      for (stage, size) in stages.enumerated() {
        points += latinHypercubePoints(size, axes: axes, seed: seed, stage: stage)
      }
      return points
    case .sobol:
      return try lowDiscrepancyPoints(.sobol, count: stages.reduce(0, +), axes: axes)
    case .halton:
      return try lowDiscrepancyPoints(.reverseHalton, count: stages.reduce(0, +), axes: axes)
    case .morris(let design):
      return try design.points(stages: stages, axes: axes, seed: seed)
    case .saltelli:
      return try SaltelliDesign.points(stages: stages, axes: axes, seed: seed)
    }
  }
}
