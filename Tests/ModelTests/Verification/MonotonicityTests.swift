import Parameters
import Testing

@testable import Model

/// What must hold household by household between two worlds with the same luck.
@Suite struct MonotonicityTests {
  /// No household's choice reaches another, and no lender reacts.
  static func withoutFeedback() -> ModelParameters {
    var parameters = Hamlet.parameters(households: 150, villages: 3)
    parameters.opening = OpeningParameters()
    parameters.wordOfMouth.userPassOn = 0
    parameters.wordOfMouth.nonUserPassOn = 0
    parameters.trust.goodExample = 0
    parameters.trust.badExample = 0
    parameters.choice.endorsement = 0
    parameters.lender.reacts = false
    parameters.bank.response = 0
    parameters.publicity.media = 0.2
    parameters.wordOfMouth.enquiry = 0.2
    return parameters
  }

  @Test(arguments: 0..<5)
  func `with peer effects and feedbacks off a rate cut loses no borrower`(seed: UInt32) {
    let parameters = Self.withoutFeedback()
    var cut = parameters
    cut.pricing.rateCut = 0.03
    var base = Hamlet.county(parameters, seed: seed)
    base.live(parameters, months: 3)
    var policy = base
    for _ in 0..<18 {
      base.advance(parameters)
      policy.advance(cut)
      for row in 0..<base.households.count
      where base.households.firstBorrowed[row] >= 0 {
        let first = policy.households.firstBorrowed[row]
        #expect(first >= 0 && first <= base.households.firstBorrowed[row], "household \(row)")
      }
    }
    let borrowers = { (world: World) in world.households.firstBorrowed.filter { $0 >= 0 }.count }
    #expect(borrowers(policy) >= borrowers(base))
  }

  @Test func `who is informed was told, who borrows applied, and nobody goes back`() {
    let parameters = ConservationTests.troubled()
    var world = Hamlet.county(parameters)
    var before = world.households.status
    let lasting: Status = [.online, .platformUser, .heard, .informed, .everBorrowed, .applied]
    for _ in 0..<24 {
      world.advance(parameters)
      for (row, status) in world.households.status.enumerated() {
        #expect(!status.contains(.activeBorrower) || status.contains(.everBorrowed))
        #expect(!status.contains(.everBorrowed) || status.contains(.applied))
        #expect(!status.contains(.applied) || status.isSuperset(of: [.informed, .online]))
        #expect(!status.contains(.informed) || status.contains(.heard))
        #expect(!status.contains(.platformUser) || status.contains(.online))
        #expect(status.contains(.everBorrowed) == (world.households.timesBorrowed[row] > 0))
        #expect(status.contains(.activeBorrower) == (world.households.platformDebt[row] > 0))
        #expect(status.intersection(lasting).isSuperset(of: before[row].intersection(lasting)))
      }
      before = world.households.status
    }
    #expect(before.contains { $0.contains(.everBorrowed) })
  }

  /// The county's mean income scales needs, so it is taken out of them; nothing else joins strangers.
  @Test func `one more household changes only the months of its own village`() {
    var parameters = Self.withoutFeedback()
    parameters.wordOfMouth = WordOfMouthParameters()
    parameters.trust = TrustParameters()
    parameters.need.incomeElasticity = 0
    parameters.emergency.incomeElasticity = 0
    parameters.kinship.acrossVillages = 0
    let founding = Founding(parameters)
    let key = World.Key(seed: 4, replicate: 0)
    func world(_ sizes: [Int]) -> World {
      let villages = Villages(
        sizes: sizes, parameters.settlement, key.draws(month: Draws.founding))
      var world = founding.world(in: villages, key, start: Hamlet.start)
      world.live(parameters, months: 18)
      return world
    }
    let fewer = world([50, 50, 40]).households
    let more = world([50, 50, 41]).households
    #expect(more.count == 141)
    #expect(more.cash.prefix(100) == fewer.cash.prefix(100))
    #expect(more.trust.prefix(100) == fewer.trust.prefix(100))
    #expect(more.status.map(\.rawValue).prefix(100) == fewer.status.map(\.rawValue).prefix(100))
    #expect(more.borrowedTotal.prefix(100) == fewer.borrowedTotal.prefix(100))
    #expect(more.informalDebt.prefix(100) == fewer.informalDebt.prefix(100))
    #expect(fewer.borrowedTotal.prefix(100).contains { $0 > 0 })
  }

  @Test func `a process that draws more often leaves the luck of the others alone`() {
    var parameters = Hamlet.parameters(households: 100, villages: 4)
    parameters.security.incidentChance = 0.1
    var busy = parameters
    busy.emergency.chance = 0.5
    busy.need.productionRate = Array(repeating: 1, count: Livelihood.count)
    busy.investment.lossChance = 0.5
    var one = Hamlet.county(parameters)
    var other = one
    for _ in 0..<12 {
      one.advance(parameters)
      other.advance(busy)
      #expect(one.villages.weather == other.villages.weather)
      #expect(one.villages.meeting == other.villages.meeting)
      #expect(one.villages.outreach == other.villages.outreach)
      #expect(one.villages.incident == other.villages.incident)
      #expect(one.villages.coverage == other.villages.coverage)
      #expect(one.households.transitory == other.households.transitory)
      #expect(one.households.permanentIncome == other.households.permanentIncome)
    }
    #expect(one.households.cash != other.households.cash)
  }
}
