import GSL
import Model

/// How far the distribution of the outcome moves when an axis is known: the PAWN index.
///
/// The axis is cut into slices of equally many points, or of one value each where it has few, and
/// the outcomes of a slice are set against all by Kolmogorov and Smirnov's distance.
/// Pianosi and Wagener (2018), DOI 10.1016/j.envsoft.2018.07.019.
package struct PAWNIndices: Sendable {
  /// The median distance over slices, which is the index.
  package let median: Double
  /// The largest distance.
  package let maximum: Double

  /// The index of one axis.
  package init(coordinates: [Double], outcomes: [Double], slices: Int) {
    let order = coordinates.indices.sorted { coordinates[$0] < coordinates[$1] }
    let sorted = outcomes.sorted()
    let distances = Self.slices(order, coordinates, count: slices).map { slice in
      distance(of: slice.map { outcomes[$0] }.sorted(), from: sorted)
    }
    median = Statistics.median(of: distances)
    maximum = distances.max() ?? .nan
  }

  /// The median distance that 95% of axes without any effect stay below, by random slices.
  package static func chance(
    outcomes: [Double], slices: Int, _ resampling: Resampling
  ) -> Double {
    let draws = Draws(seed: resampling.seed, replicate: 0, month: Draws.founding)
    let medians = (0..<min(resampling.count, 200)).map { number in
      let order = draws.withGenerator(.bootstrap, number, index: 1) {
        $0.permutation(of: outcomes.count)
      }
      return PAWNIndices(coordinates: order.map(Double.init), outcomes: outcomes, slices: slices)
        .median
    }
    return Statistics.quantile(0.95, of: medians)
  }

  /// How many slices so many points allow: ten of at least ten points, nil below two.
  package static func slices(points: Int) -> Int? {
    points >= 20 ? min(10, points / 10) : nil
  }

  private static func slices(
    _ order: [Int], _ coordinates: [Double], count: Int
  ) -> [ArraySlice<Int>] {
    let byValue = runs(of: order, coordinates)
    guard byValue.count > count else { return byValue }
    return (0..<count).map { order[$0 * order.count / count..<($0 + 1) * order.count / count] }
  }

  /// Stretches of the same coordinate.
  private static func runs(of order: [Int], _ coordinates: [Double]) -> [ArraySlice<Int>] {
    var runs: [ArraySlice<Int>] = []
    var start = 0
    for place in order.indices
    where place + 1 == order.count
      || coordinates[order[place]] != coordinates[order[place + 1]]
    {
      runs.append(order[start...place])
      start = place + 1
    }
    return runs
  }
}

/// The largest difference between two samples' shares of values up to any number.
private func distance(of part: [Double], from whole: [Double]) -> Double {
  var (inPart, inWhole) = (0, 0)
  var largest = 0.0
  while inWhole < whole.count {
    let value = whole[inWhole]
    while inWhole < whole.count, whole[inWhole] == value { inWhole += 1 }
    while inPart < part.count, part[inPart] <= value { inPart += 1 }
    let shares = (Double(inPart) / Double(part.count), Double(inWhole) / Double(whole.count))
    largest = max(largest, abs(shares.0 - shares.1))
  }
  return largest
}
