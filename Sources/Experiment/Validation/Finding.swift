/// What the replicates say about a statement.
package struct Finding<Experiment: ExplainingExperiment>: Sendable {
  /// The statement.
  package let statement: Statement<Experiment>
  /// The same estimate from the source's own files, where they are at hand and have it.
  package let observed: Double?
  private var statistics: [Experiment?: SummaryStatistics] = [:]

  init(_ statement: Statement<Experiment>, observed: Double? = nil) {
    self.statement = statement
    self.observed = observed
  }

  /// Takes in a replicate's value, of the model as it is or of an explaining experiment.
  mutating func add(_ value: Double, in experiment: Experiment?) {
    statistics[experiment, default: SummaryStatistics()].add(value)
  }

  /// Replicates, mean and interval, of the model as it is or of an explaining experiment.
  package func statistics(in experiment: Experiment? = nil) -> SummaryStatistics {
    statistics[experiment] ?? SummaryStatistics()
  }

  /// Whether the mean lies in the band; a value that is nowhere defined does not.
  package func isPassed(in experiment: Experiment? = nil) -> Bool {
    statement.band.contains(statistics(in: experiment).mean)
  }
}

extension Array {
  /// Numbers of the evidence of which every part passes, and of all.
  package func passed<Experiment>(
    among numbers: ClosedRange<Int>
  ) -> (passed: Int, all: Int) where Element == Finding<Experiment> {
    let parts = Dictionary(grouping: self, by: \.statement.evidence)
      .filter { Int($0.key.dropFirst()).map(numbers.contains) ?? false }
    return (parts.values.count { $0.allSatisfy { $0.isPassed() } }, parts.count)
  }
}
