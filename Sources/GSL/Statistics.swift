import CGSL

/// Statistics of samples; those of an empty sample are not defined (NaN).
public enum Statistics {
  /// The arithmetic mean.
  public static func mean(of values: [Double]) -> Double {
    values.isEmpty ? .nan : gsl_stats_mean(values, 1, values.count)
  }

  /// The mean where each value counts by its weight.
  public static func mean(of values: [Double], weights: [Double]) -> Double {
    checkPairs(values, weights)
    return values.isEmpty ? .nan : gsl_stats_wmean(weights, 1, values, 1, values.count)
  }

  /// The unbiased variance (divisor n − 1), undefined below two values.
  public static func variance(of values: [Double]) -> Double {
    values.count < 2 ? .nan : gsl_stats_variance(values, 1, values.count)
  }

  /// The square root of the unbiased variance, undefined below two values.
  public static func standardDeviation(of values: [Double]) -> Double {
    values.count < 2 ? .nan : gsl_stats_sd(values, 1, values.count)
  }

  /// The third standardised moment: zero for a symmetric sample.
  public static func skewness(of values: [Double]) -> Double {
    values.count < 2 ? .nan : gsl_stats_skew(values, 1, values.count)
  }

  /// The fourth standardised moment less three: zero for a normal sample.
  public static func excessKurtosis(of values: [Double]) -> Double {
    values.count < 2 ? .nan : gsl_stats_kurtosis(values, 1, values.count)
  }

  /// The value below which a share of the sample lies, linear between order statistics.
  ///
  /// The quantile of p among n values stands at place p·(n − 1) (type 7 of Hyndman and Fan 1996).
  public static func quantile(_ share: Double, of values: [Double]) -> Double {
    quantile(share, ofSorted: values.sorted())
  }

  /// The same of values in ascending order, for several quantiles of one sample.
  public static func quantile(_ share: Double, ofSorted values: [Double]) -> Double {
    precondition(share >= 0 && share <= 1, "a share lies in 0 to 1: \(share)")
    return values.isEmpty
      ? .nan : gsl_stats_quantile_from_sorted_data(values, 1, values.count, share)
  }

  /// Where 95% of the values that are numbers lie; nil for fewer than two.
  public static func interval95(of values: [Double]) -> ClosedRange<Double>? {
    let sorted = values.filter(\.isFinite).sorted()
    return sorted.count < 2
      ? nil : quantile(0.025, ofSorted: sorted)...quantile(0.975, ofSorted: sorted)
  }

  /// The middle value, or the mean of the two in the middle.
  public static func median(of values: [Double]) -> Double {
    quantile(0.5, of: values)
  }

  /// The unbiased covariance (divisor n − 1), undefined below two pairs.
  public static func covariance(of first: [Double], and second: [Double]) -> Double {
    checkPairs(first, second)
    return first.count < 2 ? .nan : gsl_stats_covariance(first, 1, second, 1, first.count)
  }

  /// Pearson's correlation, undefined if either sample does not vary.
  public static func correlation(of first: [Double], and second: [Double]) -> Double {
    checkPairs(first, second)
    return first.count < 2 ? .nan : gsl_stats_correlation(first, 1, second, 1, first.count)
  }

  /// Spearman's correlation: Pearson's of the ranks, ties sharing their mean rank.
  public static func rankCorrelation(of first: [Double], and second: [Double]) -> Double {
    checkPairs(first, second)
    guard first.count >= 2 else { return .nan }
    var scratch = [Double](repeating: 0, count: 2 * first.count)
    return gsl_stats_spearman(first, 1, second, 1, first.count, &scratch)
  }

  private static func checkPairs(_ first: [Double], _ second: [Double]) {
    precondition(
      first.count == second.count, "values come in pairs: \(first.count), \(second.count)")
  }
}
