/// Mean and spread of one number over replicates, gathered one by one (Welford 1962).
public struct SummaryStatistics: Sendable, Equatable {
  /// Replicates in which the number was defined.
  public private(set) var count = 0
  private var average = 0.0
  private var squares = 0.0

  /// Nothing gathered yet.
  public init() {}

  /// Everything in a sequence gathered, what is undefined left out.
  public init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  /// Takes in one replicate's number; one that is undefined, as NaN and a ratio to nothing are, is left out.
  public mutating func add(_ value: Double) {
    guard value.isFinite else { return }
    count += 1
    let step = value - average
    average += step / Double(count)
    squares += step * (value - average)
  }

  /// The mean; NaN of nothing.
  public var mean: Double { count > 0 ? average : .nan }

  /// Standard deviation of a sample; NaN for fewer than two.
  public var standardDeviation: Double {
    count > 1 ? (squares / Double(count - 1)).squareRoot() : .nan
  }

  /// Half the width of the 95% interval of the mean, by Student's t; NaN for fewer than two.
  public var margin: Double {
    StudentQuantile.of(count) * standardDeviation / Double(count).squareRoot()
  }

  /// The 95% interval of the mean; nil for fewer than two.
  public var interval: ClosedRange<Double>? {
    guard count > 1 else { return nil }
    let margin = margin
    return mean - margin...mean + margin
  }
}
