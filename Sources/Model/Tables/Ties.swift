/// Who talks to whom, which is mutual: for each household the rows it hears from, in compressed rows.
public struct Ties: Sendable {
  /// First entry of each household in `neighbour`, and the total at the end.
  public package(set) var first: [Int32] = [0]
  /// Rows of the households it hears from.
  public package(set) var neighbour: [Int32] = []

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

  package init() {}
}
