import CGSL

/// A straight line through points, by least squares.
public struct LinearFit: Equatable, Sendable {
  /// Where the line meets x = 0.
  public let intercept: Double

  /// Rise of the line per unit of x.
  public let slope: Double

  /// Standard error of the intercept.
  public let interceptError: Double

  /// Standard error of the slope.
  public let slopeError: Double

  /// Sum of the squared residuals.
  public let residualSumOfSquares: Double

  /// The line through at least three points.
  public init(x: [Double], y: [Double]) throws(GSLError) {
    precondition(
      x.count == y.count && x.count > 2, "a line needs three points: \(x.count), \(y.count)")
    var (intercept, slope, sum) = (0.0, 0.0, 0.0)
    var (interceptVariance, slopeVariance, covariance) = (0.0, 0.0, 0.0)
    try check("straight line") {
      gsl_fit_linear(
        x, 1, y, 1, x.count, &intercept, &slope, &interceptVariance, &covariance, &slopeVariance,
        &sum)
    }
    self.intercept = intercept
    self.slope = slope
    interceptError = interceptVariance.squareRoot()
    slopeError = slopeVariance.squareRoot()
    residualSumOfSquares = sum
  }

  /// The height of the line.
  public func value(at x: Double) -> Double { intercept + slope * x }
}
