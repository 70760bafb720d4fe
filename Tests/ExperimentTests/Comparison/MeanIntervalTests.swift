import GSL
import Testing

@testable import Experiment

@Suite("Means and their intervals") struct MeanIntervalTests {
  @Test func `Differences that are all zero are zero, and as likely above as below`() {
    let interval = MeanInterval([0, 0, 0])
    #expect(interval.mean == 0 && interval.standardError == 0)
    #expect(interval.low == 0 && interval.high == 0)
    #expect(interval.probabilityPositive == 0.5)
    #expect(MeanInterval([0]).probabilityPositive == 0.5)
  }

  @Test func `The interval is Student's`() {
    // Mean 3, standard deviation √2.5, t(0.975, 4) = 2.776445.
    let interval = MeanInterval([1, 2, 3, 4, 5])
    #expect(interval.mean == 3)
    #expect(abs(interval.standardError - 0.7071068) < 1e-6)
    #expect(abs(interval.margin - 2.776445 * 0.7071068) < 1e-5)
    // P(T₄ ≤ 4.242641) by tables of R.
    #expect(abs(interval.probabilityPositive - 0.9933818) < 1e-6)
  }

  @Test func `Replicates that agree leave no doubt, and one replicate says nothing`() {
    #expect(MeanInterval([2, 2, 2]).probabilityPositive == 1)
    #expect(MeanInterval([-2, -2]).probabilityPositive == 0)
    #expect(MeanInterval([2]).probabilityPositive.isNaN)
    #expect(MeanInterval([2]).margin.isNaN)
  }

  @Test func `A pair with an undefined side counts on neither`() {
    var pairs = PairedStatistics()
    pairs.add(base: 1, reform: 3)
    pairs.add(base: .nan, reform: 100)
    pairs.add(base: 2, reform: 3)
    #expect(pairs.count == 2)
    #expect(pairs.baseMean == 1.5 && pairs.reformMean == 3)
    #expect(pairs.difference == MeanInterval([2, 1]))
    #expect(pairs.pairedVariance == 0.5)
    #expect(pairs.independentVariance == 0.5)
  }

  @Test(arguments: [2, 8, 128, 129, 5_000]) func `quantiles are those of Student's t`(count: Int) {
    let exact = StudentT(degreesOfFreedom: Double(count - 1)).quantile(of: 0.975)
    #expect(StudentQuantile.of(count) == exact)
  }

  @Test(arguments: [0, 1]) func `fewer than two replicates have no interval`(count: Int) {
    #expect(StudentQuantile.of(count).isNaN)
  }
}
