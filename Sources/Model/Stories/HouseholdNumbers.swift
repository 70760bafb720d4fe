/// Numbers that the user's own file gives households, where all of its ids are positive whole numbers.
package struct HouseholdNumbers: Sendable, Equatable {
  private let numbers: [Int]
  private let rows: [Int: Int32]

  /// The numbers by row; nil where two households have one number, or there is none.
  package init?(_ numbers: [Int]) {
    let rows = Dictionary(numbers.enumerated().map { ($1, Int32($0)) }) { first, _ in first }
    guard rows.count == numbers.count, !numbers.isEmpty else { return nil }
    self.numbers = numbers
    self.rows = rows
  }

  /// Number of a row.
  func number(of row: Int) -> Int { numbers[row] }

  /// Row of a number; nil where there is none.
  func row(of number: Int) -> Int? { rows[number].map(Int.init) }

  /// The least and the greatest number.
  var bounds: ClosedRange<Int> { (numbers.min() ?? 1)...(numbers.max() ?? 1) }
}
