/// Columns that the user's own population gives; what is absent is drawn, conditional on the ranks of what is there.
///
/// Element `r` of a column belongs to household `r`; an empty element is drawn as an absent column is.
package struct GivenHouseholds: Sendable {
  /// Age of the head in years.
  package var headAge: [UInt8?]?
  /// Schooling of the head in years.
  package var schooling: [UInt8?]?
  /// Members, at least 1.
  package var size: [UInt8?]?
  /// Members who work.
  package var workers: [UInt8?]?
  /// Raw values of `Livelihood`.
  package var livelihood: [UInt8?]?
  /// Annual income per head in yuan.
  package var incomePerHead: [Float?]?
  /// Cash and liquid savings in fen.
  package var cash: [Int64?]?
  /// Farm land in mu.
  package var land: [Float?]?
  /// Lasting traits: of those that are known of a household, whether it has them.
  package var attributes: (known: [Attributes], values: [Attributes])?
  /// Households that know from the start how the product works.
  package var informed: [Bool]?
  /// Households that a row stands for; nil where each stands for itself.
  package var weight: [Float]?

  /// Households of which nothing is given yet.
  package init() {}

  /// Nothing is given: the whole population is drawn.
  package static let none = GivenHouseholds()

  /// Scores of the traits that are given, by the ranks of their values; NaN where a value is missing.
  package var scores: [Characteristic: [Double]] {
    var scores: [Characteristic: [Double]] = [:]
    scores[.age] = headAge.map { normalScores(ofRanksAmong: $0) { Double($0) } }
    scores[.schooling] = schooling.map { normalScores(ofRanksAmong: $0) { Double($0) } }
    scores[.size] = size.map { normalScores(ofRanksAmong: $0) { Double($0) } }
    scores[.income] = incomePerHead.map { normalScores(ofRanksAmong: $0) { Double($0) } }
    scores[.savings] = cash.map { normalScores(ofRanksAmong: $0) { Double($0) } }
    scores[.land] = land.map { normalScores(ofRanksAmong: $0) { Double($0) } }
    return scores
  }

  /// Whether a trait of a household is known.
  func knows(_ trait: Attributes, of row: Int) -> Bool {
    attributes?.known[row].contains(trait) ?? false
  }
}

/// Scores of the values that are there by their ranks among these; NaN where there is none.
private func normalScores<Value>(
  ofRanksAmong column: [Value?], _ number: (Value) -> Double
) -> [Double] {
  let present = column.compactMap { $0.map(number) }
  var scores = normalScores(ofRanksIn: present).makeIterator()
  return column.map { $0 == nil ? .nan : scores.next() ?? .nan }
}
