import Testing

@testable import Model

@Suite struct NeedTests {
  /// Everybody has a production need of the median size.
  private static func parameters() -> ModelParameters {
    var parameters = Hamlet.parameters()
    parameters.need.productionRate = Array(repeating: 1, count: Livelihood.count)
    parameters.need.productionSpread = 0
    parameters.need.cropSeason = Array(repeating: 1, count: 12)
    parameters.need.otherSeason = Array(repeating: 1, count: 12)
    return parameters
  }

  private static func world(cash yuan: Double) -> World {
    var world = Hamlet.world()
    world.households.cash = Array(repeating: Money.fen(yuan), count: 3)
    world.households.needFrailty = [1, 1, 1]
    return world
  }

  @Test func `own savings above what is kept are put to work, the rest is a need`() {
    var world = Self.world(cash: 10_000)
    world.take(.needs, Self.parameters())
    // 1.5 months of 5,000 are kept, so 2,500 of 23,000 is the household's own.
    #expect(world.households.need[0] == Money.amount(20_500))
    #expect(world.households.working[0] == Money.amount(2_500))
    #expect(world.households.cash[0] == Money.fen(7_500))
    #expect(world.households.needUse[0] == Use.production.rawValue)
  }

  @Test func `formal debt counts against the savings`() {
    var world = Self.world(cash: 10_000)
    world.households.bankDebt[0] = Money.amount(2_000)
    world.take(.needs, Self.parameters())
    #expect(world.households.working[0] == Money.amount(500))
  }

  @Test func `needs grow with income by their elasticity`() {
    var world = Self.world(cash: 0)
    var parameters = Self.parameters()
    parameters.need.incomeElasticity = 0.5
    world.households.permanentIncome[0] = 20_000
    world.take(.needs, parameters)
    #expect(abs(Int(world.households.need[0]) - 4_600_000) <= 1)
  }

  @Test func `needs follow the season and the household's own frailty`() {
    var world = Self.world(cash: 100_000)
    var parameters = Self.parameters()
    parameters.need.productionMedian = Array(repeating: 900_000, count: Livelihood.count)
    parameters.need.cropSeason = [12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    world.households.livelihood = [Livelihood.crop.rawValue, Livelihood.localWage.rawValue, 1]
    world.households.needFrailty = [1, 1, 0]
    world.take(.needs, parameters)
    #expect(world.households.need.map { $0 > 0 } == [false, true, false])
    world.households.need = [0, 0, 0]
    world.take(.needs, parameters, month: 4)
    #expect(world.households.need.map { $0 > 0 } == [true, true, false])
  }

  @Test func `who is short of subsistence wants some months of it`() {
    var world = Self.world(cash: 300)
    var parameters = Self.parameters()
    parameters.need.productionRate = Array(repeating: 0, count: Livelihood.count)
    world.households.cash[1] = Money.fen(750)
    world.take(.needs, parameters)
    // Three times 750, less what is there.
    #expect(world.households.need[0] == Money.amount(1_950))
    #expect(world.households.needUse[0] == Use.smoothing.rawValue)
    #expect(world.households.need[1] == 0)
  }

  @Test func `an emergency comes before a production need`() {
    var world = Self.world(cash: 0)
    world.households.need[0] = Money.amount(5_000)
    world.households.needUse[0] = Use.emergency.rawValue
    world.take(.needs, Self.parameters())
    #expect(world.households.need[0] == Money.amount(5_000))
    #expect(world.households.needUse[0] == Use.emergency.rawValue)
  }

  @Test func `needs below the least are no reason to borrow`() {
    var world = Self.world(cash: 0)
    world.households.need = [Money.amount(999.99), Money.amount(1_000), 0]
    var parameters = Self.parameters()
    parameters.need.productionRate = Array(repeating: 0, count: Livelihood.count)
    parameters.need.smoothingMonths = 0
    world.take(.needs, parameters)
    #expect(world.households.need == [0, 100_000, 0])
  }

  @Test func `an emergency takes cash above subsistence first`() {
    var world = Self.world(cash: 3_000)
    var parameters = Self.parameters()
    parameters.emergency.chance = 1
    parameters.emergency.sizeSpread = 0
    world.take(.emergencies, parameters)
    #expect(world.households.cash[0] == Money.fen(750))
    #expect(world.households.need[0] == Money.amount(10_000 - 2_250))
    #expect(world.households.needUse[0] == Use.emergency.rawValue)
  }

  @Test func `emergencies cost more with income by their elasticity`() {
    var world = Self.world(cash: 0)
    var parameters = Self.parameters()
    parameters.emergency.chance = 1
    parameters.emergency.sizeSpread = 0
    parameters.emergency.incomeElasticity = 0.5
    world.households.permanentIncome[1] = 20_000
    world.take(.emergencies, parameters)
    #expect(abs(Int(world.households.need[1]) - 2_000_000) <= 1)
  }

  @Test func `without emergencies last month's flows are cleared and nothing is spent`() {
    var world = Self.world(cash: 3_000)
    var parameters = Self.parameters()
    parameters.emergency.chance = 0
    world.households.need[0] = 5
    world.households.lent[0] = 5
    world.households.channel[0] = Channel.platform.rawValue
    world.take(.emergencies, parameters)
    #expect(world.households.need[0] == 0 && world.households.lent[0] == 0)
    #expect(world.households.channel[0] == Channel.none.rawValue)
    #expect(world.households.cash == Self.world(cash: 3_000).households.cash)
  }
}
