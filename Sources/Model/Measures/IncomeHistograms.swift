/// The histograms of all groups, one after the other in flat columns.
package struct IncomeHistograms: Sendable {
  /// Persons and their income.
  private var sums: [SIMD2<Double>]
  private var credit: [Double]

  package init(groups: Int) {
    sums = Array(repeating: SIMD2(), count: groups * IncomeHistogram.bins)
    credit = Array(repeating: 0, count: groups * IncomeHistogram.bins)
  }

  /// Histogram of a group.
  package subscript(_ group: Int) -> IncomeHistogram {
    IncomeHistogram(sums[range(group)], credit: credit[range(group)])
  }

  /// Adds a batch of households, each to the group that stands at its place.
  mutating func add(_ incomes: IncomeBatch, to groups: [Int]) {
    var sums = sums.mutableSpan
    let groups = groups.span
    let bins = incomes.bins.span
    let summands = incomes.sums.span
    for place in 0..<incomes.count {
      sums[groups[place] &* IncomeHistogram.bins &+ bins[place]] += summands[place]
    }
    var credit = credit.mutableSpan
    for place in incomes.borrowers {
      credit[groups[place] * IncomeHistogram.bins + bins[place]] += incomes.credit[place]
    }
  }

  /// Adds one group to another.
  package mutating func fold(_ group: Int, into other: Int) {
    for (from, to) in zip(range(group), range(other)) {
      sums[to] += sums[from]
      credit[to] += credit[from]
    }
  }

  private func range(_ group: Int) -> Range<Int> {
    group * IncomeHistogram.bins..<(group + 1) * IncomeHistogram.bins
  }
}

/// Persons, incomes and borrowings of a batch of households, read once for several groupings.
struct IncomeBatch {
  /// Number of households.
  private(set) var count = 0
  /// Bin of each household's income per head.
  private(set) var bins = [Int](repeating: 0, count: Batch.most)
  /// Persons and their income.
  private(set) var sums = [SIMD2<Double>](repeating: SIMD2(), count: Batch.most)
  /// Borrowed from the platform in all.
  private(set) var credit = [Double](repeating: 0, count: Batch.most)
  /// Places of those that have borrowed.
  private(set) var borrowers: [Int] = []

  /// Reads the households of a batch.
  mutating func read(_ batch: Batch, of households: Households) {
    count = batch.rows.count
    readIncomes(batch, households.size, households.annualIncome)
    borrowers.removeAll(keepingCapacity: true)
    let borrowed = households.borrowedTotal.span
    for place in 0..<count where borrowed[batch.rows.lowerBound &+ place] != 0 {
      borrowers.append(place)
      credit[place] = batch.weights[place] * Double(borrowed[batch.rows.lowerBound &+ place])
    }
  }

  private mutating func readIncomes(_ batch: Batch, _ size: [UInt8], _ annual: [Float]) {
    let weights = batch.weights.span
    let size = size.span
    let annual = annual.span
    let rows = batch.rows
    var bins = bins.mutableSpan
    for place in 0..<rows.count {
      bins[place] = IncomeHistogram.bin(annual[rows.lowerBound &+ place])
    }
    var sums = sums.mutableSpan
    for place in 0..<rows.count {
      let row = rows.lowerBound &+ place
      let people = weights[place] * Double(size[row])
      sums[place] = SIMD2(people, people * Double(annual[row]))
    }
  }
}
