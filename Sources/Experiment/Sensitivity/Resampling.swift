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
    intervals((0..<count).map { statistics(weights(of: items, drawn: items, $0)) })
  }

  /// The same of items that are crossed with replicates, both of which are drawn.
  ///
  /// One fewer of each is drawn than there are, so that the variance of the mean is right also for few of them. Owen
  /// (2007), DOI 10.1214/07-AOAS122, for crossed factors; Rao and Wu (1988), DOI 10.1080/01621459.1988.10478591, for
  /// the number drawn. A single replicate stands for itself: the intervals are then those under its luck.
  func intervals(
    items: Int, replicates: Int, _ statistics: ([Double], [Double]) -> [Double]
  ) -> [Interval] {
    intervals(
      (0..<count).map { resample in
        statistics(
          weights(of: items, drawn: max(1, items - 1), resample),
          weights(of: replicates, drawn: max(1, replicates - 1), resample, index: 1))
      })
  }

  /// How often each item is drawn in a resample.
  private func weights(of items: Int, drawn: Int, _ resample: Int, index: Int = 0) -> [Double] {
    var weights = [Double](repeating: 0, count: items)
    Draws(seed: seed, replicate: 0, month: Draws.founding)
      .withGenerator(.bootstrap, resample, index: index) { generator in
        for _ in 0..<drawn { weights[generator.integer(below: items)] += 1 }
      }
    return weights
  }

  private func intervals(_ samples: [[Double]]) -> [Interval] {
    (samples.first ?? []).indices.map { place in
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
