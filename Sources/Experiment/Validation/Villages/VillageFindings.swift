/// What came of the experiment: every statement, and what was refitted.
public struct VillageFindings: Sendable {
  /// One for each statement, beside the same estimate from the authors' files.
  package internal(set) var findings: [Finding<VillageWhy>]
  /// The only value that was refitted.
  package let refit: BaseRateRefit
  /// Replicates that were lived.
  package let replicates: Int
}
