import Parameters

/// What the replicates say about a statement, beside the same estimate in the villages.
package struct VillageFinding: Sendable {
  /// The statement.
  package let check: VillageCheck
  /// The same estimate from the authors' files; NaN where they do not have it.
  package let observed: Double
  private var statistics: [VillageWhy?: SummaryStatistics] = [:]

  init(_ check: VillageCheck, observed: Double) {
    self.check = check
    self.observed = observed
  }

  mutating func add(_ value: Double, in experiment: VillageWhy?) {
    statistics[experiment, default: SummaryStatistics()].add(value)
  }

  /// Replicates, mean and interval, of the model as it is or of an explaining experiment.
  package func statistics(in experiment: VillageWhy? = nil) -> SummaryStatistics {
    statistics[experiment] ?? SummaryStatistics()
  }

  /// Whether the mean lies in the band.
  package func isPassed(in experiment: VillageWhy? = nil) -> Bool {
    check.band.contains(statistics(in: experiment).mean)
  }
}

/// What came of the experiment: every statement, and what was refitted.
public struct VillageFindings: Sendable {
  /// One for each statement.
  package internal(set) var findings: [VillageFinding]
  /// The only value that was refitted.
  package let refit: BaseRateRefit
  /// Replicates that were lived.
  package let replicates: Int
}
