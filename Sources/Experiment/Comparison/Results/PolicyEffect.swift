import Model

/// Running moments of all that one policy changes.
package struct PolicyEffect: Sendable {
  /// One entry a month, group and measure, in this order.
  private(set) var numbers: [PairedStatistics] = []
  /// One entry a group and kind of transition.
  private(set) var transitions: [SummaryStatistics] = []
  /// Whether any replicate's world came out other than the base.
  private(set) var hasEffect = false
  /// Most households that its targeted levers reach in a replicate without an effect; nil where none is targeted.
  private(set) var reached: Int?

  /// Takes in a replicate; nil is a world that never differs from the base.
  mutating func add(_ record: WorldRecord?, beside base: WorldRecord) {
    let months = base.observations.count
    let shared = months - (record?.observations.count ?? 0)
    if numbers.isEmpty { allocate(base) }
    var place = 0
    for month in 0..<months {
      let before = base.observations[month].values
      let after = month < shared ? before : record?.observations[month - shared].values ?? before
      for (group, values) in before.enumerated() {
        for (measure, value) in values.enumerated() {
          numbers[place].add(base: value, reform: after[group][measure])
          place += 1
        }
      }
    }
    let counts = record?.transitions ?? base.transitions
    for (index, value) in (counts?.values ?? []).enumerated() { transitions[index].add(value) }
    guard let record else { return }
    if let count = record.reached { reached = max(reached ?? 0, count) }
    if !hasEffect { hasEffect = differs(record, from: base) }
  }

  private mutating func allocate(_ base: WorldRecord) {
    let size = base.observations.reduce(0) { $0 + $1.values.reduce(0) { $0 + $1.count } }
    numbers = Array(repeating: PairedStatistics(), count: size)
    transitions = Array(
      repeating: SummaryStatistics(), count: base.transitions?.values.count ?? 0)
  }

  private func differs(_ record: WorldRecord, from base: WorldRecord) -> Bool {
    record.ledger != base.ledger
      || zip(record.observations, base.observations.suffix(record.observations.count))
        .contains { one, other in
          zip(one.values, other.values).contains { a, b in
            zip(a, b).contains { $0 != $1 && !($0.isNaN && $1.isNaN) }
          }
        }
  }
}
