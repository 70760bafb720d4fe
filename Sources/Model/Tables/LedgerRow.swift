import GSL

/// A row of a ledger, which stands by household.
package protocol LedgerRow {
  /// Row of the borrower.
  var household: Int32 { get }
  /// Month in which it was made.
  var made: Int16 { get }
  /// Who lent.
  var lender: Lender { get }
  /// What it was for.
  var use: Use { get }
  /// Still owed, in fen; of a new loan, all that was lent.
  var balance: Int32 { get }
}

extension LedgerRow {
  /// Grows with the order of the ledgers: by household, then by the month made.
  @inline(__always)
  package var order: Int { Int(household) << 16 &+ Int(made) }
}

extension Loan: LedgerRow {}
extension KinLoan: LedgerRow {}

extension Array where Element: LedgerRow {
  /// Enters new loans, which come in the order of households, each behind the household's older ones.
  package mutating func merge(_ new: [Element]) {
    var old = count
    append(contentsOf: new)
    // From the end: what stands behind a new loan moves up as a whole.
    for (step, loan) in new.enumerated().reversed() {
      let end = old
      while old > 0 && self[old - 1].household > loan.household { old -= 1 }
      move(old..<end, to: old + step + 1)
      self[old + step] = loan
    }
  }

  /// Drops the loans at rising places: what stands between two of them moves up as a whole.
  package mutating func remove(at places: [Int]) {
    guard let first = places.first else { return }
    var kept = first
    for (place, end) in zip(places, places.dropFirst() + [count]) {
      move(place + 1..<end, to: kept)
      kept += end - place - 1
    }
    removeLast(places.count)
  }
}
