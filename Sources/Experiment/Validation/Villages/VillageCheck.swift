import Parameters

/// A statement about the published experiment: an estimate that is made alike in the villages and in the model.
package struct VillageCheck: Sendable {
  /// Why the model misses, as far as known, and the experiment that shows it.
  package struct Explanation: Sendable {
    /// One or two sentences.
    package let reason: String
    /// What was changed; nil where nothing was tried.
    package let experiment: VillageWhy?
    /// Checks whose value in that experiment the reason rests on.
    package let shown: [String]
  }

  /// Number of the evidence, with a letter.
  package let id: String
  /// What part it plays.
  package let role: Check.Role
  /// What is measured.
  package let question: String
  /// Unit of the value.
  package let unit: Parameters.Unit
  /// What was published, as the evidence says it.
  package let published: String
  /// Where.
  package let source = "Cai, de Janvry and Sadoulet 2015"
  /// Values that pass.
  package let band: ClosedRange<Double>
  /// Why it misses; nil while it does not.
  package let explanation: Explanation?
  let value: @Sendable (VillageOutcome) -> Double

  init(
    _ id: String, _ role: Check.Role, _ question: String, _ unit: Parameters.Unit,
    published: String, band: ClosedRange<Double>, missed explanation: Explanation? = nil,
    value: @escaping @Sendable (VillageOutcome) -> Double
  ) {
    self.id = id
    self.role = role
    self.question = question
    self.unit = unit
    self.published = published
    self.band = band
    self.explanation = explanation
    self.value = value
  }
}
