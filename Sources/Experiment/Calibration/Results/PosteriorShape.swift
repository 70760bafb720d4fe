import GSL
import Model

/// What the draws say of each parameter and of pairs, in the unit cube where every prior is uniform.
struct PosteriorShape {
  private let points: [[Double]]
  private let weights: [Double]
  private let dimensions: Int

  init(_ particles: [Particle], dimensions: Int) {
    points = particles.map(\.point)
    weights = particles.map(\.weight)
    self.dimensions = dimensions
  }

  /// Standard deviation of a uniform number.
  private static let uniformDeviation = (1.0 / 12).squareRoot()

  /// Coordinates of a parameter.
  func sample(_ axis: Int) -> WeightedSample {
    WeightedSample(points.map { $0[axis] }, weights: weights)
  }

  /// Posterior probability of a stretch of a parameter's prior.
  func share(_ axis: Int, from low: Double, to high: Double) -> Double {
    zip(points, weights).reduce(0) { sum, pair in
      let inside = pair.0[axis] >= low && (pair.0[axis] < high || high >= 1)
      return sum + (inside ? pair.1 : 0)
    }
  }

  private var covariance: Matrix { weightedCovariance(of: points, weights: weights) }

  /// By how much the evidence narrowed a parameter: 0 not at all, 1 to a point.
  func shrinkage(_ axis: Int) -> Double {
    guard points.count > 1 else { return .nan }
    return 1 - covariance[axis, axis].squareRoot() / Self.uniformDeviation
  }

  /// Correlation of two parameters with its 95% interval, by Fisher's transformation at the effective size.
  func correlation(_ first: Int, _ second: Int) -> (value: Double, low: Double, high: Double) {
    let covariance = covariance
    let value =
      covariance[first, second]
      / (covariance[first, first] * covariance[second, second]).squareRoot()
    let size = effectiveSampleSize(weights)
    guard size > 4, abs(value) < 1 else { return (value, .nan, .nan) }
    let (centre, margin) = (
      0.5 * logarithm((1 + value) / (1 - value)),
      Normal().quantile(of: 0.975) / (size - 3).squareRoot()
    )
    return (value, Self.tangent(centre - margin), Self.tangent(centre + margin))
  }

  private static func tangent(_ x: Double) -> Double {
    let power = exponential(2 * x)
    return (power - 1) / (power + 1)
  }

  /// Directions of the cube, the one first that the evidence pins down most, with how much it does.
  ///
  /// Along the last ones the figures hardly change: those are the ridges.
  func directions() throws(GSLError) -> [(shrinkage: Double, loadings: [Double])] {
    guard points.count > dimensions else { return [] }
    let system = try SymmetricEigensystem(of: covariance)
    return zip(system.values, system.vectors).map { value, vector in
      (1 - max(0, value).squareRoot() / Self.uniformDeviation, vector)
    }
  }
}
