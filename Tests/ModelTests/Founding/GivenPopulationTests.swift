import Parameters
import Testing

@testable import Model

@Suite struct GivenPopulationTests {
  private let key = World.Key(seed: 1, replicate: 0)

  @Test func `empty cells are drawn as if the whole population were, conditional on the rest`() {
    let parameters = Sample.parameters()
    let count = 20_000
    var given = GivenHouseholds()
    // Two in three have an income, every household an age; income falls with age in the model.
    given.headAge = (0..<count).map { UInt8(25 + $0 % 50) }
    given.incomePerHead = (0..<count).map { (row: Int) -> Float? in
      row % 3 == 0 ? nil : Float(3_000 + (row * 7_919) % 40_000)
    }
    let world = Founding(parameters, given: given).world(key, start: Sample.start)
    let drawn = stride(from: 0, to: count, by: 3).map { $0 }
    let perHead = drawn.map {
      Double(world.households.permanentIncome[$0]) / Double(world.households.size[$0])
    }
    let ages = drawn.map { Double(world.households.headAge[$0]) }
    let free = Sample.world(parameters)
    let freeIncomes = (0..<free.households.count).map {
      Double(free.households.permanentIncome[$0]) / Double(free.households.size[$0])
    }
    let freeAges = free.households.headAge.map(Double.init)
    let (own, model) = (
      Sample.correlation(perHead.map(logarithm), ages),
      Sample.correlation(freeIncomes.map(logarithm), freeAges)
    )
    // Standard error of a correlation of 6,667 pairs: 0.012.
    #expect(abs(own - model) < 0.05, "\(own) beside \(model)")
    #expect(abs(own) > 0.05)
    #expect(world.checkInvariants().isEmpty)
  }

  @Test func `incomes of which only the livelihood is known are those of that livelihood`() {
    let parameters = Sample.parameters()
    let free = Sample.world(parameters).households
    let count = 20_000
    var given = GivenHouseholds()
    given.livelihood = (0..<count).map { UInt8($0 % Livelihood.count) }
    let tied = Founding(parameters, given: given).world(key, start: Sample.start).households
    #expect(tied.livelihood == (0..<count).map { UInt8($0 % Livelihood.count) })
    for livelihood in [Livelihood.crop, .localWage, .newOperator] {
      let mean = { (households: Households) -> Double in
        let rows = (0..<households.count).filter {
          households.livelihood[$0] == livelihood.rawValue
        }
        return rows.reduce(0) {
          $0
            + logarithm(
              Double(households.permanentIncome[$1]) / Double(households.size[$1]))
        } / Double(rows.count)
      }
      #expect(abs(mean(tied) - mean(free)) < 0.08, "\(livelihood)")
    }
  }

  @Test func `a row without gaps has the scores of the block`() {
    let parameters = Sample.parameters()
    var full = GivenHouseholds()
    full.headAge = (0..<1_000).map { UInt8(25 + $0 % 50) }
    var holed = full
    holed.headAge?[500] = nil
    func world(_ given: GivenHouseholds) -> Households {
      let villages = Villages(
        sizes: [1_000], parameters.settlement, key.draws(month: Draws.founding))
      return Founding(parameters, given: given).world(in: villages, key, start: Sample.start)
        .households
    }
    let (one, other) = (world(full), world(holed))
    #expect(one.literacy[501] != other.literacy[500])
    // The rank of an age moves by one household in a thousand.
    for row in [0, 499, 501, 999] {
      #expect(abs(one.literacy[row] - other.literacy[row]) < 0.01)
      #expect(one.headAge[row] == other.headAge[row])
    }
  }

  @Test func `leaders, treated and informed are whom the file names, and nobody else`() {
    let parameters = Sample.parameters()
    let count = 600
    var given = GivenHouseholds()
    given.attributes = (
      known: Array(repeating: [.leader, .treated], count: count),
      values: (0..<count).map { (row: Int) -> Attributes in
        row % 7 == 0 ? .leader : row % 2 == 0 ? .treated : []
      }
    )
    given.informed = (0..<count).map { $0 == 3 }
    let population = GivenPopulation(
      given, villageSizes: [200, 400], villageTownships: [0, 1], townshipNames: ["east", "west"])
    let world = Founding(parameters, population).world(key, start: Sample.start)
    let leaders = (0..<count).filter { world.households.attributes[$0].contains(.leader) }
    #expect(leaders == (0..<count).filter { $0 % 7 == 0 })
    #expect(world.households.status[3] == [.heard, .informed])
    #expect(world.households.status[4] == [])
    #expect(world.townshipNames == ["east", "west"])
    #expect(world.villages.township == [0, 1])
    // Where the file does not say who leads, the model appoints.
    given.attributes = nil
    let appointed = Founding(
      parameters,
      GivenPopulation(
        given, villageSizes: [200, 400], villageTownships: [0, 1], townshipNames: ["a", "b"])
    ).world(key, start: Sample.start)
    #expect(appointed.households.attributes.contains { $0.contains(.leader) })
  }

  @Test func `fifths hold as many of the households that rows stand for`() {
    let parameters = Sample.parameters()
    let count = 1_000
    var given = GivenHouseholds()
    given.incomePerHead = (0..<count).map { Float(1_000 + $0) }
    given.weight = (0..<count).map { $0 < 500 ? 1 : 3 }
    let population = GivenPopulation(
      given, villageSizes: [count], villageTownships: [0], townshipNames: ["1"])
    let world = Founding(parameters, population).world(key, start: Sample.start)
    for fifth in UInt8(0)..<5 {
      let weight = (0..<count).reduce(Float(0)) {
        $0 + (world.households.incomeFifth[$1] == fifth ? world.households.weight[$1] : 0)
      }
      #expect(abs(weight - 400) <= 3)
    }
    #expect(world.households.incomeFifth[0] == 0 && world.households.incomeFifth[999] == 4)
  }
}
