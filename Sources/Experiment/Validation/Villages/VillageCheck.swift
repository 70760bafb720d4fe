import Parameters

/// A statement about the published experiment: an estimate that is made alike in the villages and in the model.
package struct VillageCheck: Statement {
  /// Why the model misses, as far as known, and the experiment that shows it.
  package struct Explanation: Sendable {
    /// One or two sentences.
    package let reason: String
    /// What was changed; nil where nothing was tried.
    package let experiment: VillageWhy?
    /// Checks whose value in that experiment the reason rests on.
    package let shown: [String]
  }

  package let id: String
  package let role: Check.Role
  package let question: String
  package let unit: Parameters.Unit
  package let published: String
  package let source = "Cai, de Janvry and Sadoulet 2015"
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
