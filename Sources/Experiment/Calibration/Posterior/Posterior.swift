/// Parameter vectors that fit the evidence, each with its weight: what calibration leaves of the priors.
///
/// The file is a table `draw,weight,distance,<paths…>`, a row a draw; the weights add up to 1.
public struct Posterior: Sendable, Equatable {
  /// One parameter vector.
  public struct Draw: Sendable, Equatable {
    /// Its number in the file.
    public let number: Int
    /// Its share of the posterior probability.
    public let weight: Double
    /// How far its results lie from the published figures; 1 is the edge of the worst figure's band.
    public let distance: Double
    /// Values as a scenario file writes them, in the order of the paths.
    public let values: [String]
  }

  /// Paths of the parameters, in the order of the columns.
  public let paths: [String]
  /// The draws, in the order of the file.
  public let draws: [Draw]

  init(paths: [String], draws: [Draw]) {
    precondition(
      draws.allSatisfy { $0.values.count == paths.count }, "a draw has a value for each path")
    self.paths = paths
    self.draws = draws
  }

  /// The values that a draw gives to parameters.
  public func overrides(_ draw: Draw) -> [String: String] {
    Dictionary(uniqueKeysWithValues: zip(paths, draw.values))
  }

  /// The same as `path=value`, in the order of the columns, for `Scenario.setting`.
  public func settings(_ draw: Draw) -> [String] {
    zip(paths, draw.values).map { "\($0)=\($1)" }
  }

  /// How many equally weighted draws would tell as much (Kish 1965): (Σw)² / Σw².
  public var effectiveSize: Double { effectiveSampleSize(draws.map(\.weight)) }
}

/// How many equal weights would tell as much as these: (Σw)² / Σw²; 0 without any weight.
func effectiveSampleSize(_ weights: [Double]) -> Double {
  let sum = weights.reduce(0, +)
  let squares = weights.reduce(0) { $0 + $1 * $1 }
  return squares > 0 ? sum * sum / squares : 0
}
