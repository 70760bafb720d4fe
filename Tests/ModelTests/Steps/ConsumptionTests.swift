import Testing

@testable import Model

@Suite struct ConsumptionTests {
  /// Consumes with some cash, payments ahead and formal debt; gives what was spent in yuan.
  private func spent(cash: Double, dueNext: Double = 0, debt: Double = 0) -> Double {
    var world = Hamlet.world()
    world.households.cash[0] = Money.fen(cash)
    world.households.dueNext[0] = Money.amount(dueNext)
    world.households.platformDebt[0] = Money.amount(debt)
    world.take(.consumption, Hamlet.parameters())
    return cash - Money.yuan(world.households.cash[0])
  }

  @Test func `a household spends a share of permanent income`() {
    #expect(spent(cash: 10_000) == 4_150)
  }

  @Test func `a part of what exceeds the wanted savings is spent too`() {
    // 30,000 − 4,150 − 15,000 = 10,850, of which 15%.
    #expect(spent(cash: 30_000) == 5_777.5)
  }

  @Test func `formal debt is no savings`() {
    #expect(spent(cash: 30_000, debt: 10_000) == 4_150 + 0.15 * 850)
    #expect(spent(cash: 30_000, debt: 20_000) == 4_150)
  }

  @Test func `the next payment is put by before spending above subsistence`() {
    #expect(spent(cash: 5_000, dueNext: 2_000) == 3_000)
    #expect(spent(cash: 5_000, dueNext: 9_000) == 750)
  }

  @Test func `nobody spends more than the cash, and who cannot reach subsistence is counted`() {
    #expect(spent(cash: 500) == 500)
    var world = Hamlet.world()
    world.households.cash = [Money.fen(749), Money.fen(750), Money.fen(9_000)]
    world.take(.consumption, Hamlet.parameters())
    #expect(world.households.status.map { $0.contains(.skippedSpending) } == [true, false, false])
    world.households.cash[0] = Money.fen(5_000)
    world.take(.consumption, Hamlet.parameters())
    #expect(!world.households.status[0].contains(.skippedSpending))
  }
}
