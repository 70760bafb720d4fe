/// What a platform loan adds to the slots of loans.
struct LoanSums {
  /// Place of its household in the batch.
  let place: Int
  /// Owed more than 30 and 90 days late; term and cost if it is new.
  let row: SIMD4<Double>

  init(of loan: Loan, in month: Int, weight: Double, at place: Int) {
    let owed = weight * Double(loan.balance)
    let isNew = Int(loan.made) == month
    self.place = place
    row = SIMD4(
      loan.arrears >= Arrears.thirtyDays ? owed : 0,
      loan.arrears >= Arrears.ninetyDays ? owed : 0,
      isNew ? weight * Double(loan.monthsLeft) : 0,
      isNew ? weight * loan.interestOverTerm : 0)
  }
}

extension Tabulation {
  /// Adds the loans of a batch, each to its household's cell.
  mutating func addLoans(of batch: Batch) {
    for loan in batch.loans { add(loan, to: Int(batch.cells[loan.place])) }
  }

  /// Adds the loans of a batch, each to cell 0 and the four that stand at its household's.
  mutating func addLoans(of batch: Batch, to cells: [SIMD4<Int>]) {
    for loan in batch.loans {
      let levels = cells[Int(batch.cells[loan.place])]
      add(loan, to: 0)
      for level in 0..<4 { add(loan, to: levels[level]) }
    }
  }

  private mutating func add(_ loan: LoanSums, to cell: Int) {
    rows[cell * Slot.rows + Slot.lent.row].highHalf += loan.row
  }
}

extension Loan {
  /// Whether there is anything to add: a platform loan that is new or late, and not written off.
  @inline(__always)
  func isCounted(in month: Int) -> Bool {
    lender == .platform && !isWrittenOff
      && (arrears >= Arrears.thirtyDays || Int(made) == month)
  }

  /// Interest of a new loan over its term, in fen.
  fileprivate var interestOverTerm: Double {
    let term = Double(monthsLeft)
    let principal = Double(principal)
    let total =
      instalment > 0 ? Double(instalment) * term : principal * (1 + Double(rate) * term / 12)
    return max(total - principal, 0)
  }
}
