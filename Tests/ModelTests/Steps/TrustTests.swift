import Foundation
import Testing

@testable import Model

@Suite struct TrustTests {
  /// Trust follows the base alone, at once, unless a test says more.
  private static func parameters() -> ModelParameters {
    var parameters = Hamlet.parameters()
    parameters.trust.base = 0.4
    parameters.trust.dispositionEffect = 0
    parameters.trust.goodExample = 0
    parameters.trust.badExample = 0
    parameters.trust.ownUse = 0
    parameters.trust.familiarityPerHundred = 0
    parameters.trust.security = 0
    parameters.trust.disclosure = 0
    parameters.trust.committee = 0
    parameters.trust.incidentLoss = 0
    parameters.trust.harmedLoss = 0
    parameters.trust.speed = 1
    return parameters
  }

  private static func near(_ one: Float, _ other: Double) -> Bool {
    abs(Double(one) - other) < 1e-6
  }

  @Test func `trust covers a share of the distance to its target each month`() {
    var world = Hamlet.world()
    var parameters = Self.parameters()
    parameters.trust.speed = 0.25
    world.households.trust = [0, 0.8, 0.4]
    world.take(.trust, parameters, month: 1)
    for (row, expected) in [0.1, 0.7, 0.4].enumerated() {
      #expect(Self.near(world.households.trust[row], expected))
    }
    world.take(.trust, parameters, month: 2)
    #expect(Self.near(world.households.trust[0], 0.175))
  }

  @Test func `in the first month trust stands at its target`() {
    var world = Hamlet.world()
    var parameters = Self.parameters()
    parameters.trust.speed = 0.01
    world.households.trust = [0, 1, 0.4]
    world.take(.trust, parameters, month: 0)
    #expect(world.households.trust.allSatisfy { Self.near($0, 0.4) })
  }

  @Test func `each cause moves the target by its effect`() {
    var parameters = Self.parameters()
    parameters.trust.dispositionEffect = 0.1
    parameters.trust.ownUse = 0.2
    parameters.trust.familiarityPerHundred = 0.3
    parameters.countyServices.services = 50
    parameters.trust.harmedLoss = 0.25
    var world = Hamlet.world()
    world.households.disposition = [1.5, 0, 0]
    world.households.status = [[], [.everBorrowed, .platformUser], .harmed]
    world.take(.trust, parameters, month: 1)
    for (row, expected) in [0.55, 0.75, 0.15].enumerated() {
      #expect(Self.near(world.households.trust[row], expected))
    }
  }

  @Test func `good neighbours raise trust, late and harmed ones lower it`() {
    var parameters = Self.parameters()
    parameters.trust.goodExample = 0.05
    parameters.trust.badExample = 0.03
    var world = Hamlet.world()
    // Three borrow, of whom one is late; two were harmed.
    world.tally[0] = Tally.packed(borrowing: 3, informed: 0, late: 1, harmed: 2)
    world.take(.trust, parameters, month: 1)
    #expect(Self.near(world.households.trust[0], 0.41))
    #expect(Self.near(world.households.trust[1], 0.4))
  }

  @Test func `security and disclosure raise trust`() {
    var parameters = Self.parameters()
    parameters.trust.security = 0.1
    parameters.security.spending = 200_000
    parameters.trust.disclosure = 0.2
    parameters.supervision.disclosure = 0.5
    var world = Hamlet.world()
    world.take(.trust, parameters, month: 1)
    let target = 0.5 + 0.1 * (1 - exp(-2.0))
    #expect(Self.near(world.households.trust[0], target))
  }

  @Test func `the committee's word and an incident move trust in their month`() {
    var parameters = Self.parameters()
    parameters.trust.committee = 0.1
    parameters.trust.incidentLoss = 0.3
    var world = Hamlet.world()
    world.villages.meeting[0] = true
    world.take(.trust, parameters, month: 1)
    #expect(Self.near(world.households.trust[0], 0.5))
    world.villages.meeting[0] = false
    world.villages.incident[0] = true
    world.take(.trust, parameters, month: 2)
    #expect(Self.near(world.households.trust[0], 0.1))
    world.villages.incident[0] = false
    world.take(.trust, parameters, month: 3)
    #expect(Self.near(world.households.trust[0], 0.4))
  }

  @Test func `trust stays between nothing and everything`() {
    var parameters = Self.parameters()
    parameters.trust.dispositionEffect = 1
    var world = Hamlet.world()
    world.households.disposition = [5, -5, 0]
    world.take(.trust, parameters, month: 1)
    #expect(world.households.trust[0] == 1 && world.households.trust[1] == 0)
  }

  @Test func `an incident touches users of the village, who lose what they have up to the loss`() {
    var parameters = Self.parameters()
    parameters.security.incidentChance = 1
    parameters.security.usersTouched = 1
    parameters.security.loss = 500
    var world = Hamlet.world()
    world.households.status = [.platformUser, .platformUser, []]
    world.households.cash = [100_000, 20_000, 100_000]
    world.take(.incidents, parameters)
    #expect(world.villages.incident == [true])
    #expect(world.households.cash == [50_000, 0, 100_000])
    #expect(world.households.status.map { $0.contains(.harmed) } == [true, true, false])
    #expect(world.institutions.incidents.month == 1)
  }

  @Test func `security spending lowers the chance of incidents and is shared (4 errors)`() {
    let count = 3_000
    var parameters = Self.parameters()
    parameters.security.incidentChance = 0.4
    parameters.security.spending = 200_000
    parameters.security.effectPer100000 = 0.5
    parameters.security.governmentShare = 0.75
    var world = Hamlet.world(households: count, villages: count)
    world.take(.incidents, parameters)
    let struck = Double(world.villages.incident.filter { $0 }.count) / Double(count)
    let chance = 0.4 * exp(-1)
    #expect(abs(struck - chance) < 4 * (chance * (1 - chance) / Double(count)).squareRoot())
    #expect(world.treasury.spent(on: .security, by: .government).month == Money.fen(150_000))
    #expect(world.treasury.spent(on: .security, by: .lender).month == Money.fen(50_000))
  }
}
