/// Who bears a cost.
public enum Payer: UInt8, CaseIterable, Sendable { case government, lender, bank }

/// Money spent in fen, by lever and payer.
public struct Treasury: Sendable {
  /// One entry for each lever and payer, a lever's payers together.
  public package(set) var spent = [Running](
    repeating: Running(), count: Lever.allCases.count * Payer.allCases.count)

  /// Nothing spent yet.
  package init() {}

  /// Spent on a lever by a payer.
  public func spent(on lever: Lever, by payer: Payer) -> Running { spent[slot(lever, payer)] }

  /// Spent by a payer on all levers.
  public func spent(by payer: Payer) -> Running {
    Lever.allCases.reduce(into: Running()) { sum, lever in
      let one = spent(on: lever, by: payer)
      sum.month += one.month
      sum.total += one.total
    }
  }

  /// Adds to what a payer has spent on a lever.
  package mutating func spend(_ yuan: Double, on lever: Lever, by payer: Payer) {
    spent[slot(lever, payer)].add(Money.fen(yuan))
  }

  /// Sets this month's spending to zero.
  package mutating func openMonth() {
    for slot in spent.indices { spent[slot].openMonth() }
  }

  private func slot(_ lever: Lever, _ payer: Payer) -> Int {
    let slot = lever.number * Payer.allCases.count + Int(payer.rawValue)
    precondition(slot < spent.count, "no step of the month names \(lever.column) in paysFor")
    return slot
  }
}
