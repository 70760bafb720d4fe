/// Whom a household hears from, each neighbour counted by the weight of its tie.
package struct Voices: Sendable, Equatable {
  private let sums: SIMD4<Float>

  /// Sums of weights of borrowing, informed, late and harmed neighbours.
  package init(_ sums: SIMD4<Float> = SIMD4()) { self.sums = sums }

  /// Neighbours who have borrowed from the platform.
  package var borrowing: Float { sums.x }
  /// Neighbours who know how the product works and have not borrowed.
  package var informed: Float { sums.y }
  /// Neighbours who are late with the platform.
  package var late: Float { sums.z }
  /// Neighbours who were touched by a data incident.
  package var harmed: Float { sums.w }
}
