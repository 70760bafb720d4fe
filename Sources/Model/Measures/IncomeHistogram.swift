/// Persons and their income by income per head, in bins of about 1% width: enough for every inequality measure.
///
/// A bin is 1/64 of an octave, read off the bits of the number, so no logarithm is needed. Bins hold their own
/// sums of income; only inequality inside a bin is lost (less than 0.0001 of a Gini coefficient).
package struct IncomeHistogram: Sendable {
  /// A bin that is not empty.
  struct Bin: Sendable {
    let place: Int
    let persons: Double
    /// Income of these persons in yuan a year.
    let income: Double
    /// What their households have borrowed from the platform, in fen.
    let credit: Double
  }

  package static let bins = 18 * 64
  private static let first = Float(64).bitPattern >> 17

  /// The bins that are not empty, poorest first.
  private let filled: [Bin]
  /// Persons in all bins.
  let people: Double
  /// Their income in yuan a year.
  let total: Double

  init(_ sums: ArraySlice<SIMD2<Double>>, credit: ArraySlice<Double>) {
    let sums = sums.span
    let credit = credit.span
    precondition(credit.count == sums.count, "an amount for every bin")
    var places = Selection(most: sums.count)
    places.select(from: 0..<sums.count) { sums[$0].x > 0 }
    let filled = places.rows.map {
      Bin(place: $0, persons: sums[$0].x, income: sums[$0].y, credit: credit[$0])
    }
    people = filled.reduce(0) { $0 + $1.persons }
    total = filled.reduce(0) { $0 + $1.income }
    self.filled = filled
  }

  /// Bin of an income per head in yuan a year; the ends are open.
  @inline(__always)
  package static func bin(_ income: Float) -> UInt16 {
    let place = Int32(bitPattern: max(income, 0).bitPattern &>> 17) &- Int32(first)
    return UInt16(truncatingIfNeeded: min(max(place, 0), Int32(bins - 1)))
  }

  /// Gini coefficient: `1 − Σ p_b (S_b + S_{b−1})` with S the cumulative share of income.
  package var gini: Double { 1 - twiceAreaUnderLorenz(of: total) { $0.income } }

  /// Concentration index of credit by income per head: above 0 where the better-off borrow more.
  package var creditConcentration: Double {
    1 - twiceAreaUnderLorenz(of: filled.reduce(0) { $0 + $1.credit }) { $0.credit }
  }

  /// Theil index `Σ p_b (m_b / m) ln(m_b / m)`.
  package var theil: Double {
    guard people > 0, total > 0 else { return .nan }
    let terms = theilTerms()
    var sum = 0.0
    for (bin, term) in zip(filled, terms) where bin.income > 0 { sum += term }
    return sum
  }

  /// Parts of bins in the Theil index, as a column so that the logarithms run in vectors.
  private func theilTerms() -> [Double] {
    let bins = filled.span
    let mean = total / people
    var column = [Double](repeating: 0, count: bins.count)
    var terms = column.mutableSpan
    precondition(terms.count == bins.count, "a term for every bin")
    for place in 0..<bins.count {
      let income = bins[place].income
      terms[place] = income / total * logarithm(income / bins[place].persons / mean)
    }
    return column
  }

  /// Median income per head in yuan a year, linear inside its bin.
  package var median: Double {
    let half = people / 2
    guard half > 0 else { return .nan }
    var below = 0.0
    for bin in filled {
      if below + bin.persons >= half {
        let low = Self.edge(bin.place)
        let high = Self.edge(bin.place + 1)
        return low + (high - low) * (half - below) / bin.persons
      }
      below += bin.persons
    }
    return .nan
  }

  /// Mean income of the richest fifth of persons over that of the poorest.
  package var topToBottom: Double {
    let fifth = people / 5
    guard fifth > 0 else { return .nan }
    return tail(fifth, of: filled.reversed()) / tail(fifth, of: filled)
  }

  private func tail(_ wanted: Double, of bins: some Sequence<Bin>) -> Double {
    var people = 0.0
    var sum = 0.0
    for bin in bins {
      let taken = min(bin.persons, wanted - people)
      sum += bin.income * taken / bin.persons
      people += taken
      if people >= wanted { break }
    }
    return sum
  }

  private func twiceAreaUnderLorenz(of total: Double, _ amount: (Bin) -> Double) -> Double {
    guard people > 0, total > 0 else { return .nan }
    let persons = shares(of: people) { $0.persons }
    let amounts = shares(of: total, amount)
    var cumulative = 0.0
    var area = 0.0
    for (part, share) in zip(persons, amounts) {
      let next = cumulative + share
      area += part * (cumulative + next)
      cumulative = next
    }
    return area
  }

  /// What bins are of a total, as a column so that the divisions run in vectors.
  private func shares(of total: Double, _ amount: (Bin) -> Double) -> [Double] {
    filled.map { amount($0) / total }
  }

  private static func edge(_ bin: Int) -> Double {
    Double(Float(bitPattern: (first + UInt32(bin)) << 17))
  }
}
