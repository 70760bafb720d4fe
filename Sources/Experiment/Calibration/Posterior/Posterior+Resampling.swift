import GSL
import Model

extension Posterior {
  /// Draws with equal weights that stand for the weighted ones, in the order of the file.
  ///
  /// Systematic resampling (Kitagawa 1996): one uniform number and a comb of even teeth through the cumulative
  /// weights, so that a draw is taken the whole number of times just below or above `count` times its weight.
  public func resampled(_ count: Int, seed: UInt32) -> [Draw] {
    let total = draws.reduce(0) { $0 + $1.weight }
    guard count > 0, total > 0 else { return [] }
    let start = Draws(seed: seed, replicate: 0, month: Draws.founding).uniform(.sampling, 0)
    return systematicPlaces(count, weights: draws.map(\.weight), start: start).map { draws[$0] }
  }
}

/// Places of a comb with `count` teeth, the first `start` of the way to the second, in cumulative weights.
func systematicPlaces(_ count: Int, weights: [Double], start: Double) -> [Int] {
  precondition(start >= 0 && start < 1, "the comb starts in 0 ..< 1: \(start)")
  let step = weights.reduce(0, +) / Double(count)
  guard let last = weights.lastIndex(where: { $0 > 0 }) else { return [] }
  var places: [Int] = []
  var (place, sum) = (0, weights[0])
  for tooth in 0..<count {
    let level = (Double(tooth) + start) * step
    // Rounding may leave the last tooth beyond the sum.
    while sum <= level, place < last {
      place += 1
      sum += weights[place]
    }
    places.append(place)
  }
  return places
}
