import CGSL

extension Matrix {
  /// The lower triangle L with L·Lᵀ equal to this symmetric matrix.
  ///
  /// The upper triangle of the matrix is not read. Applied to independent standard normal numbers, it gives them this covariance.
  /// - Throws: `GSLError` with code 1 if the matrix is not positive definite.
  public func cholesky() throws(GSLError) -> Matrix {
    precondition(rows == columns && rows > 0, "a square matrix is asked for: \(rows) × \(columns)")
    let storage = try MatrixStorage(self)
    try check("Cholesky decomposition") { gsl_linalg_cholesky_decomp1(storage.handle) }
    var result = storage.matrix
    // GSL leaves the given upper triangle in place.
    for row in 0..<rows {
      for column in row + 1..<columns { result[row, column] = 0 }
    }
    return result
  }
}
