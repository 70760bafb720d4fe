import CGSL

extension Matrix {
  /// The lower triangle L with L·Lᵀ equal to this symmetric matrix, whose upper triangle is not read.
  ///
  /// Applied to independent standard normal numbers, it gives them this covariance.
  /// - Throws: `GSLError` with code 1 if the matrix is not positive definite.
  public func cholesky() throws(GSLError) -> Matrix {
    precondition(rows == columns && rows > 0, "a square matrix is asked for: \(rows) × \(columns)")
    var triangle = elements
    let size = rows
    try check("Cholesky decomposition") {
      triangle.withUnsafeMutableBufferPointer { buffer in
        var view = gsl_matrix_view_array(buffer.baseAddress, size, size)
        return gsl_linalg_cholesky_decomp1(&view.matrix)
      }
    }
    var result = Matrix(rows: size, columns: size)
    for row in 0..<size {
      for column in 0...row { result[row, column] = triangle[row * size + column] }
    }
    return result
  }
}
