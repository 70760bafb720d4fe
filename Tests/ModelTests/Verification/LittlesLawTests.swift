import Testing

@testable import Model

/// Stock is inflow times time in use (Little 1961), for loans of one class.
@Suite struct LittlesLawTests {
  /// Ten borrowers borrow in turn, month by month; gives the loans that stood at the end of each month.
  private static func stocks(
    _ parameters: ModelParameters, _ repayment: Repayment, term: Int, months: Int, drain: Int
  ) -> (stocks: [Int], world: World) {
    var world = Hamlet.world(households: 10)
    world.households.cash = Array(repeating: Money.fen(20_000), count: 10)
    var stocks: [Int] = []
    for month in 0..<months + drain {
      world.take(.opening, parameters, month: month)
      world.take(.repayments, parameters, month: month)
      world.take(.writeOffs, parameters, month: month)
      if month < months { world.lend(6_000, to: month % 10, repayment, term: term, made: month) }
      stocks.append(world.ledger.count)
      // Sales bring in what a part of the payments needs.
      for row in 0..<10 { world.households.cash[row] += 60_000 }
    }
    return (stocks, world)
  }

  private static func punctual() -> ModelParameters {
    var parameters = Hamlet.parameters()
    parameters.repayment.missChance = 0
    parameters.repayment.earlyChance = 0
    return parameters
  }

  @Test(arguments: [Repayment.equalInstalments, .interestFirst])
  func `a constant inflow of loans of one term keeps term times inflow outstanding`(
    repayment: Repayment
  ) {
    let (stocks, world) = Self.stocks(Self.punctual(), repayment, term: 9, months: 36, drain: 0)
    #expect(stocks[8...].allSatisfy { $0 == 9 })
    #expect(world.households.loansClosed.total == 27)
    #expect(world.households.monthsUsed.total == 27 * 9)
  }

  @Test func `with early repayment the stock over time is the sum of the times in use`() {
    var parameters = Self.punctual()
    parameters.repayment.earlyChance = 0.3
    parameters.repayment.missChance = 0.05
    parameters.repayment.missPersistence = 0
    let (stocks, world) = Self.stocks(
      parameters, .equalInstalments, term: 9, months: 120, drain: 40)
    #expect(stocks.last == 0)
    let used = world.households.monthsUsed.total
    #expect(world.households.loansClosed.total == 120)
    #expect(Int64(stocks.reduce(0, +)) == used)
    // Stock in the steady state is one a month times the mean time in use, but for the edges of 120 months.
    let mean = Double(used) / 120
    let steady = Double(stocks[12..<120].reduce(0, +)) / 108
    #expect(abs(steady / mean - 1) < 0.1)
    #expect(mean < 9)
  }

  @Test func `equal instalments keep the annuity's mean balance outstanding`() {
    let (_, world) = Self.stocks(
      Self.punctual(), .equalInstalments, term: 12, months: 30, drain: 0)
    // Sum over the ages 0 … 11 of what is left of 6,000 at 9%.
    var expected = 0.0
    let instalment = Double(Annuity.instalment(600_000, rate: 0.09, months: 12))
    var balance = 600_000.0
    for _ in 0..<12 {
      expected += balance
      balance -= instalment - (balance * 0.09 / 12)
    }
    let stands = Double(world.ledger.map(\.balance).total)
    #expect(abs(stands / expected - 1) < 1e-4)
  }
}
