import GSL
import Testing

struct StatisticsTests {
  @Test("Statistics of a small sample are those done by hand")
  func smallSample() {
    let values = [2.0, 4, 4, 4, 5, 5, 7, 9]
    #expect(Statistics.mean(of: values) == 5)
    #expect(abs(Statistics.variance(of: values) - 32.0 / 7) < 1e-14)
    #expect(abs(Statistics.standardDeviation(of: values) - (32.0 / 7).squareRoot()) < 1e-14)
    #expect(Statistics.median(of: values) == 4.5)
    #expect(Statistics.quantile(0.25, of: [4, 1, 3, 2]) == 1.75)
    #expect(Statistics.quantile(1, of: [4, 1, 3, 2]) == 4)
    #expect(Statistics.mean(of: [1, 2], weights: [3, 1]) == 1.25)
    #expect(abs(Statistics.skewness(of: [1, 2, 3])) < 1e-15)
  }

  @Test("Correlations of proportional and of ordered samples are one")
  func correlations() {
    let first = [1.0, 2, 3, 4]
    #expect(abs(Statistics.correlation(of: first, and: [2, 4, 6, 8]) - 1) < 1e-14)
    #expect(abs(Statistics.rankCorrelation(of: first, and: [1, 8, 27, 64]) - 1) < 1e-14)
    #expect(abs(Statistics.rankCorrelation(of: first, and: [9, 7, 5, 1]) + 1) < 1e-14)
    #expect(abs(Statistics.covariance(of: first, and: [2, 4, 6, 8]) - 10.0 / 3) < 1e-14)
  }

  @Test("What a sample is too small for is undefined")
  func smallSamplesAreUndefined() {
    #expect(Statistics.mean(of: []).isNaN)
    #expect(Statistics.median(of: []).isNaN)
    #expect(Statistics.variance(of: [1]).isNaN)
    #expect(Statistics.correlation(of: [1], and: [2]).isNaN)
  }
}
