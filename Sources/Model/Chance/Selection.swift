import GSL

/// Rows that meet a condition, in order: of a block, or of whatever has at most as many.
///
/// Whether a row meets it is first written down as a number, and the next row's position in the list is found by
/// addition: a branch on luck would be mispredicted, which costs more than a dozen writes.
package struct Selection {
  private var isMet: [UInt8]
  private var list: [Int]
  /// Number of rows.
  package private(set) var count = 0

  /// - Parameter most: rows that may be asked at once.
  package init(most: Int = Draws.blockRows) {
    isMet = Array(repeating: 0, count: most)
    list = Array(repeating: 0, count: most)
  }

  /// The rows.
  package var rows: ArraySlice<Int> { list[..<count] }

  /// Replaces the selection by those of other rows that meet a condition, which is asked by their place among them.
  @inline(__always)
  package mutating func select(from rows: Range<Int>, where condition: (_ place: Int) -> Bool) {
    let most = rows.count
    do {
      var isMet = isMet.mutableSpan
      precondition(most <= isMet.count, "at most \(isMet.count) rows")
      for place in 0..<most { isMet[place] = condition(place) ? 1 : 0 }
    }
    count = list.list(isMet, count: most, from: rows.lowerBound)
  }
}
