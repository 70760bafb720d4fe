import Model
import Parameters

/// What a run has shown, for people: the tables hold the rest.
public struct RunReport: Sendable {
  /// Name of the scenario.
  public let scenario: String
  /// What people call it and the policies over it.
  public let names: Names
  /// Households that `--set` gave it in place of the files' own; nil where it did not.
  public let size: Int?
  /// Number of replicates.
  public let replicates: Int
  /// Draws of a posterior that they are of; nil where all have the scenario's own parameters.
  public let draws: Int?
  /// The last month.
  public let lastMonth: CalendarMonth
  /// The published figures with what the run says of them; none where the scenario names no targets.
  public let outcomes: [Outcome]
  /// Policies that do not change anything before some month.
  public let laterPolicies: [(name: String, from: CalendarMonth)]
  /// Every measure of the whole area in the last month: the mean over replicates with its 95% interval, or where 95% of
  /// the draws lie.
  public let last: [(measure: Measure, mean: Double, interval: ClosedRange<Double>?)]
  /// The files that were written, in the folder.
  public let files: [WrittenFile]
  /// The folder.
  public let folder: String
}
