/// Expectations over one standard normal score, on a grid of equal steps.
///
/// The trapezoidal rule converges faster than any power of the step for smooth functions of a normal score.
package enum NormalGrid {
  private static let perUnit = 16
  private static let reach = 8

  /// Points and their weights, which sum to 1.
  package static let points: [(score: Double, weight: Double)] = {
    let scores = (-reach * perUnit...reach * perUnit).map { Double($0) / Double(perUnit) }
    let weights = scores.map { exponential(-$0 * $0 / 2) }
    let total = weights.reduce(0, +)
    return zip(scores, weights).map { ($0, $1 / total) }
  }()

  /// The expected value of a function of a standard normal score.
  package static func mean(_ function: (Double) -> Double) -> Double {
    points.reduce(0) { $0 + $1.weight * function($1.score) }
  }
}
