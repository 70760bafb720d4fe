import Foundation
import GSL
import Testing

@testable import Model

struct ElementaryTests {
  /// Distance in units in the last place of the expected number.
  private func distance(_ value: Double, _ expected: Double) -> Double {
    value == expected ? 0 : abs(value - expected) / expected.ulp
  }

  @Test("The exponential function is within two units in the last place of the C library's")
  func exponentialIsAccurate() {
    var worst = 0.0
    for step in 0...200_000 {
      let x = -708 + 1417.7 * Double(step) / 200_000
      worst = max(worst, distance(exponential(x), Foundation.exp(x)))
    }
    for step in -20_000...20_000 {
      let x = Double(step) / 20_000
      worst = max(worst, distance(exponential(x), Foundation.exp(x)))
    }
    #expect(worst <= 2, "worst: \(worst)")
  }

  @Test("The logarithm is within one unit in the last place of the C library's")
  func logarithmIsAccurate() {
    var worst = 0.0
    for exponent in stride(from: -1021.0, to: 1023, by: 0.37) {
      let x = Foundation.exp2(exponent)
      worst = max(worst, distance(logarithm(x), Foundation.log(x)))
    }
    for step in 1...200_000 {
      let x = Double(step) / 100_000
      worst = max(worst, distance(logarithm(x), Foundation.log(x)))
    }
    #expect(worst <= 1, "worst: \(worst)")
  }

  @Test("The limits of the elementary functions are exact")
  func limitsAreExact() {
    #expect(exponential(0) == 1)
    #expect(exponential(-.infinity) == 0)
    #expect(exponential(-1000) == 0)
    #expect(exponential(.infinity) == .infinity)
    #expect(exponential(710) == .infinity)
    #expect(exponential(709.78).isFinite)
    #expect(exponential(.nan).isNaN)
    #expect(logarithm(1) == 0)
    #expect(logarithm(0) == -.infinity)
    #expect(logarithm(.infinity) == .infinity)
    #expect(logarithm(-1).isNaN)
    #expect(logarithm(.nan).isNaN)
    #expect(logistic(0) == 0.5)
    #expect(logistic(-800) == 0)
    #expect(logistic(800) == 1)
  }

  @Test("Log-odds and probability are inverse, and opposite odds add up to one")
  func logisticIsInverse() {
    for x in stride(from: -30.0, through: 30, by: 0.173) {
      #expect(abs(logistic(x) + logistic(-x) - 1) < 1e-15)
      if x < 10 { #expect(abs(logit(logistic(x)) - x) < 1e-11) }
    }
  }

  @Test("The standard normal quantile is that of GSL")
  func normalQuantileIsAccurate() {
    for exponent in stride(from: -33.0, through: -1, by: 0.013) {
      let probability = Foundation.exp2(exponent)
      let expected = standardNormalOfGSL(probability)
      #expect(abs(standardNormal(of: probability) - expected) <= 4e-15 * max(0.1, abs(expected)))
    }
    #expect(standardNormal(of: 0.5) == 0)
    #expect(abs(standardNormal(of: 0.975) - 1.959963984540054) < 1e-14)
  }

  @Test("The standard normal quantile never falls, also where its formulas meet")
  func normalQuantileIsMonotone() {
    for meeting in [0.075, 0.925, Foundation.exp(-25)] {
      var last = -Double.infinity
      for step in -2000...2000 {
        let z = standardNormal(of: meeting * (1 + Double(step) * 1e-12))
        #expect(z >= last)
        last = z
      }
    }
  }

  @Test("A column of normal quantiles equals single ones, in the centre and far out")
  func normalColumnEqualsSingle() {
    let probabilities = [1e-12, 0.3, 1 - 1e-12, 0.5, 0.07, 0.075, 0.925, 0.93, 1e-300]
    var column = probabilities
    replaceByStandardNormals(&column, count: probabilities.count)
    #expect(column == probabilities.map { standardNormal(of: $0) })
  }

  @Test("The same bytes come out on every machine")
  func bytesAreFixed() {
    var digest: UInt64 = 14_695_981_039_346_656_037
    for step in 1..<10_000 {
      let x = Double(step) / 10_000
      for value in [exponential(40 * x - 20), logarithm(x), logistic(x), standardNormal(of: x)] {
        digest = (digest ^ value.bitPattern) &* 1_099_511_628_211
      }
    }
    #expect(digest == 6_809_757_430_931_966_777)
  }
}
