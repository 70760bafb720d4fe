/// What the runs of one point say of the fitted figures.
struct PointOutcome: Sendable, Equatable {
  /// Its number among all points of the search, from 0.
  let index: Int
  /// Mean over replicates, figure by figure; NaN where no run has the figure.
  let means: [Double]
  /// Variance among replicates; NaN for fewer than two.
  let variances: [Double]

  init(_ index: Int, means: [Double], variances: [Double]) {
    precondition(means.count == variances.count, "a mean has a variance")
    (self.index, self.means, self.variances) = (index, means, variances)
  }

  /// The runs, figure by figure.
  init(_ index: Int, runs: [[Double]]) {
    let statistics = runs.map { SummaryStatistics($0.filter(\.isFinite)) }
    self.init(
      index, means: statistics.map(\.mean),
      variances: statistics.map { $0.standardDeviation * $0.standardDeviation })
  }

  /// Whether every figure has a value.
  var isComplete: Bool { means.allSatisfy(\.isFinite) }
}
