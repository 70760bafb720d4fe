import Parameters

/// A question to many parameter points: what is varied around which scenario, and what is kept.
public struct SweepDesign: Sendable {
  /// Name of the sweep and of its folder.
  public var name: String
  /// The question it answers.
  public var question: String?
  /// What every point is laid over.
  public var scenario: Scenario
  /// How points are chosen.
  public var kind: SweepKind
  /// Points, trajectories or samples; 1 where the axes or a file decide.
  public var size: Int
  /// Levels of a Morris design.
  public var levels: Int
  /// Candidates for each trajectory of a Morris design.
  public var candidates: Int
  /// What is varied, in the order of the columns.
  public var axes: [SweepAxis]
  /// How it was laid over a posterior; nil where it was not.
  public var crossing: SweepCrossing?
  /// Rows of values for a list.
  var rows: [[String]]
  /// Whether every point has luck of its own; otherwise points differ by their parameters alone.
  public var isIndependent: Bool
  /// What is kept of each run.
  public var keep: SweepSelection
  /// The file that says so.
  public var file: String
}

/// A design of which every point is lived under every draw of a posterior.
public struct SweepCrossing: Sendable, Hashable, Codable {
  /// How the design's own points were chosen.
  public var kind: SweepKind
  /// Its own axes, which come before the posterior's parameters.
  public var axes: Int
  /// Draws, which follow one another at each point.
  public var draws: Int
}

/// What is kept of each run of a sweep.
public struct SweepSelection: Sendable, Hashable, Codable {
  /// Names of measures, in the order of the columns.
  public var measures: [String]
  /// Groupings of households.
  public var groups: [String]
  /// Months such as 2021-08, in order.
  public var months: [String]
}
