import CGSL

/// A GSL vector that frees itself.
struct VectorStorage: ~Copyable {
  let handle: UnsafeMutablePointer<gsl_vector>

  init(_ values: [Double]) throws(GSLError) {
    ErrorHandler.off
    guard let handle = gsl_vector_alloc(values.count) else {
      throw GSLError(code: Int32(GSL_ENOMEM), operation: "vector")
    }
    self.handle = handle
    for (place, value) in values.enumerated() { gsl_vector_set(handle, place, value) }
  }

  deinit { gsl_vector_free(handle) }

  var values: [Double] { elements(of: handle) }
}

/// A GSL matrix that frees itself.
struct MatrixStorage: ~Copyable {
  let handle: UnsafeMutablePointer<gsl_matrix>

  init(_ matrix: Matrix) throws(GSLError) {
    ErrorHandler.off
    guard let handle = gsl_matrix_alloc(matrix.rows, matrix.columns) else {
      throw GSLError(code: Int32(GSL_ENOMEM), operation: "matrix")
    }
    self.handle = handle
    for row in 0..<matrix.rows {
      for column in 0..<matrix.columns { gsl_matrix_set(handle, row, column, matrix[row, column]) }
    }
  }

  deinit { gsl_matrix_free(handle) }

  var matrix: Matrix {
    var result = Matrix(rows: handle.pointee.size1, columns: handle.pointee.size2)
    for row in 0..<result.rows {
      for column in 0..<result.columns { result[row, column] = gsl_matrix_get(handle, row, column) }
    }
    return result
  }
}

/// The elements of a GSL vector.
func elements(of vector: UnsafePointer<gsl_vector>) -> [Double] {
  (0..<vector.pointee.size).map { gsl_vector_get(vector, $0) }
}
