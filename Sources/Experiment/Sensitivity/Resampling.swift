import GSL
import Model

/// Bootstrap intervals whose resamples are addressed: the same seed gives the same interval.
package struct Resampling: Sendable {
  /// Seed of the resamples.
  package let seed: UInt32
  /// How many resamples.
  package let count: Int

  /// Resamples under a seed, a thousand unless told.
  package init(seed: UInt32, count: Int = 1000) {
    self.seed = seed
    self.count = count
  }

  /// The 95% percentile intervals of statistics of items that are drawn with replacement.
  ///
  /// The statistic is told how often each item was drawn. Efron and Tibshirani (1993), chapter 13.
  func intervals(items: Int, _ statistics: ([Double]) -> [Double]) -> [Interval] {
    var samples: [[Double]] = []
    let draws = Draws(seed: seed, replicate: 0, month: Draws.founding)
    for resample in 0..<count {
      var weights = [Double](repeating: 0, count: items)
      draws.withGenerator(.bootstrap, resample) { generator in
        for _ in 0..<items { weights[generator.integer(below: items)] += 1 }
      }
      samples.append(statistics(weights))
    }
    return (samples.first ?? []).indices.map { place in
      let values = samples.map { $0[place] }.filter { !$0.isNaN }.sorted()
      return Interval(
        low: Statistics.quantile(0.025, ofSorted: values),
        high: Statistics.quantile(0.975, ofSorted: values))
    }
  }
}

/// A 95% interval; undefined bounds are NaN.
package struct Interval: Sendable, Equatable {
  package let low: Double
  package let high: Double

  /// No interval.
  static let undefined = Interval(low: .nan, high: .nan)
}
