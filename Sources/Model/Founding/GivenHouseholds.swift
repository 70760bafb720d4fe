/// Columns that the user's own population gives; what is absent is drawn, conditional on the ranks of what is there.
///
/// Element `r` of a column belongs to household `r`.
package struct GivenHouseholds: Sendable {
  /// Age of the head in years.
  package var headAge: [UInt8]?
  /// Schooling of the head in years.
  package var schooling: [UInt8]?
  /// Members, at least 1.
  package var size: [UInt8]?
  /// Members who work.
  package var workers: [UInt8]?
  /// Raw values of `Livelihood`.
  package var livelihood: [UInt8]?
  /// Annual income per head in yuan.
  package var incomePerHead: [Float]?
  /// Cash and liquid savings in fen.
  package var cash: [Int64]?
  /// Farm land in mu.
  package var land: [Float]?
  /// Lasting traits, of those that the file has a column for.
  package var attributes: (columns: Attributes, values: [Attributes])?

  package init() {}

  /// Nothing is given: the whole population is drawn.
  package static let none = GivenHouseholds()

  /// Scores of the traits that are given, by the ranks of their values.
  package var scores: [Characteristic: [Double]] {
    var scores: [Characteristic: [Double]] = [:]
    scores[.age] = headAge.map { normalScores(ofRanksIn: $0.map(Double.init)) }
    scores[.schooling] = schooling.map { normalScores(ofRanksIn: $0.map(Double.init)) }
    scores[.size] = size.map { normalScores(ofRanksIn: $0.map(Double.init)) }
    scores[.income] = incomePerHead.map { normalScores(ofRanksIn: $0.map(Double.init)) }
    scores[.savings] = cash.map { normalScores(ofRanksIn: $0.map(Double.init)) }
    scores[.land] = land.map { normalScores(ofRanksIn: $0.map(Double.init)) }
    return scores
  }
}
