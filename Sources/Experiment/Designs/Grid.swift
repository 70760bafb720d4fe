/// Every combination of levels, by their numbers from 0; the last axis changes fastest.
///
/// - Complexity: O(the product of the levels).
package func gridLevels(_ counts: [Int]) -> [[Int]] {
  precondition(counts.allSatisfy { $0 > 0 }, "an axis has at least one level: \(counts)")
  var combinations: [[Int]] = [[]]
  for count in counts {
    combinations = combinations.flatMap { beginning in
      (0..<count).map { beginning + [$0] }
    }
  }
  return combinations
}

/// A point that differs from the base on one axis, or on none.
package struct SingleChange: Sendable, Equatable {
  /// The axis that is changed; nil at the base itself.
  package let axis: Int?
  /// The level of that axis, from 0.
  package let level: Int
}

/// The base, then each level of each axis alone.
package func oneAtATime(levels counts: [Int]) -> [SingleChange] {
  let changes = counts.enumerated().flatMap { axis, count in
    (0..<count).map { SingleChange(axis: axis, level: $0) }
  }
  return [SingleChange(axis: nil, level: 0)] + changes
}
