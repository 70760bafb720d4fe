import CGSL

/// Coefficients of several explaining columns, by (weighted) least squares.
public struct LinearRegression: Equatable, Sendable {
  /// One coefficient for each column of the design; an intercept is a column of ones.
  public let coefficients: [Double]

  /// Covariance of the coefficients.
  public let covariance: Matrix

  /// Weighted sum of the squared residuals.
  public let residualSumOfSquares: Double

  /// The coefficients that explain a response by the columns of a design with no fewer rows.
  ///
  /// With weights, a weight is the inverse variance of its row, as the covariance then assumes.
  /// Without, the variance is estimated from the residuals.
  public init(design: Matrix, response: [Double], weights: [Double]? = nil) throws(GSLError) {
    let (rows, columns) = (design.rows, design.columns)
    precondition(
      columns > 0 && rows >= columns && response.count == rows
        && (weights == nil || weights?.count == rows),
      "a regression of \(response.count) responses on \(rows) × \(columns) numbers is not defined")
    ErrorHandler.off
    guard let workspace = gsl_multifit_linear_alloc(rows, columns) else {
      throw GSLError(code: Int32(GSL_ENOMEM), operation: "regression")
    }
    defer { gsl_multifit_linear_free(workspace) }
    let x = try MatrixStorage(design)
    let y = try VectorStorage(response)
    let w = try VectorStorage(weights ?? [1])
    let c = try VectorStorage(Array(repeating: 0, count: columns))
    let v = try MatrixStorage(Matrix(rows: columns, columns: columns))
    var sum = 0.0
    if weights == nil {
      try check("regression") {
        gsl_multifit_linear(x.handle, y.handle, c.handle, v.handle, &sum, workspace)
      }
    } else {
      try check("regression") {
        gsl_multifit_wlinear(x.handle, w.handle, y.handle, c.handle, v.handle, &sum, workspace)
      }
    }
    coefficients = c.values
    covariance = v.matrix
    residualSumOfSquares = sum
  }
}
