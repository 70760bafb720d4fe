import GSL

/// Shares of the outcome's variance: what an axis explains alone, and what needs it at all.
///
/// First order by Saltelli et al. (2010), mean of f(B)·(f(Aᵢ) − f(A)) over the variance; total by
/// Jansen (1999), half the mean of (f(A) − f(Aᵢ))² over the variance; DOI
/// 10.1016/j.cpc.2009.09.018, table 2. Aᵢ is A with axis i from B. Outcomes are centred first.
package struct SobolIndices: Sendable {
  private let ofMeans: [SampleTerms]
  private let ofExpectation: [SampleTerms]
  /// The number of axes.
  package let axes: Int
  /// Samples of which a point is missing; they are left out.
  package let missing: Int

  /// The terms of samples of A, A₁ … A_d and B in a row.
  package init(axes: Int, outcomes: Outcomes) {
    self.axes = axes
    let runs = outcomes.centred
    let samples = stride(from: 0, to: runs.count - axes - 1, by: axes + 2).map { first in
      Array(runs[first..<first + axes + 2])
    }
    let whole = samples.filter { $0.allSatisfy { $0 != nil } }.map { $0.compactMap { $0 } }
    missing = samples.count - whole.count
    ofMeans = whole.map { sample in SampleTerms(sample.map { Statistics.mean(of: $0) }) }
    ofExpectation = zip(whole, ofMeans).map { sample, terms in
      terms.withoutProductsOfTheSameRun(
        (0..<outcomes.replicates).map { replicate in
          SampleTerms(sample.map { $0[replicate] })
        })
    }
  }

  /// The number of whole samples.
  package var count: Int { ofMeans.count }

  /// What the indices are of.
  package enum Subject: Sendable {
    /// The mean over the replicates that were run, with what luck is left in it.
    case mean
    /// The expectation over all luck. Each square is replaced by products of different replicates,
    /// which estimate it without bias; undefined with a single replicate.
    case expectation
  }

  /// First-order and total indices of each axis.
  package func estimates(of subject: Subject) -> (first: [Double], total: [Double]) {
    let all = indices(of: subject, [Double](repeating: 1, count: count))
    return (Array(all[..<axes]), Array(all[axes...]))
  }

  /// The 95% intervals of the same, by resampling samples.
  package func intervals(
    of subject: Subject, _ resampling: Resampling
  ) -> (first: [Interval], total: [Interval]) {
    let all = resampling.intervals(items: count) { indices(of: subject, $0) }
    return (Array(all[..<axes]), Array(all[axes...]))
  }

  /// The share of the variance of means over replicates that is left luck.
  package var noise: Double {
    let weights = [Double](repeating: 1, count: count)
    return 1 - sums(of: .expectation, weights).variance / sums(of: .mean, weights).variance
  }

  private func indices(of subject: Subject, _ weights: [Double]) -> [Double] {
    let sums = sums(of: subject, weights)
    return sums.first.map { $0 / sums.weight / sums.variance }
      + sums.total.map { $0 / sums.weight / 2 / sums.variance }
  }

  private func sums(of subject: Subject, _ weights: [Double]) -> SampleTerms {
    let terms = subject == .mean ? ofMeans : ofExpectation
    var sums = SampleTerms(axes: axes)
    for (term, weight) in zip(terms, weights) where weight != 0 { sums.add(term, weight) }
    return sums
  }
}

/// What one sample adds to the sums of the estimators.
private struct SampleTerms: Sendable {
  var first: [Double]
  var total: [Double]
  var values = 0.0
  var squares = 0.0
  var weight = 0.0

  init(axes: Int) {
    first = Array(repeating: 0, count: axes)
    total = first
  }

  /// The terms of the outcomes at A, A₁ … A_d and B.
  init(_ outcomes: [Double]) {
    let (a, b) = (outcomes[0], outcomes[outcomes.count - 1])
    let crossed = outcomes[1..<outcomes.count - 1]
    first = crossed.map { b * ($0 - a) }
    total = crossed.map { (a - $0) * (a - $0) }
    values = a + b
    squares = a * a + b * b
    weight = 1
  }

  /// The variance of the outcomes at A and B.
  var variance: Double {
    let mean = values / (2 * weight)
    return squares / (2 * weight) - mean * mean
  }

  mutating func add(_ other: SampleTerms, _ times: Double) {
    for axis in first.indices {
      first[axis] += times * other.first[axis]
      total[axis] += times * other.total[axis]
    }
    values += times * other.values
    squares += times * other.squares
    weight += times * other.weight
  }

  /// Terms of means, made of products of different replicates only: (R·t̄ − mean of tᵣ) / (R − 1).
  func withoutProductsOfTheSameRun(_ replicates: [SampleTerms]) -> SampleTerms {
    let count = Double(replicates.count)
    func other(_ ofMeans: Double, _ ofEach: (SampleTerms) -> Double) -> Double {
      (count * ofMeans - Statistics.mean(of: replicates.map(ofEach))) / (count - 1)
    }
    var terms = self
    for axis in first.indices {
      terms.first[axis] = other(first[axis]) { $0.first[axis] }
      terms.total[axis] = other(total[axis]) { $0.total[axis] }
    }
    terms.squares = other(squares) { $0.squares }
    return terms
  }
}
