import Model

/// Last month of the whole county in every world and replicate: for what is asked of several numbers at once.
package struct Endings: Sendable {
  private var base: [Ending] = []
  private var worlds: [[Ending]]

  /// One world's last month.
  private struct Ending: Sendable {
    let values: [Double]
    let ledger: Ledger

    init(_ record: WorldRecord) {
      values = record.last
      ledger = record.ledger
    }
  }

  init(worlds count: Int) { worlds = Array(repeating: [], count: count) }

  mutating func add(_ replicate: ForkedReplicate) {
    let ending = Ending(replicate.base)
    base.append(ending)
    for (world, record) in replicate.variants.enumerated() {
      worlds[world].append(record.map(Ending.init) ?? ending)
    }
  }

  /// A measure's differences from the base, one a replicate; nil stands for the base itself.
  func differences(of measure: String, in world: Int?) -> [Double] {
    guard let column = Measure.index(of: measure) else { return [] }
    return pairs(world).map { $1.values[column] - $0.values[column] }
  }

  /// Differences of something that is computed from the ledgers, one a replicate.
  func differences(in world: Int?, of amount: (Ledger) -> Double) -> [Double] {
    pairs(world).map { amount($1.ledger) - amount($0.ledger) }
  }

  private func pairs(_ world: Int?) -> Zip2Sequence<[Ending], [Ending]> {
    zip(base, world.map { worlds[$0] } ?? base)
  }
}
