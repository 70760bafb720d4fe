import Parameters
import Testing

@testable import Model

@Suite struct FoundingTests {
  @Test func `the same key gives the same county, another seed or replicate another`() {
    let parameters = Sample.parameters(households: 1_500, villages: 5, townships: 2)
    let founding = Founding(parameters)
    func incomes(_ seed: UInt32, _ replicate: UInt32, county: UInt32 = 0) -> [Float] {
      let key = World.Key(seed: seed, replicate: replicate, county: county)
      return founding.world(key, start: Sample.start).households.annualIncome
    }
    #expect(incomes(1, 0) == incomes(1, 0))
    #expect(incomes(1, 0) != incomes(2, 0))
    #expect(incomes(1, 0) != incomes(1, 1))
    #expect(incomes(1, 0) != incomes(1, 0, county: 1))
    let one = Sample.world(parameters)
    let other = Sample.world(parameters)
    #expect(one.ties.heard == other.ties.heard)
    #expect(one.loans == other.loans && one.kinLoans == other.kinLoans)
  }

  @Test func `one more household in the last village changes nothing but that village's ties`() {
    let parameters = Sample.parameters()
    let founding = Founding(parameters)
    let key = World.Key(seed: 1, replicate: 0, county: 0)
    func world(_ sizes: [Int]) -> World {
      let villages = Villages(
        sizes: sizes, parameters.settlement, key.draws(month: Draws.founding))
      return founding.world(in: villages, key, start: Sample.start)
    }
    let fewer = world([300, 400, 200])
    let more = world([300, 400, 201])
    #expect(more.households.count == 901)
    #expect(Array(more.households.annualIncome.prefix(900)) == fewer.households.annualIncome)
    #expect(Array(more.households.cash.prefix(900)) == fewer.households.cash)
    #expect(Array(more.households.informalDebt.prefix(900)) == fewer.households.informalDebt)
    #expect(more.villages.branchDistance == fewer.villages.branchDistance)
    #expect(more.households.attributes.prefix(700) == fewer.households.attributes.prefix(700))
    let moved = (0..<700).filter { row in
      more.ties.neighbours(of: row).filter { $0 < 700 }
        != fewer.ties.neighbours(of: row).filter { $0 < 700 }
    }
    #expect(moved.isEmpty)
  }

  @Test(arguments: [(1, 1, 1), (2, 917, 20), (5, 5, 5), (30, 1, 20)])
  func `the smallest worlds stand`(households: Int, villages: Int, townships: Int) {
    let world = Sample.world(
      Sample.parameters(households: households, villages: villages, townships: townships))
    #expect(world.households.count == households)
    #expect(world.villages.count == min(villages, households))
    #expect(world.checkInvariants().isEmpty)
  }

  @Test func `the extremes of every range found a world`() {
    for isHigh in [false, true] {
      var parameters = Sample.parameters(households: 400, villages: 3, townships: 2)
      parameters.endowment.income.fifthMeans = isHigh ? [1, 1, 1, 1, 10_000_000] : [5, 5, 5, 5, 5]
      parameters.endowment.income.permanentShare = isHigh ? 1 : 0.2
      parameters.endowment.people.meanSize = isHigh ? 10 : 1
      parameters.endowment.people.meanAge = isHigh ? 100 : 15
      parameters.endowment.people.ageSpread = 0.5
      parameters.endowment.people.schoolingSpread = isHigh ? 10 : 0
      parameters.endowment.wealth.savingsSpread = isHigh ? 3 : 0.01
      parameters.endowment.wealth.landPerHead = isHigh ? 1_000 : 0
      parameters.endowment.wealth.landShape = isHigh ? 100 : 0.05
      parameters.endowment.standing.needShape = isHigh ? 100 : 0.05
      parameters.endowment.standing.bankClientShare = isHigh ? 1 : 0
      parameters.endowment.standing.collateralShare = isHigh ? 1 : 0
      parameters.endowment.livelihood.shares =
        isHigh ? [0, 0, 0, 0, 0, 0, 1] : [0, 0, 0, 0, 0, 0, 0]
      parameters.endowment.livelihood.incomeTilt = Array(repeating: isHigh ? 5 : -5, count: 7)
      parameters.kinship.meanDegree = isHigh ? 60 : 0
      parameters.kinship.clustering = isHigh ? 0.7 : 0
      parameters.kinship.acrossVillages = isHigh ? 2 : 0
      parameters.kinship.leaderShare = isHigh ? 1 : 0
      parameters.opening.kinShare = isHigh ? 1 : 0
      parameters.opening.formalWish = isHigh ? 1 : 0
      parameters.opening.formalObtained = isHigh ? 1 : 0
      parameters.opening.kinEmergency = isHigh ? 1 : 0
      parameters.opening.kinBalance = isHigh ? 1_000_000 : 100
      parameters.opening.kinShareOfDebt = isHigh ? 0.01 : 0.99
      parameters.opening.kinWeights = Array(repeating: isHigh ? 1 : -1, count: Characteristic.count)
      let world = Sample.world(parameters)
      #expect(world.checkInvariants().isEmpty)
      #expect(world.households.annualIncome.allSatisfy { $0.isFinite && $0 > 0 })
      #expect(world.households.cash.allSatisfy { $0 >= 0 })
    }
  }

  @Test func `columns that a user gives stand as given, and the others go with them`() {
    let parameters = Sample.parameters()
    var given = GivenHouseholds()
    given.headAge = (0..<20_000).map { UInt8(25 + $0 % 50) }
    given.incomePerHead = (0..<20_000).map { Float(3_000 + ($0 * 7_919) % 40_000) }
    let founding = Founding(parameters, given: given)
    let world = founding.world(
      World.Key(seed: 1, replicate: 0, county: 0), start: Sample.start)
    #expect(world.households.headAge == given.headAge)
    let perHead = zip(world.households.permanentIncome, world.households.size)
      .map { Double(12 * $0 / Float($1)) }
    #expect(
      zip(perHead, given.incomePerHead ?? []).allSatisfy { abs($0 / Double($1 ?? 0) - 1) < 1e-5 })
    let ages = world.households.headAge.map(Double.init)
    // Rounding to years of schooling and to whole years of age takes a little from −0.45.
    #expect(
      abs(Sample.correlation(ages, world.households.schooling.map(Double.init)) + 0.44) < 0.04)
  }
}
