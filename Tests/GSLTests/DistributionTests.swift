import GSL
import Testing

struct DistributionTests {
  @Test("Quantiles agree with published tables")
  func quantilesAgreeWithTables() {
    #expect(abs(Normal().quantile(of: 0.975) - 1.959963984540054) < 1e-12)
    #expect(abs(ChiSquared(degreesOfFreedom: 10).quantile(of: 0.95) - 18.307038053275146) < 1e-9)
    #expect(abs(StudentT(degreesOfFreedom: 5).quantile(of: 0.975) - 2.570581835636314) < 1e-9)
    #expect(abs(Gamma(shape: 1, scale: 3).quantile(of: 0.5) - 2.0794415416798357) < 1e-9)
    #expect(abs(Beta(alpha: 1, beta: 2).quantile(of: 0.75) - 0.5) < 1e-9)
    #expect(abs(LogNormal(logMean: 0, logStandardDeviation: 1).quantile(of: 0.5) - 1) < 1e-12)
    #expect(Poisson(mean: 2).quantile(of: 0.6) == 2)
    #expect(Poisson(mean: 2).quantile(of: 0.7) == 3)
  }
}
