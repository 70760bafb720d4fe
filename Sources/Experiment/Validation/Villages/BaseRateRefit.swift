/// The trouble of a first loan that lets short sessions of the first round end as they did.
package struct BaseRateRefit: Sendable, Equatable {
  /// Path of the parameter.
  package static let path = "choice.platformHassle"
  /// Values among which it is sought, in logits: the parameter's own range.
  static let range = -5.0...10.0
  /// Times that the range is halved; then a step moves take-up by less than a thousandth.
  static let halvings = 14

  /// The value, in logits.
  package let value: Double
  /// Share that took up in the model.
  package let takeUp: Double
  /// Share that took up in the villages.
  package let published: Double

  /// Halves the range until take-up, which falls with the trouble, is as published.
  init(to published: Double, takeUp: (Double) async throws -> Double) async throws {
    var range = Self.range
    var (value, reached) = (Double.nan, Double.nan)
    for _ in 0..<Self.halvings {
      value = (range.lowerBound + range.upperBound) / 2
      reached = try await takeUp(value)
      range = reached > published ? value...range.upperBound : range.lowerBound...value
    }
    self.value = value
    self.takeUp = reached
    self.published = published
  }
}
