import Testing

@testable import Model

@Suite struct ConnectivityTests {
  private static func parameters() -> ModelParameters {
    var parameters = Hamlet.parameters()
    parameters.connectivity.level = 0
    parameters.connectivity.trend = 0
    return parameters
  }

  private static func world(ranks: [Float]) -> World {
    var world = Hamlet.world()
    world.households.connectivityRank = ranks
    world.villages.connectivity[0] = 0
    return world
  }

  private static func online(_ world: World) -> [Bool] {
    world.households.status.map { $0.contains(.online) }
  }

  @Test func `a household is on line once its rank lies below coverage`() {
    var world = Self.world(ranks: [0.49, 0.51, 0.95])
    world.take(.connectivity, Self.parameters())
    #expect(Self.online(world) == [true, false, false])
    #expect(world.villages.coverage == [0.5])
  }

  @Test func `coverage follows the trend from December 2018 and the village's advantage`() {
    var world = Self.world(ranks: [0.72, 0.74, 0.95])
    var parameters = Self.parameters()
    parameters.connectivity.trend = 0.1
    // A logit of 1 is 0.731.
    world.take(.connectivity, parameters, month: 12)
    #expect(Self.online(world) == [false, false, false])
    world.take(.connectivity, parameters, month: 13)
    #expect(Self.online(world) == [true, false, false])
    world.villages.connectivity[0] = 3
    world.take(.connectivity, Self.parameters(), month: 13)
    #expect(Self.online(world) == [true, true, true])
  }

  @Test func `nobody goes off line again`() {
    var world = Self.world(ranks: [0.1, 0.1, 0.1])
    var parameters = Self.parameters()
    world.take(.connectivity, parameters)
    parameters.connectivity.level = -5
    world.take(.connectivity, parameters)
    #expect(Self.online(world) == [true, true, true])
  }

  @Test func `infrastructure reaches whom it names and costs for those it brings on line`() {
    var world = Self.world(ranks: [0.4, 0.6, 0.6])
    world.households.incomeFifth = [0, 0, 4]
    var parameters = Self.parameters()
    parameters.connectivity.boost = 1
    parameters.connectivity.boostCost = 1_500
    parameters.connectivity.target.incomeFifths = [.first]
    world.take(.connectivity, parameters)
    #expect(Self.online(world) == [true, true, false])
    #expect(world.treasury.spent(on: .infrastructure, by: .government).month == Money.fen(1_500))
  }

  @Test func `smartphone support reaches whom it names and costs for those it brings on line`() {
    var world = Self.world(ranks: [0.9, 0.9, 0.2])
    world.households.incomeFifth = [0, 1, 0]
    var parameters = Self.parameters()
    parameters.connectivity.smartphoneSupport = 1
    parameters.connectivity.smartphoneCost = 600
    parameters.connectivity.target.incomeFifths = [.first]
    world.take(.connectivity, parameters)
    #expect(Self.online(world) == [true, false, true])
    #expect(world.treasury.spent(on: .smartphones, by: .government).month == Money.fen(600))
  }

  @Test func `households on line take up the platform, the first of them at the start`() {
    var world = Self.world(ranks: [0.1, 0.1, 0.9])
    world.households.status = [.online, .online, []]
    var parameters = Self.parameters()
    parameters.countyServices.adoption = 0
    parameters.countyServices.adoptionPerHundred = 0
    parameters.countyServices.usersAtStart = 1
    var later = world
    world.take(.countyServices, parameters)
    #expect(world.households.status.map { $0.contains(.platformUser) } == [true, true, false])
    later.take(.countyServices, parameters, month: 1)
    #expect(later.households.status.allSatisfy { !$0.contains(.platformUser) })
  }

  @Test func `services draw people to the platform and cost what they cost (4 errors)`() {
    let count = 4_000
    var world = Hamlet.world(households: count)
    world.households.status = Array(repeating: .online, count: count)
    var parameters = Self.parameters()
    parameters.countyServices.services = 50
    parameters.countyServices.adoption = 0.1
    parameters.countyServices.adoptionPerHundred = 0.3
    parameters.countyServices.serviceCost = 1_000
    world.take(.countyServices, parameters, month: 1)
    let users = world.households.status.filter { $0.contains(.platformUser) }.count
    let error = (0.25 * 0.75 / Double(count)).squareRoot()
    #expect(abs(Double(users) / Double(count) - 0.25) < 4 * error)
    #expect(
      world.treasury.spent(on: .countyServices, by: .government).month == Money.fen(50_000))
  }
}
