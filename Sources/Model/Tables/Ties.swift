/// Who talks to whom: for each household the rows it hears from, in compressed rows.
public struct Ties: Sendable {
  /// First entry of each household in `neighbour`, and the total at the end.
  public package(set) var first: [Int32] = [0]
  /// Rows of the households it hears from.
  public package(set) var neighbour: [Int32] = []

  /// Rows a household hears from.
  public func neighbours(of household: Int) -> ArraySlice<Int32> {
    neighbour[Int(first[household])..<Int(first[household + 1])]
  }

  package init() {}
}
