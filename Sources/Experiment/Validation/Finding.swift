import Parameters

/// What the replicates say about a check.
public struct Finding: Sendable {
  /// The check.
  package let check: Check
  private var statistics: [WhyExperiment?: SummaryStatistics] = [:]

  init(_ check: Check) { self.check = check }

  /// Takes in a replicate's value, of the scenario as it is or of an explaining experiment.
  mutating func add(_ value: Double, in experiment: WhyExperiment?) {
    statistics[experiment, default: SummaryStatistics()].add(value)
  }

  /// Replicates, mean and interval, of the scenario as it is or of an explaining experiment.
  package func statistics(in experiment: WhyExperiment? = nil) -> SummaryStatistics {
    statistics[experiment] ?? SummaryStatistics()
  }

  /// Whether the mean lies in the band; a value that is nowhere defined does not.
  package func isPassed(in experiment: WhyExperiment? = nil) -> Bool {
    check.band.contains(statistics(in: experiment).mean)
  }
}

extension [Finding] {
  /// Numbers of the evidence of which every part passes, and of all.
  package func passed(among numbers: ClosedRange<Int>) -> (passed: Int, all: Int) {
    let parts = Dictionary(grouping: self, by: \.check.evidence)
      .filter { Int($0.key.dropFirst()).map(numbers.contains) ?? false }
    return (parts.values.count { $0.allSatisfy { $0.isPassed() } }, parts.count)
  }
}
