import GSL
import Model
import Testing

@testable import Experiment

/// Simulation study: 4,000 studies of 20 paired replicates each.
///
/// The standard error of a share near 0.95 is 0.0034.
@Suite("Coverage of intervals") struct CoverageTests {
  private static let studies = 4000
  private static let replicates = 20

  /// Shares of studies in which the interval lies below, around and above the true mean of 1.
  private func coverage(_ difference: (Draws, Int) -> Double) -> (
    low: Double, in: Double, high: Double
  ) {
    var (low, hits, high) = (0.0, 0.0, 0.0)
    for study in 0..<Self.studies {
      let draws = Draws(seed: 17, replicate: UInt32(study), month: 0)
      var pairs = PairedStatistics()
      for replicate in 0..<Self.replicates {
        // The county's luck is the same on both sides, and far larger than what the policy does.
        let luck = 100 * draws.normal(.countyWeather, replicate)
        pairs.add(base: luck, reform: luck + difference(draws, replicate))
      }
      let interval = pairs.difference
      if interval.high < 1 {
        low += 1
      } else if interval.low > 1 {
        high += 1
      } else {
        hits += 1
      }
    }
    let count = Double(Self.studies)
    return (low / count, hits / count, high / count)
  }

  @Test func `Normal differences are covered at the nominal rate, both sides alike`() {
    let share = coverage { draws, replicate in 1 + 2 * draws.normal(.need, replicate) }
    // 3.5 standard errors.
    #expect(abs(share.in - 0.95) < 0.012)
    #expect(abs(share.low - 0.025) < 0.009 && abs(share.high - 0.025) < 0.009)
  }

  @Test func `Skewed differences are covered almost at the nominal rate`() {
    // Exponential, skewness 2: theory says about 0.92 at 20 replicates, and misses below the truth.
    let share = coverage { draws, replicate in -logarithm(draws.uniform(.need, replicate)) }
    #expect(share.in > 0.90 && share.in < 0.95)
    #expect(share.low > share.high)
  }

  @Test func `Counts with many zeros are covered almost at the nominal rate`() {
    // Three households in ten replicates or so: Bernoulli sums, as rare transitions are.
    let share = coverage { draws, replicate in
      Double((0..<10).count { draws.uniform(.need, replicate, index: $0) < 0.1 })
    }
    #expect(abs(share.in - 0.95) < 0.03)
  }

  @Test func `Ratios of means are covered at the nominal rate`() {
    var hits = 0.0
    for study in 0..<Self.studies {
      let draws = Draws(seed: 18, replicate: UInt32(study), month: 0)
      let gains = (0..<Self.replicates).map { 10 + 8 * draws.normal(.need, $0) }
      let costs = gains.indices.map { 50 * gains[$0] + 100 * draws.normal(.price, $0) }
      let ratio = RatioOfMeans(costs, over: gains)
      if ratio.low <= 50 && 50 <= ratio.high { hits += 1 }
    }
    #expect(abs(hits / Double(Self.studies) - 0.95) < 0.012)
  }

  @Test func `The precision that stopped a comparison leaves its interval nearly honest`() {
    // Doubling from 8 until ±20%: stopping by one's own width costs a few points of coverage, not more.
    var hits = 0.0
    for study in 0..<Self.studies {
      let draws = Draws(seed: 19, replicate: UInt32(study), month: 0)
      var sums = SummaryStatistics()
      var count = 8
      while true {
        for replicate in sums.count..<count { sums.add(1 + draws.normal(.need, replicate)) }
        let interval = MeanInterval(sums)
        let needed = NeededReplicates.paired(
          mean: interval.mean,
          variance: interval.standardError * interval.standardError
            * Double(sums.count), relative: 0.2)
        if interval.margin <= 0.2 * abs(interval.mean) || count >= 2000 { break }
        count = min(max(needed ?? 2 * count, count + 1), 2 * count, 2000)
      }
      if MeanInterval(sums).low <= 1 && 1 <= MeanInterval(sums).high { hits += 1 }
    }
    let share = hits / Double(Self.studies)
    #expect(share > 0.92 && share < 0.96)
  }
}

extension Purpose {
  fileprivate static let countyWeather = Purpose(101)
  fileprivate static let price = Purpose(105)
}
