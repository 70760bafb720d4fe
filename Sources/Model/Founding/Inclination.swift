/// A standard normal inclination: weighted scores, and luck for the rest of the variance.
struct Inclination: Sendable {
  private let weights: [(trait: Characteristic, weight: Double)]
  private let luck: Double
  private let withIncome: Double

  init(_ wanted: [Double], _ copula: Copula) {
    let variance = copula.variance(of: wanted)
    // Weights that explain more than everything are scaled down, and leave no luck.
    let scale = variance > 1 ? 1 / variance.squareRoot() : 1
    weights = Characteristic.allCases.compactMap {
      let weight = wanted[$0.rawValue] * scale
      return weight == 0 ? nil : ($0, weight)
    }
    luck = max(0, 1 - variance * scale * scale).squareRoot()
    withIncome = copula.covariances(of: wanted)[Characteristic.income.rawValue] * scale
  }

  /// Inclinations of a block of households.
  func values(_ scores: Scores, luck uniformLuck: [Double]) -> [Double] {
    var values = uniformLuck
    for place in values.indices { values[place] *= luck }
    for (trait, weight) in weights {
      let column = scores[trait]
      for place in values.indices { values[place] += weight * column[place] }
    }
    return values
  }

  /// Expected value of a function of the score of income where the inclination lies above a threshold, else 0.
  func meanAbove(_ threshold: Double, _ function: (Double) -> Double) -> Double {
    guard threshold < .infinity else { return 0 }
    let rest = max(1e-12, 1 - withIncome * withIncome).squareRoot()
    let normal = QuantileTable { $0 }
    return NormalGrid.mean { income in
      let chance =
        threshold > -.infinity
        ? normal.quantile(atNormal: (withIncome * income - threshold) / rest) : 1
      return chance * function(income)
    }
  }
}
