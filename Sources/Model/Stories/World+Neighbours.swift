/// What a household's neighbours were at the end of last month.
package struct NeighbourCounts: Sendable, Equatable {
  /// Neighbours in all.
  package let all: Int
  /// Who had borrowed from the platform.
  package let borrowing: Int
  /// Who knew the product and had not borrowed.
  package let informed: Int
  /// Who were late with the platform.
  package let late: Int
  /// Who had been touched by a data incident.
  package let harmed: Int
}

extension World {
  /// The neighbours of a household, as this month's steps see them.
  package func neighbours(of row: Int) -> NeighbourCounts {
    let tally = Tally(packed: tally[row])
    return NeighbourCounts(
      all: ties.heard.entryCount(of: row), borrowing: tally.borrowing, informed: tally.informed,
      late: tally.late, harmed: tally.harmed)
  }
}

extension Voices {
  /// The same with nothing but neighbours who have borrowed.
  package var ofBorrowers: Voices { Voices(SIMD4(borrowing, 0, 0, 0)) }
}
