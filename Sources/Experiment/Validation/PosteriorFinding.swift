import GSL
import Parameters

/// What the draws of a posterior say about a statement.
package struct PosteriorFinding<Experiment: ExplainingExperiment>: Sendable {
  /// The statement.
  package let statement: Statement<Experiment>
  /// A value a draw, where it is defined.
  package private(set) var values: [Double] = []

  init(_ statement: Statement<Experiment>) { self.statement = statement }

  mutating func add(_ value: Double) {
    if value.isFinite { values.append(value) }
  }

  /// Median over the draws.
  package var median: Double { quantile(0.5) }

  /// Where 95% of the draws lie; nil without any.
  package var interval: ClosedRange<Double>? {
    values.isEmpty ? nil : quantile(0.025)...quantile(0.975)
  }

  /// Share of the draws inside the band.
  package var share: Double {
    values.isEmpty
      ? .nan : Double(values.count { statement.band.contains($0) }) / Double(values.count)
  }

  /// Whether the median lies in the band.
  package var isPassed: Bool { statement.band.contains(median) }

  private func quantile(_ share: Double) -> Double {
    values.isEmpty ? .nan : Statistics.quantile(share, of: values)
  }
}
