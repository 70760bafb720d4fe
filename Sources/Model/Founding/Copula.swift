import GSL

/// A joint distribution of standard normal scores, which carries the dependence among a household's traits.
///
/// Scores are `z = L e` with `L Lᵀ` the correlation matrix and `e` independent. Traits whose scores are known
/// stand first in the order, so that the others are drawn conditional on them.
package struct Copula: Sendable {
  /// Correlations used, by raw value of `Characteristic`.
  package let correlation: Matrix
  /// How much of the correlations asked for is kept: below 1 if they contradicted one another.
  package let kept: Double
  /// Traits in the order of the triangle: the known ones, then the others.
  package let order: [Characteristic]
  /// Lower triangle L, rows and columns in that order.
  package let triangle: Matrix

  /// - Parameters:
  ///   - pairs: correlations that are not zero.
  ///   - known: traits whose scores will be given rather than drawn.
  package init(_ pairs: [(Characteristic, Characteristic, Double)], known: Set<Characteristic> = [])
  {
    order =
      Characteristic.allCases.filter { known.contains($0) }
      + Characteristic.allCases.filter { !known.contains($0) }
    var keep = 1.0
    var matrix = correlationMatrix(pairs, keep: keep)
    var factor = try? permuted(matrix, order).cholesky()
    // Correlations from different sources may contradict one another (no joint distribution has them).
    // Shrinking all of them alike finds the nearest that one has; in the limit they are independent.
    while factor == nil && keep > 0.01 {
      keep *= 0.98
      matrix = correlationMatrix(pairs, keep: keep)
      factor = try? permuted(matrix, order).cholesky()
    }
    kept = keep
    correlation = matrix
    triangle = factor ?? correlationMatrix([], keep: 0)
  }

  /// Correlation of a weighted sum of scores with each score, by raw value of `Characteristic`.
  package func covariances(of weights: [Double]) -> [Double] { correlation.times(weights) }

  /// Variance of a weighted sum of scores.
  package func variance(of weights: [Double]) -> Double {
    zip(weights, covariances(of: weights)).reduce(0) { $0 + $1.0 * $1.1 }
  }
}

private func correlationMatrix(_ pairs: [(Characteristic, Characteristic, Double)], keep: Double)
  -> Matrix
{
  var matrix = Matrix(rows: Characteristic.count, columns: Characteristic.count)
  for trait in 0..<Characteristic.count { matrix[trait, trait] = 1 }
  for (one, other, value) in pairs where one != other {
    matrix[one.rawValue, other.rawValue] = value * keep
    matrix[other.rawValue, one.rawValue] = value * keep
  }
  return matrix
}

private func permuted(_ matrix: Matrix, _ order: [Characteristic]) -> Matrix {
  var result = matrix
  for (row, one) in order.enumerated() {
    for (column, other) in order.enumerated() {
      result[row, column] = matrix[one.rawValue, other.rawValue]
    }
  }
  return result
}
