import GSL

/// Changes of the outcome from the base, with one axis at each of its levels alone.
package struct Swings: Sendable {
  /// The change at one level of one axis.
  package struct Change: Sendable {
    /// The axis that differs from the base.
    package let axis: Int
    /// The point, counted from 0.
    package let point: Int
    /// The mean over replicates.
    package let mean: Double
    /// Half the 95% interval by Student's t of the replicates' differences; NaN with a single one.
    package let margin: Double
    /// The differences of the replicates.
    package let differences: [Double]
  }

  /// All changes that are known, in the order of the points.
  package let changes: [Change]

  /// Compares each point with the first; nil if the first is missing.
  package init?(values: [[String]], outcomes: Outcomes) {
    guard let base = values.first, case .some(.some(let baseRuns)) = outcomes.runs.first else {
      return nil
    }
    changes = values.indices.dropFirst().compactMap { point in
      guard let axis = base.indices.first(where: { values[point][$0] != base[$0] }),
        let runs = outcomes.runs[point]
      else { return nil }
      let differences = zip(runs, baseRuns).map { $0 - $1 }
      let statistics = SummaryStatistics(differences)
      return Change(
        axis: axis, point: point, mean: statistics.mean, margin: statistics.margin,
        differences: differences)
    }
  }

  /// The distance between the largest and the smallest mean of an axis, the base among them.
  package func width(of axis: Int) -> Double {
    let means = changes.filter { $0.axis == axis }.map(\.mean) + [0]
    return (means.max() ?? 0) - (means.min() ?? 0)
  }
}
