import Parameters

/// A month's measures for every group.
public struct Observation: Sendable {
  /// The date.
  public let date: CalendarMonth
  /// The groups, as rows.
  public let groups: [GroupLevel]
  /// One row a group, one value a measure of `Measure.all`; NaN where a measure is not defined.
  public let values: [[Double]]

  /// A month with one row of values a group, one value a measure.
  public init(date: CalendarMonth, groups: [GroupLevel], values: [[Double]]) {
    self.date = date
    self.groups = groups
    self.values = values
  }
}

extension World {
  /// Measures the month that has just been lived.
  public func observe(_ parameters: ModelParameters) -> Observation {
    let tables = tabulate(povertyLine: parameters.welfare.povertyLine(after: age))
    let groups = groupLevels
    let measures = Measure.all
    var view = View(of: self, parameters, groups: groups, tables)
    let values = groups.indices.map { group in
      view.move(to: group)
      // By place: a copy of a measure would retain and release all its texts.
      return measures.indices.map { measures[$0].value(view) }
    }
    return Observation(date: start + (age - 1), groups: groups, values: values)
  }

  /// Sums and incomes for every group, in the order of `groupLevels`.
  package func tabulate(povertyLine: Double) -> Tables {
    let builtIn = Levels(of: self, povertyLine: povertyLine).tables
    return groupings.reduce(builtIn) { $0.appending(tabulate($1, povertyLine: povertyLine)) }
  }

  private func tabulate(_ grouping: Grouping, povertyLine: Double) -> Tables {
    let count = grouping.levels.count
    var table = Tabulation(cells: count)
    var incomes = IncomeHistograms(groups: count)
    var batch = Batch(of: self, povertyLine: povertyLine)
    for rows in Batch.batches(of: 0..<households.count) {
      batch.move(to: rows, of: self)
      for (place, row) in rows.enumerated() { batch.cells[place] = grouping.column[row] }
      table.add(batch, of: households)
      incomes.add(batch, of: households)
      table.addLoans(of: batch)
    }
    table.flush()
    return Tables(table, (0..<count).map { incomes[$0] })
  }
}

/// Sums and incomes of groups.
package struct Tables {
  package let sums: [Sums]
  package let incomes: [IncomeHistogram]

  init(_ table: Tabulation, _ incomes: [IncomeHistogram]) {
    sums = (0..<table.count).map(table.sums)
    self.incomes = incomes
  }

  private init(sums: [Sums], incomes: [IncomeHistogram]) {
    self.sums = sums
    self.incomes = incomes
  }

  func appending(_ other: Tables) -> Tables {
    Tables(sums: sums + other.sums, incomes: incomes + other.incomes)
  }
}

extension Households {
  /// Households that a row stands for.
  @inline(__always)
  package func weight(of row: Int) -> Double { weight.isEmpty ? 1 : Double(weight[row]) }
}
