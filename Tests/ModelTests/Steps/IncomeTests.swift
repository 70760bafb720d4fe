import Foundation
import Testing

@testable import Model

@Suite struct IncomeTests {
  /// Nothing moves unless a test says so.
  private static func parameters() -> ModelParameters {
    var parameters = Hamlet.parameters()
    parameters.income.growth = 0
    parameters.income.permanentSpread = 0
    parameters.income.transitoryRenewal = 0
    return parameters
  }

  private static func near(_ fen: some BinaryInteger, _ yuan: Double) -> Bool {
    abs(Double(fen) / 100 - yuan) <= 0.01 + 1e-6 * abs(yuan)
  }

  @Test func `income is permanent income times the season of the livelihood`() {
    var world = Hamlet.world()
    world.households.livelihood = [Livelihood.crop.rawValue, Livelihood.localWage.rawValue, 4]
    world.take(.incomes, Self.parameters())
    // September: crops 1.4, wages 0.95, business 1.1; the profiles sum to 12, that of wages to 12.05.
    #expect(Self.near(world.households.income[0], 7_000))
    #expect(Self.near(world.households.income[1], 4_750 * 12 / 12.05))
    #expect(Self.near(world.households.income[2], 5_500))
    #expect(world.households.cash == world.households.income.map { Int64($0) })
  }

  @Test func `a season's profile is scaled to a mean of 1, and zeros count as flat`() {
    var world = Hamlet.world()
    var parameters = Self.parameters()
    parameters.income.cropSeason = Array(repeating: 5, count: 12)
    world.take(.incomes, parameters)
    #expect(Self.near(world.households.income[0], 5_000))
    parameters.income.cropSeason = Array(repeating: 0, count: 12)
    world.take(.incomes, parameters)
    #expect(Self.near(world.households.income[0], 5_000))
  }

  @Test func `weather reaches income by the livelihood's exposure, a common shock reaches all`() {
    var world = Hamlet.world()
    var parameters = Self.parameters()
    parameters.income.cropSeason = Array(repeating: 1, count: 12)
    parameters.income.weatherExposure[0] = 0.6
    world.villages.weather[0] = 0.5
    world.take(.incomes, parameters)
    #expect(Self.near(world.households.income[0], 5_000 * 0.7))
    parameters.weather.systemicLoss = 0.2
    world.take(.incomes, parameters)
    #expect(Self.near(world.households.income[0], 5_000 * 0.7 * 0.8))
  }

  @Test func `gains from credit are added whole`() {
    var world = Hamlet.world()
    var parameters = Self.parameters()
    parameters.income.cropSeason = Array(repeating: 1, count: 12)
    world.households.investmentGain[0] = 200
    world.take(.incomes, parameters)
    #expect(Self.near(world.households.income[0], 5_200))
    #expect(Self.near(world.households.income[1], 5_000))
  }

  @Test func `permanent income grows at the yearly rate`() {
    var world = Hamlet.world()
    var parameters = Self.parameters()
    parameters.income.growth = 0.09
    for month in 0..<12 { world.take(.incomes, parameters, month: month) }
    #expect(abs(world.households.permanentIncome[0] / 5_450 - 1) < 1e-5)
    #expect(abs(world.flows.meanPermanentIncome / 5_450 - 1) < 1e-5)
  }

  @Test func `a yearly shock of mean 1 and the stated spread strikes once a year (4 errors)`() {
    let count = 3_000
    var world = Hamlet.world(households: count)
    var parameters = Self.parameters()
    parameters.income.permanentSpread = 0.2
    for month in 0..<12 { world.take(.incomes, parameters, month: month) }
    let logs = world.households.permanentIncome.map { log(Double($0) / 5_000) }
    let mean = Sample.mean(logs)
    let spread = Sample.mean(logs.map { ($0 - mean) * ($0 - mean) }).squareRoot()
    #expect(abs(mean + 0.02) < 4 * 0.2 / Double(count).squareRoot())
    #expect(abs(spread - 0.2) < 4 * 0.2 / Double(2 * count).squareRoot())
  }

  @Test func `transitory income is renewed at its chance, with mean 1 (4 errors)`() {
    let count = 3_000
    var world = Hamlet.world(households: count)
    var parameters = Self.parameters()
    parameters.income.transitoryRenewal = 0.25
    parameters.income.transitorySpread = 0.4
    world.take(.incomes, parameters)
    let drawn = world.households.transitory.filter { $0 != 1 }.map(Double.init)
    let error = (0.25 * 0.75 / Double(count)).squareRoot()
    #expect(abs(Double(drawn.count) / Double(count) - 0.25) < 4 * error)
    let deviation = (exp(0.16) - 1).squareRoot()
    #expect(abs(Sample.mean(drawn) - 1) < 4 * deviation / Double(drawn.count).squareRoot())
    let logs = drawn.map { log($0) }
    #expect(abs(Sample.mean(logs) + 0.08) < 4 * 0.4 / Double(drawn.count).squareRoot())
  }

  @Test func `annual income is a trailing year a head, without the season`() {
    var world = Hamlet.world()
    let parameters = Self.parameters()
    world.households.annualIncome = [20_000, 8_000, 20_000]
    world.take(.incomes, parameters)
    #expect(abs(world.households.annualIncome[0] - 20_000) < 0.1)
    #expect(abs(world.households.annualIncome[1] - 9_000) < 0.1)
  }

  @Test func `weather has mean 1 over villages and its county-wide part (4 errors)`() {
    var world = Hamlet.world(households: 2_000, villages: 2_000)
    var parameters = Self.parameters()
    parameters.weather.spread = 0.2
    parameters.weather.countyShare = 0
    world.take(.weather, parameters)
    let logs = world.villages.weather.map { log(Double($0)) }
    #expect(abs(Sample.mean(logs) + 0.02) < 4 * 0.2 / Double(2_000).squareRoot())
    let spread = Sample.mean(logs.map { ($0 + 0.02) * ($0 + 0.02) }).squareRoot()
    #expect(abs(spread - 0.2) < 4 * 0.2 / Double(4_000).squareRoot())
    parameters.weather.countyShare = 1
    world.take(.weather, parameters)
    #expect(Set(world.villages.weather).count == 1)
  }

  @Test func `weather lasts until January`() {
    var world = Hamlet.world()
    let parameters = Self.parameters()
    world.take(.weather, parameters, month: 0)
    let first = world.villages.weather
    for month in 1..<4 { world.take(.weather, parameters, month: month) }
    #expect(world.villages.weather == first)
    world.take(.weather, parameters, month: 4)
    #expect(world.villages.weather != first)
  }
}
