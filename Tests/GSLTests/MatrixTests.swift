import GSL
import Testing

struct MatrixTests {
  @Test("The Cholesky triangle times its transpose is the matrix")
  func choleskyRestoresMatrix() throws {
    let matrix = Matrix([
      [4, 2, -1, 0.5], [2, 5, 0.3, 1], [-1, 0.3, 3, 0.2], [0.5, 1, 0.2, 2],
    ])
    let triangle = try matrix.cholesky()
    for row in 0..<4 {
      for column in 0..<4 {
        var product = 0.0
        for inner in 0..<4 { product += triangle[row, inner] * triangle[column, inner] }
        #expect(abs(product - matrix[row, column]) < 1e-14)
        if column > row { #expect(triangle[row, column] == 0) }
      }
    }
  }

  @Test("The triangle of a correlation of two is known")
  func choleskyOfTwo() throws {
    let triangle = try Matrix([[1, 0.6], [0.6, 1]]).cholesky()
    #expect(triangle == Matrix([[1, 0], [0.6, 0.8]]))
    #expect(triangle.times([1, 1]) == [1, 1.4])
  }

  @Test("A matrix that is no covariance is refused")
  func indefiniteMatrixIsRefused() {
    #expect(throws: GSLError.self) { try Matrix([[1, 2], [2, 1]]).cholesky() }
  }

  @Test("An error says what was computed and what GSL says")
  func errorDescribesItself() throws {
    let error = try #require(throws: GSLError.self) { try Matrix([[1, 2], [2, 1]]).cholesky() }
    #expect(error.description == "Cholesky decomposition: input domain error")
  }
}

@Test func `the axes of a symmetric matrix are those of its ellipse`() throws {
  // A circle stretched threefold along (1, 1).
  let system = try SymmetricEigensystem(of: Matrix([[5, 4], [4, 5]]))
  #expect(zip(system.values, [1, 9]).allSatisfy { abs($0 - $1) < 1e-12 })
  let half = 0.5.squareRoot()
  #expect(zip(system.vectors[1], [half, half]).allSatisfy { abs($0 - $1) < 1e-12 })
  #expect(abs(system.vectors[0][0] + system.vectors[0][1]) < 1e-12)
}
