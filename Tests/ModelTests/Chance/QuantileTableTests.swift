import GSL
import Testing

@testable import Model

private func relativeError(of table: QuantileTable, _ distribution: some ContinuousDistribution)
  -> Double
{
  var worst = 0.0
  for step in 1..<1000 {
    let probability = Double(step) / 1000
    let expected = distribution.quantile(of: probability)
    worst = max(worst, abs(table.quantile(of: probability) / expected - 1))
  }
  return worst
}

/// The quantile by GSL's own arithmetic, which `standardNormal` must reproduce.
func standardNormalOfGSL(_ probability: Double) -> Double {
  Normal().quantile(of: probability)
}

struct QuantileTableTests {
  @Test("A table agrees with the quantiles of GSL to 2 in 100,000")
  func tableAgreesWithGSL() {
    let incomes = LogNormal(logMean: 8, logStandardDeviation: 1)
    #expect(relativeError(of: QuantileTable(of: incomes), incomes) < 2e-5)
    let gamma = Gamma(shape: 2, scale: 500)
    #expect(relativeError(of: QuantileTable(of: gamma), gamma) < 2e-5)
    let beta = Beta(alpha: 2, beta: 3)
    #expect(relativeError(of: QuantileTable(of: beta), beta) < 2e-5)
  }

  @Test("A table never falls and is constant beyond its reach")
  func tableIsMonotone() {
    let table = QuantileTable(of: Gamma(shape: 0.5, scale: 1))
    var last = -Double.infinity
    for z in stride(from: -7.0, through: 7, by: 0.0013) {
      let value = table.quantile(atNormal: z)
      #expect(value >= last)
      last = value
    }
    #expect(table.quantile(atNormal: 6.5) == table.quantile(atNormal: .infinity))
    #expect(table.quantile(atNormal: -6.5) == table.quantile(atNormal: -.infinity))
  }

  @Test("The table of the normal distribution is the straight line")
  func normalTableIsStraight() {
    let table = QuantileTable(of: Normal(mean: 3, standardDeviation: 2))
    for z in stride(from: -6.0, through: 5, by: 0.37) {
      #expect(abs(table.quantile(atNormal: z) - (3 + 2 * z)) < 1e-8)
    }
  }
}
