/// The histograms of all groups, one after the other in flat columns.
package struct IncomeHistograms: Sendable {
  /// Persons and their income.
  private var sums: [SIMD2<Double>]
  private var credit: [Double]

  /// Number of groups.
  let count: Int

  /// Empty histograms of some groups.
  package init(groups: Int) {
    count = groups
    sums = Array(repeating: SIMD2(), count: groups * IncomeHistogram.bins)
    credit = Array(repeating: 0, count: groups * IncomeHistogram.bins)
  }

  /// Histogram of a group.
  package subscript(_ group: Int) -> IncomeHistogram {
    IncomeHistogram(sums[range(group)], credit: credit[range(group)])
  }

  /// Adds the households of a batch, each to the group that its cell is.
  mutating func add(_ batch: Batch, of households: Households) {
    for place in 0..<batch.rows.count {
      let group = Int(batch.cells[place])
      sums[group * IncomeHistogram.bins + Int(batch.bins[place])] += batch.persons[place]
    }
    for place in batch.borrowers.rows {
      let group = Int(batch.cells[place])
      credit[group * IncomeHistogram.bins + Int(batch.bins[place])] +=
        batch.borrowed(place, of: households)
    }
  }

  /// Adds the households of a batch, each to the four groups whose first bins stand at its cell.
  mutating func add(_ batch: Batch, of households: Households, to firsts: [SIMD4<Int>]) {
    let firsts = firsts.span
    let cells = batch.cells.span
    let bins = batch.bins.span
    let persons = batch.persons.span
    let count = batch.rows.count
    precondition(cells.count >= count && bins.count >= count && persons.count >= count)
    var sums = sums.mutableSpan
    for place in 0..<count {
      sums.add(persons[place], to: firsts[Int(cells[place])] &+ Int(bins[place]))
    }
    var credit = credit.mutableSpan
    for place in batch.borrowers.rows {
      let places = firsts[Int(cells[place])] &+ Int(bins[place])
      let borrowed = batch.borrowed(place, of: households)
      for level in 0..<4 { credit[places[level]] += borrowed }
    }
  }

  /// First bins of groups.
  static func firsts(of groups: [SIMD4<Int>]) -> [SIMD4<Int>] {
    groups.map { $0 &* IncomeHistogram.bins }
  }

  /// Empties a group into another, and returns what was in it.
  mutating func empty(_ group: Int, into other: Int) -> IncomeHistogram {
    let histogram = self[group]
    let (from, to) = (range(group).lowerBound, range(other).lowerBound)
    for place in 0..<IncomeHistogram.bins {
      sums[to + place] += sums[from + place]
      credit[to + place] += credit[from + place]
      sums[from + place] = SIMD2()
      credit[from + place] = 0
    }
    return histogram
  }

  private func range(_ group: Int) -> Range<Int> {
    group * IncomeHistogram.bins..<(group + 1) * IncomeHistogram.bins
  }
}

extension Batch {
  /// Borrowed from the platform in all, in fen, by those that a place stands for.
  @inline(__always)
  func borrowed(_ place: Int, of households: Households) -> Double {
    weights[place] * (Double(households.borrowedTotal[rows.lowerBound &+ place]) * 10_000)
  }
}

extension MutableSpan where Element: SIMD, Element.Scalar: FloatingPoint {
  /// Adds a vector to four different places.
  ///
  /// All four are read before one is written: processors expect a sum that was just written to be read again, and
  /// would wait each time.
  @inline(__always)
  fileprivate mutating func add(_ summand: Element, to places: SIMD4<Int>) {
    let (x, y) = (self[places.x] + summand, self[places.y] + summand)
    let (z, w) = (self[places.z] + summand, self[places.w] + summand)
    self[places.x] = x
    self[places.y] = y
    self[places.z] = z
    self[places.w] = w
  }
}
