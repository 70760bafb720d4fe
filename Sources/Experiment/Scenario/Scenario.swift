import Parameters

/// A question to the model: baseline parameters with dated policies over them, and how to run it.
public struct Scenario: Sendable {
  /// Name in results, with the names of policies joined by `+`.
  public var name: String
  /// Names for people, by the names of the files' own.
  public var labels: [String: Label] = [:]
  /// The question it answers.
  public var question: String?
  /// First month.
  public var start: CalendarMonth
  /// Number of months.
  public var months: Int
  /// Runs with different luck.
  public var replicates: Int
  /// Seed of all luck.
  public var seed: UInt32
  /// The user's own households, if any.
  public var population: PopulationFiles?
  /// File of published figures that results stand beside, if any.
  public var targets: String?
  /// Table of the draws that calibration left of the priors, if any.
  public var posterior: String?
  /// Files that were read, in the order in which they were laid over one another.
  public var files: [String]
  /// Values laid over the defaults, the later over the earlier.
  public var layers: [ParameterLayer]
  /// What `--with` and `--set` laid over the scenario itself.
  var additions: [Addition]
  /// What parameters there are.
  let catalogue: Catalogue

  /// Replicates where no file says how many.
  static let standardReplicates = 8
  /// Seed where no file names one.
  static let standardSeed: UInt32 = 1

  /// A policy or setting that was laid over the scenario.
  struct Addition: Sendable, Hashable {
    /// The policy as the user named it.
    var name: String
    /// Its layers.
    var layers: Range<Int>
    /// The question that it answers.
    var question: String?
  }

  /// The month of an index, 0 for the first.
  public func month(_ index: Int) -> CalendarMonth { start + index }
}
