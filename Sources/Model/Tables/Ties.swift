/// Who talks to whom: for each household the rows it hears from, in compressed rows.
///
/// Talk is mutual, unless the user's own file says who hears whom.
public struct Ties: Sendable {
  /// First entry of each household in `neighbour`, and the total at the end.
  public package(set) var first: [Int32] = [0]
  /// Rows of the households it hears from.
  public package(set) var neighbour: [Int32] = []
  /// How many ordinary ties each entry of `neighbour` is worth; empty where each is one.
  public package(set) var weight: [Float] = []
  /// The rows that hear from each household; nil where talk is mutual, since they are its neighbours.
  package var listeners: Listeners?

  /// Households with more neighbours than a tally counts; nearly always none.
  package private(set) var crowded: [Int32] = []

  /// Lists the households with more neighbours than a tally counts.
  package mutating func findCrowded() {
    crowded = (0..<Int32(first.count - 1)).filter {
      first[Int($0) + 1] - first[Int($0)] > Int32(Tally.most)
    }
  }

  /// Rows a household hears from.
  public func neighbours(of household: Int) -> ArraySlice<Int32> {
    neighbour[Int(first[household])..<Int(first[household + 1])]
  }

  /// Rows that hear from each household, in compressed rows.
  package struct Listeners: Sendable {
    /// First entry of each household in `listener`, and the total at the end.
    package var first: [Int32]
    /// Rows of the households that hear from it.
    package var listener: [Int32]
  }

  package init() {}
}
