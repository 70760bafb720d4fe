import GSL
import Model

/// Draws of several true means at once, as the replicates leave them uncertain, for questions about all of them.
///
/// Given n replicates x_i (one vector each), a draw is `x̄ + √((n−1)/χ²) Σ z_i (x_i − x̄) / √(n(n−1))` with standard
/// normal z: multivariate t with n − 1 degrees of freedom, the replicates' covariance and the very margins of the
/// paired t intervals. It is linear in the x_i, so that the order of policies cannot matter, and it needs no matrix.
package struct JointDraws: Sendable {
  /// Number of draws.
  package let count: Int
  private let replicates: Int
  /// One weight a draw and replicate: `√((n−1)/χ²) z_i / √(n(n−1))`.
  private let weights: [Double]

  /// Draws for a number of replicates; the seed is that of the experiment.
  ///
  /// Addresses of replicate 0, which no run has, keep them apart from all that happens in a world.
  package init(replicates: Int, count wanted: Int = 4000, seed: UInt32) {
    self.replicates = replicates
    count = min(wanted, max(400, 8_000_000 / max(replicates, 1)))
    guard replicates > 1 else {
      weights = []
      return
    }
    let draws = Draws(seed: seed, replicate: 0, month: Draws.founding)
    let freedom = Double(replicates - 1)
    let spread = ChiSquared(degreesOfFreedom: freedom)
    weights = (0..<count).flatMap { draw in
      let squares = spread.quantile(of: draws.uniform(.bootstrap, replicates, index: draw))
      let scale = (freedom / squares / (Double(replicates) * freedom)).squareRoot()
      return (0..<replicates).map { scale * draws.normal(.bootstrap, $0, index: draw) }
    }
  }

  /// The draws of one mean from its values in the replicates, in the order of the replicates.
  package func means(of values: [Double]) -> [Double] {
    precondition(values.count == replicates, "one value a replicate: \(values.count)")
    let mean = Statistics.mean(of: values)
    return (0..<count).map { draw in
      let first = draw * replicates
      return values.indices.reduce(mean) { $0 + weights[first + $1] * (values[$1] - mean) }
    }
  }
}
