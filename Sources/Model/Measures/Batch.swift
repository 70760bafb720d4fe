/// Consecutive households on their way into sums: the cell each belongs to, and how many it stands for.
///
/// A thousand rows stay in the processor's first cache while one column after the other is added.
package struct Batch {
  /// Most rows of a batch.
  package static let most = 1024

  /// Rows of the households.
  package private(set) var rows = 0..<0
  /// Cell of each.
  package var cells = [Int](repeating: 0, count: most)
  /// Households that each stands for.
  package private(set) var weights = [Double](repeating: 1, count: most)
  /// Whether every household stands for itself.
  package let isUnweighted: Bool

  package init(of households: Households) { isUnweighted = households.weight.isEmpty }

  /// Moves on to other rows, at most `most`.
  package mutating func move(to rows: Range<Int>, of households: Households) {
    precondition(rows.count <= Batch.most, "a batch has at most \(Batch.most) rows")
    self.rows = rows
    guard !isUnweighted else { return }
    for (place, row) in rows.enumerated() { weights[place] = Double(households.weight[row]) }
  }

  /// Rows in batches.
  package static func batches(of rows: Range<Int>) -> [Range<Int>] {
    stride(from: rows.lowerBound, to: rows.upperBound, by: most).map {
      $0..<min($0 + most, rows.upperBound)
    }
  }
}
