/// Pairs of households that talk to one another, in any order.
package struct EdgeList: Sendable {
  /// One end of each pair; where ties are directed, the household that speaks.
  package private(set) var one: [Int32] = []
  /// The other end; where ties are directed, the household that hears.
  package private(set) var other: [Int32] = []
  /// How many ordinary ties each pair is worth; empty where each is one.
  package private(set) var weight: [Float] = []
  /// Whether news goes from `one` to `other` only.
  package var isDirected = false

  /// A list without pairs.
  package init() {}

  /// Adds a pair of rows.
  package mutating func append(_ one: Int, _ other: Int) {
    self.one.append(Int32(one))
    self.other.append(Int32(other))
  }

  /// Adds a pair of a list of which every pair has a weight.
  package mutating func append(_ one: Int, _ other: Int, weight: Float) {
    append(one, other)
    self.weight.append(weight)
  }

  /// Makes room for so many pairs.
  package mutating func reserve(_ count: Int) {
    one.reserveCapacity(count)
    other.reserveCapacity(count)
  }
}
