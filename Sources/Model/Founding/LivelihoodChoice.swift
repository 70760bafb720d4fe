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

  /// The livelihood that a uniform number picks.
  @inline(__always)
  package func pick(_ uniform: Double, income: Double, age: Double) -> UInt8 {
    var weights = SIMD8<Double>(repeating: 0)
    var sum = 0.0
    for place in 0..<Livelihood.count {
      weights[place] = weight(place, income, age)
      sum += weights[place]
    }
    var rest = uniform * sum
    for place in 0..<Livelihood.count {
      rest -= weights[place]
      if rest < 0 { return UInt8(place) }
    }
    return UInt8(Livelihood.count - 1)
  }

  @inline(__always)
  private func weight(_ place: Int, _ income: Double, _ age: Double) -> Double {
    exponential(constants[place] + incomeTilt[place] * income + ageTilt[place] * age)
  }
}
