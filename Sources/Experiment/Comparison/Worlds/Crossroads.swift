import Model

/// Copies of the base's world where variants leave it, each dropped with the last that starts from it.
struct Crossroads {
  /// Places of the variants that differ at all, early starters first.
  let order: [Int]
  private var waiting: [Int: Int]
  private var worlds: [Int: World] = [:]

  init(_ variants: [Variant]) {
    let forks = variants.map(\.fork)
    order = variants.indices.filter { forks[$0] != nil }
      .sorted { (forks[$0] ?? 0, $0) < (forks[$1] ?? 0, $1) }
    waiting = Dictionary(forks.compactMap { $0.map { ($0, 1) } }, uniquingKeysWith: +)
  }

  /// Keeps the world as it stands before a month in which variants begin; a copy shares its tables.
  mutating func pass(_ month: Int, _ world: World) {
    if waiting[month] != nil { worlds[month] = world }
  }

  /// The world from which a variant starts; nil where it never differs.
  mutating func world(
    at index: Int, _ variant: Variant, _ number: UInt32, _ step: () throws -> Void
  ) throws -> World? {
    guard let fork = variant.fork else { return nil }
    guard fork >= 0 else {
      try step()
      return variant.simulation.found(number)
    }
    let left = (waiting[fork] ?? 1) - 1
    waiting[fork] = left
    // The last one takes the tables themselves, so that its first month need not copy them.
    return left == 0 ? worlds.removeValue(forKey: fork) : worlds[fork]
  }
}
