import GSL

/// Ordinary least squares for columns of a survey.
enum LeastSquares {
  /// Slopes of a response, every group having a level of its own (Frisch and Waugh 1933: means taken off first).
  ///
  /// NaN for each where they are not defined.
  static func slopes(
    of response: [Double], on columns: [[Double]], within groups: [Int]
  ) -> [Double] {
    let members = Dictionary(grouping: groups.indices, by: { groups[$0] }).values
    func centred(_ column: [Double]) -> [Double] {
      var column = column
      for rows in members {
        let mean = rows.reduce(0) { $0 + column[$1] } / Double(rows.count)
        for row in rows { column[row] -= mean }
      }
      return column
    }
    return coefficients(of: centred(response), on: columns.map(centred))
  }

  /// Coefficients of columns, of which a constant is one of ones.
  ///
  /// NaN for each where they are not defined.
  static func coefficients(
    of response: [Double], on columns: [[Double]], weights: [Double]? = nil
  ) -> [Double] {
    let undefined = columns.map { _ in Double.nan }
    guard response.count > columns.count else { return undefined }
    let design = Matrix(response.indices.map { row in columns.map { $0[row] } })
    let fit = try? LinearRegression(design: design, response: response, weights: weights)
    return fit?.coefficients ?? undefined
  }
}
