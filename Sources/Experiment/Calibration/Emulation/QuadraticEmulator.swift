import GSL

/// A quadratic surface through a simulated figure: what the simulator would say elsewhere, and how surely.
struct QuadraticEmulator: Sendable {
  private let coefficients: [Double]
  private let covariance: Matrix
  private let isQuadratic: Bool
  /// Variance of the simulator about the surface: lack of fit, and the luck of a mean over replicates.
  let residualVariance: Double
  /// Share of the variance over points that the surface explains.
  let explained: Double

  /// Points for each coefficient below which a surface follows luck rather than the simulator.
  private static let pointsPerTerm = 1.5

  /// The surface through values at points of the unit cube; nil where points are too few for a plane.
  init?(points: [[Double]], values: [Double]) throws(GSLError) {
    guard let dimensions = points.first?.count else { return nil }
    let (plane, quadric) = (dimensions + 1, (dimensions + 1) * (dimensions + 2) / 2)
    let isQuadratic = Double(points.count) >= Self.pointsPerTerm * Double(quadric)
    let terms = isQuadratic ? quadric : plane
    guard Double(points.count) >= Self.pointsPerTerm * Double(terms), points.count > terms + 1
    else { return nil }
    self.isQuadratic = isQuadratic
    let design = Matrix(points.map { Self.terms(at: $0, isQuadratic: isQuadratic) })
    let regression = try LinearRegression(design: design, response: values)
    coefficients = regression.coefficients
    covariance = regression.covariance
    residualVariance = regression.residualSumOfSquares / Double(points.count - terms)
    let total = Statistics.variance(of: values) * Double(values.count - 1)
    explained = total > 0 ? 1 - regression.residualSumOfSquares / total : 1
  }

  /// What the surface says at a point.
  func mean(at point: [Double]) -> Double {
    zip(coefficients, Self.terms(at: point, isQuadratic: isQuadratic))
      .reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Variance of that: how little the surface is known there.
  func variance(at point: [Double]) -> Double {
    let terms = Self.terms(at: point, isQuadratic: isQuadratic)
    return zip(terms, covariance.times(terms)).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// One, the coordinates about the middle, their squares and products.
  private static func terms(at point: [Double], isQuadratic: Bool) -> [Double] {
    let centred = point.map { 2 * $0 - 1 }
    guard isQuadratic else { return [1] + centred }
    var terms = [1] + centred
    for (place, first) in centred.enumerated() {
      for second in centred[place...] { terms.append(first * second) }
    }
    return terms
  }
}
