import Parameters

/// What a check says, whatever it is put to: one number of the evidence and the band that passes.
package protocol Statement: Sendable {
  /// Number of the evidence, with a letter where it has several parts.
  var id: String { get }
  /// What part it plays.
  var role: Check.Role { get }
  /// What is measured.
  var question: String { get }
  /// Unit of the value.
  var unit: Parameters.Unit { get }
  /// What was published or found, as its source says it.
  var published: String { get }
  /// Where.
  var source: String { get }
  /// Values that pass.
  var band: ClosedRange<Double> { get }
}

extension Check: Statement {}
