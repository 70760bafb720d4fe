/// Which of several policies is best, as far as the replicates can tell.
package struct Ranking: Sendable, Equatable {
  /// Which side is better.
  package enum Better: String, Sendable, CaseIterable { case higher, lower }

  /// Probability that each is best; those that tie share it.
  package let best: [Double]
  /// Mean place of each, 1 for the best; those that tie share their places.
  package let rank: [Double]

  /// Ranks contenders by draws of their means, one array of draws a contender.
  package init(_ draws: [[Double]], better: Better) {
    let count = draws.first?.count ?? 0
    var best = [Double](repeating: 0, count: draws.count)
    var rank = best
    let sign = better == .higher ? 1.0 : -1.0
    for draw in 0..<count {
      let values = draws.map { sign * $0[draw] }
      guard let top = values.max() else { continue }
      let winners = values.count { $0 == top }
      for (index, value) in values.enumerated() {
        if value == top { best[index] += 1 / Double(winners) }
        let above = values.count { $0 > value }
        let level = values.count { $0 == value }
        rank[index] += Double(above) + Double(level + 1) / 2
      }
    }
    self.best = best.map { $0 / Double(count) }
    self.rank = rank.map { $0 / Double(count) }
  }
}
