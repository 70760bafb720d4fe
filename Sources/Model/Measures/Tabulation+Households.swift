extension Tabulation {
  /// Adds persons and debts of all households of a batch.
  mutating func addMoney(_ batch: Batch, _ households: Households) {
    let cells = batch.cells.span
    let weights = batch.weights.span
    let persons = batch.persons.span
    let poor = batch.poor.span
    let shortfalls = batch.shortfalls.span
    let trust = households.trust.span.extracting(batch.rows)
    let informal = households.informalDebt.span.extracting(batch.rows)
    let bank = households.bankDebt.span.extracting(batch.rows)
    let gain = households.investmentGain.span.extracting(batch.rows)
    let count = trust.count
    precondition(informal.count == count && bank.count == count && gain.count == count)
    precondition(poor.count >= count && shortfalls.count >= count)
    precondition(cells.count >= count && weights.count >= count && persons.count >= count)
    var rows = rows.mutableSpan
    // Half of the households owe kin, and few are poor: adding nothing costs less than a branch.
    for place in 0..<count {
      let people = persons[place]
      let poverty = SIMD2(Double(poor[place]), Double(shortfalls[place]))
      let standing = SIMD4(
        Double(trust[place]), Double(gain[place]), Double(informal[place]), Double(bank[place]))
      rows[Int(cells[place]) &* Slot.rows] += SIMD8(
        lowHalf: SIMD4(lowHalf: people, highHalf: people.x * poverty),
        highHalf: weights[place] * standing)
    }
  }

  /// Adds the borrowings of those that have ever borrowed from the platform.
  mutating func addBorrowers(_ batch: Batch, _ households: Households) {
    var rows = rows.mutableSpan
    for place in batch.borrowers.rows {
      let row = batch.rows.lowerBound &+ place
      let times = households.timesBorrowed[row]
      let isNew = Int(households.firstBorrowed[row]) == batch.month
      rows[Int(batch.cells[place]) &* Slot.rows &+ Slot.balance.row] +=
        batch.weights[place]
        * SIMD8(
          Double(households.platformDebt[row]),
          Double(households.borrowedTotal[row]) * 10_000,
          Double(times),
          Double(households.monthsUsed[row]),
          Double(households.loansClosed[row]),
          indicator(times > 1),
          indicator(isNew),
          0)
    }
  }
}

/// 1 where a claim holds and 0 where not.
@inline(__always)
private func indicator(_ claim: Bool) -> Double { Double(claim ? 1 : 0 as Int32) }
