import GSL

/// Quantiles of Student's t for the 95% interval of a mean.
package enum StudentQuantile {
  /// Share of the interval.
  package static let level = 0.95

  /// Those for the numbers of replicates that most runs have: a table of results asks a hundred thousand times.
  private static let found = (0...128).map(find)

  /// The 97.5% quantile for a number of replicates; NaN for fewer than two.
  package static func of(_ count: Int) -> Double {
    found.indices.contains(count) ? found[count] : find(count)
  }

  private static func find(_ count: Int) -> Double {
    guard count > 1 else { return .nan }
    return StudentT(degreesOfFreedom: Double(count - 1))
      .quantile(of: (1 + level) / 2)
  }
}
