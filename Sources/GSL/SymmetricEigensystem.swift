import CGSL

/// The axes of a symmetric matrix and how far it reaches along each, the shortest first.
public struct SymmetricEigensystem: Equatable, Sendable {
  /// Eigenvalues in ascending order.
  public let values: [Double]

  /// For each value a vector of length 1, whose largest component is positive.
  public let vectors: [[Double]]

  /// The axes of a symmetric matrix, whose upper triangle is not read.
  public init(of matrix: Matrix) throws(GSLError) {
    let size = matrix.rows
    precondition(
      size == matrix.columns && size > 0,
      "a square matrix is asked for: \(matrix.rows) × \(matrix.columns)")
    ErrorHandler.off
    guard let workspace = gsl_eigen_symmv_alloc(size) else {
      throw GSLError(code: Int32(GSL_ENOMEM), operation: "eigenvalues")
    }
    defer { gsl_eigen_symmv_free(workspace) }
    let storage = try MatrixStorage(matrix)
    let found = try VectorStorage(Array(repeating: 0, count: size))
    let axes = try MatrixStorage(Matrix(rows: size, columns: size))
    try check("eigenvalues") {
      gsl_eigen_symmv(storage.handle, found.handle, axes.handle, workspace)
    }
    try check("eigenvalues") {
      gsl_eigen_symmv_sort(found.handle, axes.handle, GSL_EIGEN_SORT_VAL_ASC)
    }
    values = found.values
    let columns = axes.matrix
    vectors = (0..<size).map { column in
      let vector = (0..<size).map { columns[$0, column] }
      let largest = vector.max { abs($0) < abs($1) } ?? 1
      return largest < 0 ? vector.map { -$0 } : vector
    }
  }
}
