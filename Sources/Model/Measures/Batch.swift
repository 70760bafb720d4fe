/// Consecutive households on their way into sums: what is known of each is read once, the cell is set by a grouping.
///
/// A thousand rows stay in the processor's first caches while one column after the other is read and added.
package struct Batch {
  /// Most rows of a batch.
  package static let most = Draws.blockRows

  /// Rows of the households.
  package private(set) var rows = 0..<0
  /// Cell of each.
  package var cells = [UInt16](repeating: 0, count: most)
  /// Households that each stands for.
  package private(set) var weights = [Double](repeating: 1, count: most)
  /// Whether every household stands for itself.
  package let isUnweighted: Bool

  /// Yes-or-no facts of each: the bits of the slots that count them.
  var facts = [UInt8](repeating: 0, count: most)
  /// Persons of each and their income.
  var persons = [SIMD2<Double>](repeating: SIMD2(), count: most)
  /// 1 for the poor and 0 for others.
  var poor = [Float](repeating: 0, count: most)
  /// Shortfall of the poor from the poverty line as a share of it, 0 for others.
  var shortfalls = [Float](repeating: 0, count: most)
  /// Bin of each income per head.
  var bins = [UInt16](repeating: 0, count: most)
  /// Places of those that have ever borrowed from the platform.
  var borrowers = Selection()
  /// Places of those that have a need this month.
  var needy = Selection()
  /// The platform's loans to them that are new or late.
  var loans: [LoanSums] = []
  /// The first loan of the ledger that is not read yet.
  var nextLoan = 0
  /// Index of the month that is observed.
  let month: Int
  /// Yuan a head and year.
  let povertyLine: Float

  /// For the month that a world has just lived; poor is whoever has less than the line, in yuan a head and year.
  package init(of world: World, povertyLine: Double) {
    self.povertyLine = Float(povertyLine)
    isUnweighted = world.households.weight.isEmpty
    month = world.age - 1
  }

  /// Moves on to the next rows, at most `most`, and reads them.
  package mutating func move(to rows: Range<Int>, of world: World) {
    let households = world.households
    precondition(rows.count <= Batch.most, "a batch has at most \(Batch.most) rows")
    self.rows = rows
    if !isUnweighted {
      for (place, row) in rows.enumerated() { weights[place] = Double(households.weight[row]) }
    }
    readFacts(of: households)
    readBins(households.annualIncome)
    readPoor(households.annualIncome)
    readShortfalls(households.annualIncome)
    readPersons(households.size, households.annualIncome)
    let times = households.timesBorrowed.span.extracting(rows)
    let needs = households.need.span.extracting(rows)
    precondition(times.count == rows.count && needs.count == rows.count)
    borrowers.select(from: 0..<rows.count) { times[$0] > 0 }
    needy.select(from: 0..<rows.count) { needs[$0] > 0 }
    readLoans(world.loans)
  }

  /// Rows in batches.
  package static func batches(of rows: Range<Int>) -> [Range<Int>] {
    stride(from: rows.lowerBound, to: rows.upperBound, by: most).map {
      $0..<min($0 + most, rows.upperBound)
    }
  }
}
