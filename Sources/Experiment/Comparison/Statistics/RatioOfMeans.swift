/// A ratio of two means over the same replicates, such as yuan for each additional borrower, by Fieller's theorem.
///
/// The ratio is of means, not the mean of ratios, which has no finite variance. The interval is the set of R with
/// `|x̄ − R ȳ| ≤ t √((s_xx − 2 R s_xy + R² s_yy) / n)` (Fieller 1954): it is bounded only where ȳ itself differs
/// from zero at the same level, and it is left undefined where it is not.
public struct RatioOfMeans: Sendable, Equatable {
  /// The ratio; NaN where the mean of the denominator is not above zero, so that there is nothing to divide by.
  public let value: Double
  /// The lower end of the 95% interval; NaN where the interval has no end.
  public let low: Double
  /// The upper end.
  public let high: Double

  /// The ratio of two means over the same replicates, in their order.
  package init(_ numerators: [Double], over denominators: [Double]) {
    let pairs = zip(numerators, denominators).filter { !$0.isNaN && !$1.isNaN }
    let count = Double(pairs.count)
    let top = pairs.reduce(0) { $0 + $1.0 } / count
    let bottom = pairs.reduce(0) { $0 + $1.1 } / count
    guard bottom > 0 else {
      (value, low, high) = (.nan, .nan, .nan)
      return
    }
    value = top / bottom
    let t = StudentQuantile.of(pairs.count)
    let scale = t * t / (count * (count - 1))
    let (xx, xy, yy) = pairs.reduce((0.0, 0.0, 0.0)) { sums, pair in
      let (x, y) = (pair.0 - top, pair.1 - bottom)
      return (sums.0 + x * x * scale, sums.1 + x * y * scale, sums.2 + y * y * scale)
    }
    // (ȳ² − yy) R² − 2 (x̄ ȳ − xy) R + (x̄² − xx) ≤ 0
    let (a, b, c) = (bottom * bottom - yy, top * bottom - xy, top * top - xx)
    guard a > 0 else {
      (low, high) = (.nan, .nan)
      return
    }
    // Negative by rounding alone: the interval holds the ratio itself.
    let root = max(b * b - a * c, 0).squareRoot()
    (low, high) = ((b - root) / a, (b + root) / a)
  }
}
