import Parameters

/// What the replicates say about a check.
public struct Finding: Sendable {
  /// The check.
  package let check: Check
  private var statistics: [SummaryStatistics]

  init(_ check: Check) {
    self.check = check
    statistics = Array(repeating: SummaryStatistics(), count: ValidationWorld.allCases.count)
  }

  /// Takes in a replicate's values, one a world put in the base's place.
  mutating func add(_ values: [Double]) {
    for (index, value) in values.enumerated() { statistics[index].add(value) }
  }

  /// Replicates, mean and interval, with a world put in the base's place.
  package func statistics(in world: ValidationWorld = .base) -> SummaryStatistics {
    ValidationWorld.allCases.firstIndex(of: world).map { statistics[$0] } ?? SummaryStatistics()
  }

  /// Whether the mean lies in the band; a value that is nowhere defined does not.
  package var isPassed: Bool { isPassed(in: .base) }

  /// The same, with a world put in the base's place.
  package func isPassed(in world: ValidationWorld) -> Bool {
    check.band.contains(statistics(in: world).mean)
  }
}

extension [Finding] {
  /// Numbers of the evidence of which every part passes, and of all.
  package func passed(among numbers: ClosedRange<Int>) -> (passed: Int, all: Int) {
    let parts = Dictionary(grouping: self, by: \.check.evidence)
      .filter { Int($0.key.dropFirst()).map(numbers.contains) ?? false }
    return (parts.values.count { $0.allSatisfy(\.isPassed) }, parts.count)
  }
}
