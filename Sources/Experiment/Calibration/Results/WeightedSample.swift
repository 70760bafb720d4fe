/// Numbers with weights, in ascending order.
struct WeightedSample: Sendable {
  private let pairs: [(value: Double, weight: Double)]
  private let total: Double

  /// Numbers that are not finite are left out.
  init(_ values: [Double], weights: [Double]) {
    pairs = zip(values, weights).filter { $0.isFinite && $1 > 0 }.sorted { $0.0 < $1.0 }
      .map { ($0, $1) }
    total = pairs.reduce(0) { $0 + $1.weight }
  }

  /// The value below which a share of the weight lies: linear between the middles of the weights.
  func quantile(_ share: Double) -> Double {
    guard let first = pairs.first, let last = pairs.last else { return .nan }
    var (sum, before) = (0.0, (place: 0.0, value: first.value))
    for pair in pairs {
      let place = (sum + pair.weight / 2) / total
      if place >= share {
        guard place > before.place, before.place > 0 else { return pair.value }
        let part = (share - before.place) / (place - before.place)
        return before.value + (pair.value - before.value) * part
      }
      before = (place, pair.value)
      sum += pair.weight
    }
    return last.value
  }

  /// The weighted mean.
  var mean: Double { pairs.reduce(0) { $0 + $1.value * $1.weight } / total }

  /// Share of the weight within a range.
  func share(in range: ClosedRange<Double>) -> Double {
    pairs.reduce(0) { $0 + (range.contains($1.value) ? $1.weight : 0) } / total
  }

  /// Whether there is nothing.
  var isEmpty: Bool { pairs.isEmpty }
}
