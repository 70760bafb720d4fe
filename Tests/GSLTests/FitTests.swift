import GSL
import Testing

struct FitTests {
  @Test("A line through points on a line is that line")
  func exactLine() throws {
    let fit = try LinearFit(x: [0, 1, 2, 3], y: [1, 3, 5, 7])
    #expect(abs(fit.intercept - 1) < 1e-14 && abs(fit.slope - 2) < 1e-14)
    #expect(fit.residualSumOfSquares < 1e-25)
    #expect(abs(fit.value(at: 10) - 21) < 1e-13)
  }

  @Test("Standard errors of a line agree with the textbook formula")
  func standardErrors() throws {
    let x = [1.0, 2, 3, 4, 5]
    let fit = try LinearFit(x: x, y: [2, 1, 4, 3, 5])
    // Σ(x − x̄)² = 10, slope 0.8, residual sum 3.6, so the slope's error is √(1.2 / 10).
    #expect(abs(fit.slope - 0.8) < 1e-14)
    #expect(abs(fit.residualSumOfSquares - 3.6) < 1e-13)
    #expect(abs(fit.slopeError - 0.12.squareRoot()) < 1e-14)
    #expect(abs(fit.interceptError - (1.2 * (0.2 + 0.9)).squareRoot()) < 1e-14)
  }

  @Test("A regression with a column of ones is the straight line")
  func regressionIsLine() throws {
    let x = [1.0, 2, 3, 4, 5]
    let y = [2.0, 1, 4, 3, 5]
    let line = try LinearFit(x: x, y: y)
    let regression = try LinearRegression(design: Matrix(x.map { [1, $0] }), response: y)
    #expect(abs(regression.coefficients[0] - line.intercept) < 1e-13)
    #expect(abs(regression.coefficients[1] - line.slope) < 1e-13)
    #expect(abs(regression.covariance[1, 1].squareRoot() - line.slopeError) < 1e-13)
  }

  @Test("A row of weight zero does not count")
  func weightsCount() throws {
    let regression = try LinearRegression(
      design: Matrix([[1, 0], [1, 1], [1, 2], [1, 3]]), response: [1, 3, 5, 100],
      weights: [1, 1, 1, 0])
    #expect(abs(regression.coefficients[0] - 1) < 1e-12)
    #expect(abs(regression.coefficients[1] - 2) < 1e-12)
  }
}
