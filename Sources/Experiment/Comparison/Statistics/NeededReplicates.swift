/// How many replicates make the interval of a mean as narrow as somebody wants.
package enum NeededReplicates {
  /// Most that is looked for; beyond it the answer is "more than anybody runs".
  package static let most = 100_000_000

  /// Pairs needed until the half-width of the 95% interval is a share of the mean difference.
  ///
  /// - Returns: at least 2; nil where the difference is zero or undefined, or the number beyond `most`.
  package static func paired(mean: Double, variance: Double, relative: Double) -> Int? {
    number(mean: mean, variance: variance, relative: relative) { $0 }
  }

  /// Runs of each world needed if the two worlds had independent seeds.
  package static func independent(mean: Double, variance: Double, relative: Double) -> Int? {
    number(mean: mean, variance: variance, relative: relative) { 2 * $0 - 1 }
  }

  /// `t(0.975) √(variance / n) ≤ relative · |mean|`, with the degrees of freedom of `sample(n) − 1`.
  private static func number(
    mean: Double, variance: Double, relative: Double, sample: (Int) -> Int
  ) -> Int? {
    guard mean != 0, mean.isFinite, variance.isFinite else { return nil }
    let goal = relative * abs(mean)
    func isEnough(_ count: Int) -> Bool {
      StudentQuantile.of(sample(count)) * (variance / Double(count)).squareRoot() <= goal
    }
    var high = 2
    while !isEnough(high) {
      guard high < most else { return nil }
      high *= 2
    }
    // The half-width falls with the count, so bisection finds the first that is enough.
    var low = max(1, high / 2)
    while high - low > 1 {
      let middle = (low + high) / 2
      if isEnough(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
