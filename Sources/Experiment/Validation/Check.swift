import Parameters

/// A statement about the county, put to the model.
@dynamicMemberLookup
package struct Check: Sendable {
  /// Why it misses.
  typealias Explanation = Statement<WhyExperiment>.Explanation

  /// What is said.
  package let statement: Statement<WhyExperiment>
  /// Worlds that it reads.
  let worlds: [ValidationWorld]
  let value: @Sendable (Evidence) -> Double

  init(
    _ id: String, _ role: StatementRole, _ question: String, zh: String, _ unit: Unit,
    published: String,
    source: String, band: ClosedRange<Double>, in worlds: [ValidationWorld] = [.base],
    missed explanation: Explanation? = nil, value: @escaping @Sendable (Evidence) -> Double
  ) {
    statement = Statement(
      id: id, role: role, question: Label(en: question, zh: zh), unit: unit, published: published,
      source: source,
      band: band, explanation: explanation)
    self.worlds = worlds
    self.value = value
  }

  /// A part of what is said.
  package subscript<Part>(dynamicMember part: KeyPath<Statement<WhyExperiment>, Part>) -> Part {
    statement[keyPath: part]
  }

  /// Every check, in the order of the evidence.
  package static let all: [Check] = casePublished + lending + people + policies + others
}
