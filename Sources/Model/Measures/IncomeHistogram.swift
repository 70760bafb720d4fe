/// Persons and their income by income per head, in bins of about 1% width: enough for every inequality measure.
///
/// A bin is 1/64 of an octave, read off the bits of the number, so no logarithm is needed. Bins hold their own
/// sums of income; only inequality inside a bin is lost (less than 0.0001 of a Gini coefficient).
package struct IncomeHistogram: Sendable {
  package static let bins = 18 * 64
  private static let first = Float(64).bitPattern >> 17

  package let persons: ArraySlice<Double>
  package let income: ArraySlice<Double>
  package let credit: ArraySlice<Double>

  /// Bin of an income per head in yuan a year; the ends are open.
  @inline(__always)
  package static func bin(_ income: Float) -> Int {
    let place = Int(max(income, 0).bitPattern >> 17) - Int(first)
    return min(max(place, 0), bins - 1)
  }

  /// Gini coefficient: `1 − Σ p_b (S_b + S_{b−1})` with S the cumulative share of income.
  package var gini: Double {
    1 - twiceAreaUnderLorenz(of: income)
  }

  /// Concentration index of credit by income per head: above 0 where the better-off borrow more.
  package var creditConcentration: Double { 1 - twiceAreaUnderLorenz(of: credit) }

  /// Theil index `Σ p_b (m_b / m) ln(m_b / m)`.
  package var theil: Double {
    let people = persons.reduce(0, +)
    let total = income.reduce(0, +)
    guard people > 0, total > 0 else { return .nan }
    var sum = 0.0
    for bin in persons.indices where income[bin] > 0 {
      let relative = income[bin] / persons[bin] / (total / people)
      sum += income[bin] / total * logarithm(relative)
    }
    return sum
  }

  /// Median income per head in yuan a year, linear inside its bin.
  package var median: Double {
    let half = persons.reduce(0, +) / 2
    guard half > 0 else { return .nan }
    var below = 0.0
    for bin in persons.indices where persons[bin] > 0 {
      if below + persons[bin] >= half {
        let low = Self.edge(bin - persons.startIndex)
        let high = Self.edge(bin + 1 - persons.startIndex)
        return low + (high - low) * (half - below) / persons[bin]
      }
      below += persons[bin]
    }
    return .nan
  }

  /// Mean income of the richest fifth of persons over that of the poorest.
  package var topToBottom: Double {
    let fifth = persons.reduce(0, +) / 5
    guard fifth > 0 else { return .nan }
    return tail(fifth, from: Array(persons.indices.reversed()))
      / tail(fifth, from: Array(persons.indices))
  }

  private func tail(_ wanted: Double, from order: [Int]) -> Double {
    var people = 0.0
    var sum = 0.0
    for bin in order where persons[bin] > 0 {
      let taken = min(persons[bin], wanted - people)
      sum += income[bin] * taken / persons[bin]
      people += taken
      if people >= wanted { break }
    }
    return sum
  }

  private func twiceAreaUnderLorenz(of amount: ArraySlice<Double>) -> Double {
    let people = persons.reduce(0, +)
    let total = amount.reduce(0, +)
    guard people > 0, total > 0 else { return .nan }
    var cumulative = 0.0
    var area = 0.0
    for bin in persons.indices where persons[bin] > 0 {
      let next = cumulative + amount[amount.startIndex + bin - persons.startIndex] / total
      area += persons[bin] / people * (cumulative + next)
      cumulative = next
    }
    return area
  }

  private static func edge(_ bin: Int) -> Double {
    Double(Float(bitPattern: (first + UInt32(bin)) << 17))
  }
}

/// The histograms of all groups, one after the other in flat columns.
package struct IncomeHistograms: Sendable {
  private var persons: [Double]
  private var income: [Double]
  private var credit: [Double]

  package init(groups: Int) {
    persons = Array(repeating: 0, count: groups * IncomeHistogram.bins)
    income = persons
    credit = persons
  }

  /// Histogram of a group.
  package subscript(_ group: Int) -> IncomeHistogram {
    let place = range(group)
    return IncomeHistogram(
      persons: persons[place], income: income[place], credit: credit[place])
  }

  @inline(__always)
  package mutating func add(
    _ bin: Int, to group: Int, persons people: Double, income sum: Double, credit amount: Double
  ) {
    let place = group * IncomeHistogram.bins + bin
    persons[place] += people
    income[place] += sum
    if amount != 0 { credit[place] += amount }
  }

  /// Adds one group to another.
  package mutating func fold(_ group: Int, into other: Int) {
    for (from, to) in zip(range(group), range(other)) {
      persons[to] += persons[from]
      income[to] += income[from]
      credit[to] += credit[from]
    }
  }

  private func range(_ group: Int) -> Range<Int> {
    group * IncomeHistogram.bins..<(group + 1) * IncomeHistogram.bins
  }
}
