/// Categories with given shares, chosen by one uniform number, and so aligned between scenarios.
public struct Shares: Equatable, Sendable {
  /// Sums of the shares up to and including each category; the last is 1.
  public let cumulative: [Double]

  /// Categories 0, 1, … with weights that are not negative and not all zero.
  public init(weights: [Double]) {
    precondition(
      weights.allSatisfy { $0 >= 0 && $0.isFinite } && weights.contains { $0 > 0 },
      "weights are not negative and not all zero: \(weights)")
    var sums: [Double] = []
    var sum = 0.0
    for weight in weights {
      sum += weight
      sums.append(sum)
    }
    cumulative = sums.map { $0 / sum }
  }

  /// The first category whose sum of shares exceeds the number, which lies in 0 ..< 1.
  ///
  /// - Complexity: O(log categories).
  public func category(at uniform: Double) -> Int {
    precondition(uniform >= 0 && uniform < 1, "a uniform number lies in 0 ..< 1: \(uniform)")
    var (low, high) = (0, cumulative.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] > uniform { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
