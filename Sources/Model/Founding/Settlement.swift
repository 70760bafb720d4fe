import GSL
import Parameters

extension Villages {
  /// Villages drawn for a county: sizes, townships, distance, connectivity and order of data collection.
  ///
  /// Size is gamma with the given variation, rounded by largest remainders so that the county's total is
  /// exact and no village is empty. Townships are contiguous runs of villages, as equal in number as possible.
  package init(_ parameters: SettlementParameters, _ draws: Draws) {
    let households = max(1, parameters.households)
    let count = min(max(1, parameters.villages), households)
    let weights = villageWeights(count, variation: parameters.sizeVariation, draws)
    let sizes = apportion(households - count, by: weights).map { $0 + 1 }
    self.init(sizes: sizes, parameters, draws)
  }

  /// Villages of known sizes and townships; everything else about them is drawn.
  package init(
    sizes: [Int], townships: [Int32], _ parameters: SettlementParameters, _ draws: Draws
  ) {
    self.init(sizes: sizes, parameters, draws)
    township = townships
  }

  /// Villages of known sizes; everything else about them is drawn.
  package init(sizes: [Int], _ parameters: SettlementParameters, _ draws: Draws) {
    self.init()
    let count = sizes.count
    let townships = min(max(1, parameters.townships), max(1, count))
    let spread = parameters.branchDistanceSpread
    let logMedian = logarithm(parameters.branchDistance) - spread * spread / 2
    firstHousehold = sizes.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1)) }
    township = (0..<count).map { Int32($0 * townships / count) }
    branchDistance = (0..<count).map {
      Float(exponential(logMedian + spread * draws.normal(.branchDistance, $0)))
    }
    connectivity = (0..<count).map {
      Float(parameters.connectivitySpread * draws.normal(.coveragePath, $0))
    }
    collectionRank = (0..<count).map { Float(draws.uniform(.collectionMonth, $0)) }
    weather = Array(repeating: 1, count: count)
    coverage = Array(repeating: 0, count: count)
    meeting = Array(repeating: false, count: count)
    outreach = Array(repeating: false, count: count)
    incident = Array(repeating: false, count: count)
  }
}

/// Relative sizes of villages: gamma draws of mean 1.
private func villageWeights(_ count: Int, variation: Double, _ draws: Draws) -> [Double] {
  let variance = variation * variation
  guard variance > 0 else { return Array(repeating: 1, count: count) }
  let size = Gamma(shape: 1 / variance, scale: variance)
  return (0..<count).map { size.quantile(of: draws.uniform(.villageSize, $0)) }
}

/// Splits a whole number in proportion to weights, by largest remainders; earlier entries win ties.
package func apportion(_ total: Int, by weights: [Double]) -> [Int] {
  let sum = weights.reduce(0, +)
  guard sum > 0, !weights.isEmpty else {
    return weights.indices.map { total / weights.count + ($0 < total % weights.count ? 1 : 0) }
  }
  let quotas = weights.map { Double(total) * $0 / sum }
  var shares = quotas.map { Int($0) }
  let byRemainder = quotas.indices.sorted {
    let (one, other) = (quotas[$0] - Double(shares[$0]), quotas[$1] - Double(shares[$1]))
    return one == other ? $0 < $1 : one > other
  }
  let missing = total - shares.reduce(0, +)
  for place in byRemainder.prefix(max(0, missing)) { shares[place] += 1 }
  return shares
}

extension Purpose {
  /// Size of a village.
  package static let villageSize = Purpose(2)
  /// Distance of a village to the nearest branch.
  package static let branchDistance = Purpose(3)
  /// A village's advantage of connectivity.
  package static let coveragePath = Purpose(4)
  /// Rank of a village in the calendar of data collection.
  package static let collectionMonth = Purpose(6)
}
