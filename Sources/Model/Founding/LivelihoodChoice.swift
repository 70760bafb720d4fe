/// Chances of the livelihoods given income and age.
///
/// `P(l | x, y) ∝ exp(a_l + b_l x + c_l y)` with x and y the scores of income and age. The constants a make the
/// shares over all households exactly the wanted ones. Since a livelihood is drawn given income, the
/// distribution of income stays as it is, and premia follow from the tilts.
package struct LivelihoodChoice: Sendable {
  /// Constants, −∞ for a livelihood that nobody has.
  package private(set) var constants: [Double]
  private let incomeTilt: [Double]
  private let ageTilt: [Double]

  /// Finds the constants that give the wanted shares at a correlation of income and age.
  package init(_ parameters: LivelihoodParameters, incomeAndAge correlation: Double) {
    let sum = parameters.shares.reduce(0, +)
    let shares =
      sum > 0
      ? parameters.shares.map { $0 / sum }
      : Array(repeating: 1 / Double(Livelihood.count), count: Livelihood.count)
    incomeTilt = parameters.incomeTilt
    ageTilt = parameters.ageTilt
    constants = shares.map { $0 > 0 ? logarithm($0) : -.infinity }
    fit(to: shares, correlation)
  }

  /// Corrects the constants by `log(wanted / reached)` until the shares over a grid of scores agree.
  private mutating func fit(to shares: [Double], _ correlation: Double) {
    let own = max(0, 1 - correlation * correlation).squareRoot()
    let points = stride(from: -5.0, through: 5.0, by: 0.5).map { ($0, exponential(-$0 * $0 / 2)) }
    let total = points.reduce(0) { $0 + $1.1 }
    for _ in 0..<200 {
      var reached = [Double](repeating: 0, count: Livelihood.count)
      for (x, weightX) in points {
        for (y, weightY) in points {
          let weight = weightX * weightY / (total * total)
          let chances = chances(income: x, age: correlation * x + own * y)
          for place in chances.indices { reached[place] += weight * chances[place] }
        }
      }
      var worst = 0.0
      for place in constants.indices where shares[place] > 0 {
        let correction = logarithm(shares[place] / max(reached[place], 1e-12))
        constants[place] += correction
        worst = max(worst, abs(correction))
      }
      if worst < 1e-9 { return }
    }
  }

  /// Chances of the livelihoods, in the order of the cases.
  package func chances(income: Double, age: Double) -> [Double] {
    let weights = constants.indices.map { weight($0, income, age) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  /// The livelihoods that uniform numbers pick, one a household.
  package func picks(_ uniforms: [Double], incomes: [Double], ages: [Double]) -> [UInt8] {
    let count = uniforms.count
    // Column by column, so that the exponentials are computed in vectors.
    var sums = [Double](repeating: 0, count: count)
    let weights = constants.indices.map { livelihood in
      let (constant, income, age) = (
        constants[livelihood], incomeTilt[livelihood], ageTilt[livelihood]
      )
      var column = [Double](repeating: 0, count: count)
      for place in 0..<count {
        column[place] = exponential(constant + income * incomes[place] + age * ages[place])
      }
      for place in 0..<count { sums[place] += column[place] }
      return column
    }
    // The livelihood is the number of cumulative weights that the uniform reaches.
    var picked = [UInt8](repeating: 0, count: count)
    var reached = [Double](repeating: 0, count: count)
    for column in weights.dropLast() {
      for place in 0..<count {
        reached[place] += column[place]
        picked[place] += uniforms[place] * sums[place] >= reached[place] ? 1 : 0
      }
    }
    return picked
  }

  @inline(__always)
  private func weight(_ place: Int, _ income: Double, _ age: Double) -> Double {
    exponential(constants[place] + incomeTilt[place] * income + ageTilt[place] * age)
  }
}
