import Parameters

/// A statement about the published experiment: an estimate that is made alike in the villages and in the model.
package struct VillageCheck: Sendable {
  /// Why it misses.
  typealias Explanation = Statement<VillageWhy>.Explanation

  /// What is said.
  package let statement: Statement<VillageWhy>
  let value: @Sendable (VillageOutcome) -> Double

  init(
    _ id: String, _ role: StatementRole, _ question: String, zh: String, _ unit: Parameters.Unit,
    published: String, band: ClosedRange<Double>, missed explanation: Explanation? = nil,
    value: @escaping @Sendable (VillageOutcome) -> Double
  ) {
    statement = Statement(
      id: id, role: role, question: Label(en: question, zh: zh), unit: unit, published: published,
      source: "Cai, de Janvry and Sadoulet 2015", band: band, explanation: explanation)
    self.value = value
  }
}
