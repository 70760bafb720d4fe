import GSL

/// Rows of a block that meet a condition, in order.
///
/// Whether a row meets it is first written down as a number, and the next row's position in the list is found by
/// addition: a branch on luck would be mispredicted, which costs more than a dozen writes.
package struct Selection {
  private var isMet = [UInt8](repeating: 0, count: Draws.blockRows)
  private var list = [Int](repeating: 0, count: Draws.blockRows)
  /// Number of rows.
  package private(set) var count = 0

  package init() {}

  /// The rows.
  package var rows: ArraySlice<Int> { list[..<count] }

  /// Replaces the selection by those of other rows that meet a condition, which is asked by their place in the block.
  @inline(__always)
  package mutating func select(from rows: Range<Int>, where condition: (_ place: Int) -> Bool) {
    let most = rows.count
    do {
      var isMet = isMet.mutableSpan
      precondition(most <= isMet.count, "a block has at most \(Draws.blockRows) rows")
      for place in 0..<most { isMet[place] = condition(place) ? 1 : 0 }
    }
    count = list.list(isMet, count: most, from: rows.lowerBound)
  }
}
