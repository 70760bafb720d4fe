import GSL

/// A Dagum distribution fitted to the mean incomes of fifths.
///
/// Quantile `b (u^(−1/p) − 1)^(−1/a)`, Lorenz curve `I(u^(1/p); p + 1/a, 1 − 1/a)` with I the incomplete
/// beta function (Dagum 1977). Two shapes fit the body and the heavy upper tail at once, which a lognormal
/// cannot (evidence C1).
package struct IncomeDistribution: Sendable {
  /// Shape of the upper tail, whose Pareto index it is; above 1.
  package let tail: Double
  /// Shape of the lower end.
  package let body: Double
  /// Mean of the fifths.
  package let mean: Double

  /// Least squares in logarithms over the fifths' means, by GSL's simplex.
  package init(fifthMeans: [Double]) {
    let means = fifthMeans.sorted()
    let mean = max(means.reduce(0, +) / Double(max(1, means.count)), .leastNormalMagnitude)
    let search = NelderMead(steps: [0.3, 0.3], tolerance: 1e-9, maximumIterations: 2_000)
    let start = [1.0, -0.5]
    let found = try? search.minimum(
      of: { point in
        let shapes = IncomeDistribution.shapes(point)
        let fitted = fifthShares(tail: shapes.tail, body: shapes.body, count: means.count)
        return zip(fitted, means).reduce(0) { sum, pair in
          let miss = logarithm(max(pair.0 * mean, 1e-300) / max(pair.1, 1e-300))
          return sum + miss * miss
        }
      }, from: start)
    let shapes = IncomeDistribution.shapes(found?.point ?? start)
    self.tail = shapes.tail
    self.body = shapes.body
    self.mean = mean
  }

  /// The quantile for a scale of 1.
  package func quantile(of probability: Double) -> Double {
    // Half the digits are lost where u is next to 1, which the tables' range of scores does not reach;
    // a very poor first fifth overflows next to 0, where nothing would remain.
    let excess = exponential(-logarithm(probability) / body) - 1
    return exponential(-logarithm(min(max(excess, 1e-15), 1e300)) / tail)
  }

  private static func shapes(_ point: [Double]) -> (tail: Double, body: Double) {
    (1.05 + exponential(min(max(point[0], -8), 5)), exponential(min(max(point[1], -4), 4)))
  }
}

/// Mean of each fifth over the mean of all.
private func fifthShares(tail: Double, body: Double, count: Int) -> [Double] {
  let lorenz = Beta(alpha: body + 1 / tail, beta: 1 - 1 / tail)
  let curve = (0...count).map { step in
    let rank = Double(step) / Double(count)
    return rank > 0
      ? lorenz.cumulativeProbability(at: exponential(logarithm(rank) / body)) : 0
  }
  return zip(curve.dropFirst(), curve).map { (upper, lower) in (upper - lower) * Double(count) }
}
