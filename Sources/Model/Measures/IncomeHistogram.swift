/// Persons and their income by income per head, in bins of about 1% width: enough for every inequality measure.
///
/// A bin is 1/64 of an octave, read off the bits of the number, so no logarithm is needed. Bins hold their own
/// sums of income; only inequality inside a bin is lost (less than 0.0001 of a Gini coefficient).
package struct IncomeHistogram: Sendable {
  package static let bins = 18 * 64
  private static let first = Float(64).bitPattern >> 17

  /// Persons in each bin that is not empty, poorest first.
  package let persons: [Double]
  /// Their income in yuan a year.
  package let income: [Double]
  /// What their households have borrowed from the platform, in fen.
  package let credit: [Double]
  /// Their bins.
  private let places: [Int]
  private let people: Double
  private let total: Double

  init(_ sums: ArraySlice<SIMD2<Double>>, credit amounts: ArraySlice<Double>) {
    let sums = sums.span
    let amounts = amounts.span
    precondition(amounts.count == sums.count, "an amount for every bin")
    let places = sums.indices.filter { sums[$0].x > 0 }
    persons = places.map { sums[$0].x }
    income = places.map { sums[$0].y }
    credit = places.map { amounts[$0] }
    people = persons.reduce(0, +)
    total = income.reduce(0, +)
    self.places = places
  }

  /// Bin of an income per head in yuan a year; the ends are open.
  @inline(__always)
  package static func bin(_ income: Float) -> UInt16 {
    let place = Int32(bitPattern: max(income, 0).bitPattern &>> 17) &- Int32(first)
    return UInt16(truncatingIfNeeded: min(max(place, 0), Int32(bins - 1)))
  }

  /// Gini coefficient: `1 − Σ p_b (S_b + S_{b−1})` with S the cumulative share of income.
  package var gini: Double {
    1 - twiceAreaUnderLorenz(of: income)
  }

  /// Concentration index of credit by income per head: above 0 where the better-off borrow more.
  package var creditConcentration: Double { 1 - twiceAreaUnderLorenz(of: credit) }

  /// Theil index `Σ p_b (m_b / m) ln(m_b / m)`.
  package var theil: Double {
    guard people > 0, total > 0 else { return .nan }
    var terms = income
    replaceByTheilTerms(&terms, persons, mean: total / people, total: total)
    return terms.reduce(0, +)
  }

  /// Median income per head in yuan a year, linear inside its bin.
  package var median: Double {
    let half = people / 2
    guard half > 0 else { return .nan }
    var below = 0.0
    for bin in persons.indices {
      if below + persons[bin] >= half {
        let low = Self.edge(places[bin])
        let high = Self.edge(places[bin] + 1)
        return low + (high - low) * (half - below) / persons[bin]
      }
      below += persons[bin]
    }
    return .nan
  }

  /// Mean income of the richest fifth of persons over that of the poorest.
  package var topToBottom: Double {
    let fifth = people / 5
    guard fifth > 0 else { return .nan }
    return tail(fifth, in: persons.indices.reversed()) / tail(fifth, in: persons.indices)
  }

  private func tail(_ wanted: Double, in order: some Sequence<Int>) -> Double {
    var people = 0.0
    var sum = 0.0
    for bin in order {
      let taken = min(persons[bin], wanted - people)
      sum += income[bin] * taken / persons[bin]
      people += taken
      if people >= wanted { break }
    }
    return sum
  }

  private func twiceAreaUnderLorenz(of amount: [Double]) -> Double {
    let total = amount.reduce(0, +)
    guard people > 0, total > 0 else { return .nan }
    var cumulative = 0.0
    var area = 0.0
    for bin in persons.indices {
      let next = cumulative + amount[bin] / total
      area += persons[bin] / people * (cumulative + next)
      cumulative = next
    }
    return area
  }

  private static func edge(_ bin: Int) -> Double {
    Double(Float(bitPattern: (first + UInt32(bin)) << 17))
  }
}

/// Replaces the incomes of bins by their parts of the Theil index, as a column so that logarithms run in vectors.
private func replaceByTheilTerms(
  _ column: inout [Double], _ persons: [Double], mean: Double, total: Double
) {
  var column = column.mutableSpan
  let persons = persons.span
  precondition(persons.count == column.count, "persons in every bin")
  for bin in 0..<column.count {
    let income = column[bin]
    let term = income / total * logarithm(income / persons[bin] / mean)
    column[bin] = income > 0 ? term : 0
  }
}
