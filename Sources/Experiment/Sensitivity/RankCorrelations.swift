import GSL

/// How steadily the outcome rises or falls with an axis: Spearman's correlation and the partial one.
///
/// The partial rank correlation holds the other axes fixed: −Pᵢᵧ / √(Pᵢᵢ·Pᵧᵧ), with P the inverse of
/// the ranks' correlation matrix. Marino et al. (2008), DOI 10.1016/j.jtbi.2008.04.011.
package struct RankCorrelations: Sendable {
  /// Spearman's correlation of each axis with the outcome.
  package let spearman: [Double]
  /// The partial rank correlation of each axis; undefined if axes determine each other.
  package let partial: [Double]
  private let points: Int

  /// Correlations over points of a design, a coordinate an axis, and the outcome of each.
  package init(points: [[Double]], outcomes: [Double]) {
    let axes = points.first?.count ?? 0
    self.points = points.count
    let ranks = (0..<axes).map { axis in averageRanks(of: points.map { $0[axis] }) }
    let outcomeRanks = averageRanks(of: outcomes)
    spearman = ranks.map { Statistics.correlation(of: $0, and: outcomeRanks) }
    partial = partialCorrelations(of: ranks + [outcomeRanks]) ?? spearman.map { _ in .nan }
  }

  /// The 95% interval of Spearman's correlation, by Fisher's transformation (Bonett and Wright 2000).
  package func spearmanInterval(_ axis: Int) -> Interval {
    fisherInterval(spearman[axis], degrees: points - 3)
  }

  /// The same of the partial correlation, whose other axes cost a degree of freedom each.
  package func partialInterval(_ axis: Int) -> Interval {
    fisherInterval(partial[axis], degrees: points - 3 - (partial.count - 1))
  }
}

/// Ranks from 1; equal values share the mean of theirs.
func averageRanks(of values: [Double]) -> [Double] {
  let order = values.indices.sorted { values[$0] < values[$1] }
  var ranks = [Double](repeating: 0, count: values.count)
  var first = 0
  while first < order.count {
    var last = first
    while last + 1 < order.count, values[order[last + 1]] == values[order[first]] { last += 1 }
    for place in first...last { ranks[order[place]] = Double(first + last + 2) / 2 }
    first = last + 1
  }
  return ranks
}

/// Partial correlations of each column but the last with the last; nil if the matrix is singular.
private func partialCorrelations(of columns: [[Double]]) -> [Double]? {
  let size = columns.count
  guard let last = columns.last, last.count > size else { return nil }
  var matrix = Matrix(rows: size, columns: size)
  for row in 0..<size {
    for column in 0..<size {
      matrix[row, column] =
        row == column ? 1 : Statistics.correlation(of: columns[row], and: columns[column])
    }
  }
  guard matrix.elements.allSatisfy(\.isFinite), let triangle = try? matrix.cholesky() else {
    return nil
  }
  let inverse = (0..<size).map { unitColumnSolution(triangle, $0) }
  return (0..<size - 1).map { axis in
    let scale = (inverse[axis][axis] * inverse[size - 1][size - 1]).squareRoot()
    return -inverse[axis][size - 1] / scale
  }
}

/// A column of the inverse of L·Lᵀ, by forward and backward substitution.
private func unitColumnSolution(_ triangle: Matrix, _ column: Int) -> [Double] {
  let size = triangle.rows
  var values = [Double](repeating: 0, count: size)
  for row in 0..<size {
    var rest = row == column ? 1.0 : 0
    for before in 0..<row { rest -= triangle[row, before] * values[before] }
    values[row] = rest / triangle[row, row]
  }
  for row in (0..<size).reversed() {
    var rest = values[row]
    for after in row + 1..<size { rest -= triangle[after, row] * values[after] }
    values[row] = rest / triangle[row, row]
  }
  return values
}
