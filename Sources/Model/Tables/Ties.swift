/// Who talks to whom.
///
/// Talk is mutual, unless the user's own file says who hears whom.
public struct Ties: Sendable {
  /// Rows that each household hears from.
  package var heard = RowLists()
  /// How many ordinary ties each entry of `heard` is worth; empty where each is one.
  public package(set) var weight: [Float] = []
  /// The rows that hear from each household; nil where talk is mutual, since they are those it hears from.
  package var listeners: RowLists?

  /// Households with more neighbours than a tally counts; nearly always none.
  package private(set) var crowded: [Int32] = []

  /// Lists the households with more neighbours than a tally counts.
  package mutating func findCrowded() {
    crowded = (0..<heard.count).filter { heard.entryCount(of: $0) > Tally.most }
      .map { Int32($0) }
  }

  /// Number of ties, a mutual one counted at both ends.
  public var count: Int { heard.entryCount }

  /// Rows a household hears from, in rising order.
  public func neighbours(of household: Int) -> [Int32] { heard[household].map { Int32($0) } }

  /// Nobody knows anybody.
  package init() {}
}
