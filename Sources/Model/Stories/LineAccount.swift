/// How the lender looked at a household in a month of review.
package struct LineAccount: Sendable, Equatable {
  /// True creditworthiness, in standard deviations; the lender does not see it.
  package let creditworthiness: Float
  /// The score; nil where no shared file covers the household.
  package let score: Double?
  /// Score from which a line is granted.
  package let cutoff: Double
  /// Grade between 0 and 1; nil without a score.
  package let grade: Double?
  /// Whether there is a product for its livelihood.
  package let hasProduct: Bool
  /// Whether a default stands in the credit bureau.
  package let hasBadRecord: Bool
  /// The line before.
  package let before: Line
  /// The line after.
  package internal(set) var after: Line

  /// A line: limit in fen (0 for none), annual rate, and whether interest comes first.
  package struct Line: Sendable, Equatable {
    package let limit: Int32
    package let rate: Float
    package let isPrime: Bool

    init(_ state: HouseholdState) {
      limit = state.has(.credited) ? state.lineLimit : 0
      rate = limit > 0 ? state.lineRate : 0
      isPrime = limit > 0 && state.has(.prime)
    }
  }

  /// What a review came to.
  package enum Outcome: Sendable { case granted, changed, kept, withdrawn, refused }

  package var outcome: Outcome {
    switch (before.limit > 0, after.limit > 0) {
    case (false, true): .granted
    case (true, false): .withdrawn
    case (false, false): .refused
    case (true, true): before == after ? .kept : .changed
    }
  }

  /// Whether the numbers say that there is a line.
  package var isGranted: Bool { (score ?? -.infinity) >= cutoff && hasProduct && !hasBadRecord }

  /// A review that the month holds for a household; nil where it is not its turn.
  init?(of row: Int, _ state: HouseholdState, in world: World, _ month: borrowing Month) {
    guard reviewed(in: world.villages, month).contains(row) else { return nil }
    let households = world.households
    let offer = LineOffer(month.parameters, world.institutions)
    let noise = month.foundingDraws.normal(.score, row)
    let scores = Scoring(month.parameters).scores(
      of: [row], households.attributes, households.status, households.livelihood,
      households.creditworthiness, noises: [noise])
    score = scores[0] > -.infinity ? Double(scores[0]) : nil
    creditworthiness = households.creditworthiness[row]
    cutoff = offer.cutoff
    grade = score.map { _ in offer.grades(scores)[0] }
    hasProduct = month.parameters.products.product(for: households.livelihood[row]) != nil
    hasBadRecord = state.has(.badRecord)
    before = Line(state)
    after = before
  }
}

extension LineAccount {
  /// Notes the line as the review left it.
  mutating func settle(_ state: HouseholdState) { after = Line(state) }
}
