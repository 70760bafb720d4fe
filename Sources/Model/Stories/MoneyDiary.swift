/// Where the money of some households went this month, found by looking at it before every step.
///
/// So a step need not keep books for anybody, and whoever does not ask pays nothing.
package struct MoneyDiary: Sendable {
  /// Rows of the households.
  package let rows: [Int]
  /// This month's money, one entry a row.
  package private(set) var months: [MoneyMonth]
  private var held: [Int64]
  private var owed: [Int64]
  private var last: CashFlow?

  /// An empty diary of some households.
  package init(of rows: [Int]) {
    self.rows = rows
    months = Array(repeating: MoneyMonth(), count: rows.count)
    held = Array(repeating: 0, count: rows.count)
    owed = held
  }

  /// Looks at the households before a step; the first of a month opens a new page.
  package mutating func look(before step: Step, _ households: Households) {
    if step.name == Step.inOrder.first?.name {
      for place in rows.indices {
        months[place] = MoneyMonth()
        months[place].before = households.cash[rows[place]]
      }
      last = nil
      note(households)
    } else {
      enter(households)
    }
    last = CashFlow(step)
  }

  /// Looks at the households when the month is over.
  package mutating func close(_ households: Households) {
    enter(households)
    last = nil
  }

  /// Enters what the last step moved.
  private mutating func enter(_ households: Households) {
    guard let flow = last else { return }
    for (place, row) in rows.enumerated() {
      months[place][flow] += households.cash[row] - held[place]
      let repaid = owed[place] - households.debt(row)
      if flow == .repayment { months[place].principal += repaid }
      if flow == .recovery { months[place].writtenOff += repaid }
    }
    note(households)
  }

  private mutating func note(_ households: Households) {
    for (place, row) in rows.enumerated() {
      held[place] = households.cash[row]
      owed[place] = households.debt(row)
    }
  }
}

extension Households {
  /// Owed to all lenders, in fen.
  package func debt(_ row: Int) -> Int64 { formalDebt(row) + Int64(informalDebt[row]) }
}
