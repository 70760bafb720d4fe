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
    let count = incomes.count
    precondition(groups.count >= count && bins.count >= count && summands.count >= count)
    for place in 0..<count {
      sums[groups[place] &* IncomeHistogram.bins &+ bins[place]] += summands[place]
    }
    var credit = credit.mutableSpan
    for place in incomes.borrowers {
      credit[groups[place] * IncomeHistogram.bins + bins[place]] += incomes.credit[place]
    }
  }

  /// Adds a batch of households, each to the four groups that its cell belongs to.
  mutating func add(_ incomes: IncomeBatch, at cells: [Int], of groups: [SIMD4<Int>]) {
    let first = groups.map { $0 &* IncomeHistogram.bins }
    let groups = first.span
    var sums = sums.mutableSpan
    let cells = cells.span
    let bins = incomes.bins.span
    let summands = incomes.sums.span
    let count = incomes.count
    precondition(cells.count >= count && bins.count >= count && summands.count >= count)
    for place in 0..<count {
      let group = groups[cells[place]]
      let bin = bins[place]
      let summand = summands[place]
      sums[group.x &+ bin] += summand
      sums[group.y &+ bin] += summand
      sums[group.z &+ bin] += summand
      sums[group.w &+ bin] += summand
    }
    var credit = credit.mutableSpan
    for place in incomes.borrowers {
      for level in 0..<4 {
        credit[groups[cells[place]][level] &+ bins[place]] += incomes.credit[place]
      }
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
      credit[place] =
        batch.weights[place] * (Double(borrowed[batch.rows.lowerBound &+ place]) * 10_000)
    }
  }

  private mutating func readIncomes(_ batch: Batch, _ size: [UInt8], _ annual: [Float]) {
    let weights = batch.weights.span
    let size = size.span.extracting(batch.rows)
    let annual = annual.span.extracting(batch.rows)
    let count = size.count
    precondition(annual.count == count && weights.count >= count)
    var bins = bins.mutableSpan
    precondition(bins.count >= count)
    for place in 0..<count { bins[place] = IncomeHistogram.bin(annual[place]) }
    var sums = sums.mutableSpan
    precondition(sums.count >= count)
    for place in 0..<count {
      let people = weights[place] * Double(size[place])
      sums[place] = SIMD2(people, people * Double(annual[place]))
    }
  }
}
