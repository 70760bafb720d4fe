import GSL

/// Sizes of lumpy expenses and investments relative to their median: `(P/P̄)^e exp(s z)`.
///
/// P is the household's permanent income, z a standard normal number. Computed for a list of rows at once.
struct LumpSizes: ~Copyable {
  /// One factor a row of the list that was drawn last.
  private(set) var factors = [Double](repeating: 0, count: Draws.blockRows)
  private var incomes = [Double](repeating: 0, count: Draws.blockRows)
  let elasticity: Double
  let spread: Double
  let meanIncome: Double

  /// - Parameters:
  ///   - elasticity: e, to permanent income.
  ///   - spread: s, the standard deviation of the log.
  ///   - meanIncome: P̄ in yuan a month.
  init(elasticity: Double, spread: Double, meanIncome: Double) {
    self.elasticity = elasticity
    self.spread = spread
    self.meanIncome = meanIncome
  }

  /// Draws the sizes of at most a block of rows.
  mutating func draw(
    _ purpose: Purpose, of rows: ArraySlice<Int>, _ income: [Float], _ draws: Draws
  ) {
    draws.uniforms(purpose, of: rows, into: &factors)
    replaceByStandardNormals(&factors, count: rows.count)
    readIncomes(into: &incomes, of: rows, income, mean: meanIncome)
    replaceByLogarithms(&incomes, count: rows.count)
    combine(
      &factors, incomes, count: rows.count, spread: spread, elasticity: elasticity)
    replaceByExponentials(&factors, count: rows.count)
  }
}

/// Income of each row of a list relative to the mean, never zero.
private func readIncomes(
  into relative: inout [Double], of rows: ArraySlice<Int>, _ income: [Float], mean: Double
) {
  let rows = rows.span
  let income = income.span
  var relative = relative.mutableSpan
  precondition(rows.count <= relative.count)
  for place in 0..<rows.count {
    relative[place] = max(Double(income[rows[place]]) / mean, 1e-6)
  }
}

/// Logarithms of the sizes, from normal numbers and the logarithms of incomes.
private func combine(
  _ factors: inout [Double], _ incomes: [Double], count: Int, spread: Double, elasticity: Double
) {
  let incomes = incomes.span
  var factors = factors.mutableSpan
  precondition(count <= incomes.count && count <= factors.count)
  for place in 0..<count {
    factors[place] = spread * factors[place] + elasticity * incomes[place]
  }
}
