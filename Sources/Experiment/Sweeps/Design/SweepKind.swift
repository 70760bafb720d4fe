/// How the points of a sweep are chosen.
public enum SweepKind: String, Sendable, CaseIterable, Codable {
  /// Every combination of levels.
  case grid
  /// The rows of a file.
  case list
  /// The base, then each level of each axis alone.
  case oneAtATime = "one-at-a-time"
  /// Each slice of each axis once, at random.
  case latinHypercube = "latin-hypercube"
  /// Sobol's sequence.
  case sobol
  /// Halton's sequence.
  case halton
  /// Trajectories for elementary effects.
  case morris
  /// Samples for first-order and total Sobol indices.
  case saltelli

  /// What `points` counts in the design file; nil where the axes or the file decide.
  public var unit: String? {
    switch self {
    case .grid, .list, .oneAtATime: nil
    case .latinHypercube, .sobol, .halton: "points"
    case .morris: "trajectories"
    case .saltelli: "samples"
    }
  }

  /// The way through the unit cube; nil for designs of levels and lists.
  func unitDesign(levels: Int, candidates: Int) -> UnitDesign? {
    switch self {
    case .grid, .list, .oneAtATime: nil
    case .latinHypercube: .latinHypercube
    case .sobol: .sobol
    case .halton: .halton
    case .morris: .morris(MorrisDesign(levels: levels, candidates: candidates))
    case .saltelli: .saltelli
    }
  }
}
