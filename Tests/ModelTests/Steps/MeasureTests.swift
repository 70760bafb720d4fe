import Foundation
import Testing

@testable import Model

@Suite struct MeasureTests {
  /// Persons living alone with these annual incomes.
  private static func world(incomes: [Float]) -> World {
    var world = Hamlet.world(households: incomes.count)
    world.households.annualIncome = incomes
    world.households.size = Array(repeating: 1, count: incomes.count)
    world.age = 1
    return world
  }

  private static func value(
    _ name: String, _ world: World, group: Int = 0,
    _ parameters: ModelParameters = Hamlet.parameters()
  ) throws -> Double {
    let index = try #require(Measure.index(of: name), "no measure \(name)")
    return world.observe(parameters).values[group][index]
  }

  @Test func `inequality of known incomes`() throws {
    let world = Self.world(incomes: [4_000, 1_000, 3_000, 2_000])
    #expect(abs(try Self.value("gini", world) - 0.25) < 1e-9)
    let shares: [Double] = [0.4, 0.8, 1.2, 1.6]
    let theil = shares.map { $0 * log($0) }.reduce(0, +) / 4
    #expect(abs(try Self.value("theil", world) - theil) < 1e-9)
    #expect(abs(try Self.value("income_mean", world) - 2_500) < 1e-9)
    // Linear inside a bin of about one per cent.
    #expect(abs(try Self.value("income_median", world) / 2_000 - 1) < 0.02)
  }

  @Test func `equal incomes have no inequality, one rich household nearly all`() throws {
    let equal = Self.world(incomes: Array(repeating: 7_000, count: 10))
    #expect(abs(try Self.value("gini", equal)) < 1e-12)
    #expect(abs(try Self.value("theil", equal)) < 1e-12)
    #expect(abs(try Self.value("top_to_bottom", equal) - 1) < 1e-12)
    let one = Self.world(incomes: Array(repeating: 0, count: 9) + [10_000])
    #expect(abs(try Self.value("gini", one) - 0.9) < 1e-9)
    #expect(abs(try Self.value("theil", one) - log(10)) < 1e-9)
  }

  @Test func `persons count, not households`() throws {
    var world = Self.world(incomes: [1_000, 4_000])
    world.households.size = [3, 1]
    #expect(abs(try Self.value("income_mean", world) - 1_750) < 1e-9)
    // 1,000 thrice and 4,000 once.
    let gini = 44.0 / 28 - 1.25
    #expect(abs(try Self.value("gini", world) - gini) < 1e-9)
  }

  @Test func `the top fifth against the bottom fifth`() throws {
    let world = Self.world(incomes: [1_000, 2_000, 3_000, 4_000, 10_000])
    #expect(abs(try Self.value("top_to_bottom", world) - 10) < 1e-9)
  }

  @Test func `poverty by head and by depth`() throws {
    var parameters = Hamlet.parameters()
    parameters.welfare.povertyLineAtStart = 2_000
    parameters.welfare.povertyLineGrowth = 0
    let world = Self.world(incomes: [500, 1_500, 2_000, 9_000])
    #expect(abs(try Self.value("poverty_headcount", world, parameters) - 0.5) < 1e-9)
    #expect(abs(try Self.value("poverty_gap", world, parameters) - 0.25) < 1e-6)
  }

  @Test func `credit is concentrated where it goes to the rich`() throws {
    var world = Self.world(incomes: [1_000, 2_000, 3_000, 4_000])
    world.households.timesBorrowed = [1, 1, 1, 1]
    world.households.borrowedTotal = [100, 100, 100, 100]
    #expect(abs(try Self.value("credit_concentration", world)) < 1e-9)
    world.households.borrowedTotal = [0, 0, 0, 400]
    #expect(abs(try Self.value("credit_concentration", world) - 0.75) < 1e-9)
    world.households.borrowedTotal = [400, 0, 0, 0]
    #expect(abs(try Self.value("credit_concentration", world) + 0.75) < 1e-9)
  }

  @Test func `inequality between livelihoods is what is left when all in one earn its mean`() throws
  {
    var world = Self.world(incomes: [1_000, 1_000, 3_000, 3_000])
    world.households.livelihood = [0, 0, 2, 2]
    let between: Double = 0.25 * log(0.5) + 0.75 * log(1.5)
    #expect(abs(try Self.value("theil_between", world) - between) < 1e-9)
    #expect(abs(try Self.value("theil", world) - between) < 1e-9)
    world.households.livelihood = [0, 2, 0, 2]
    #expect(abs(try Self.value("theil_between", world)) < 1e-9)
  }

  @Test func `the funnel counts households by their state`() throws {
    var world = Self.world(incomes: [5_000, 5_000, 5_000, 5_000])
    world.households.status = [
      [.online, .platformUser, .heard, .informed, .credited, .applied, .everBorrowed],
      [.online, .heard, .informed, .credited], [.online, .heard], [],
    ]
    world.households.timesBorrowed = [2, 0, 0, 0]
    world.households.firstBorrowed = [0, -1, -1, -1]
    let expected = [
      "households": 4.0, "online": 3, "platform_users": 1, "heard": 3, "informed": 2,
      "lines_granted": 2, "applied": 1, "ever_borrowed": 1, "active_borrowers": 0,
      "repeat_borrowers": 1, "new_borrowers": 1, "usage_rate": 0.5,
    ]
    for (name, wanted) in expected { #expect(try Self.value(name, world) == wanted, "\(name)") }
  }

  @Test func `balances and arrears are sums over the ledger`() throws {
    var parameters = Hamlet.parameters()
    parameters.repayment.missChance = 0
    var world = Hamlet.world()
    world.lend(6_000, to: 0, .interestFirst)
    for month in 0..<4 { world.take(.repayments, parameters, month: month) }
    world.lend(2_000, to: 1, .interestFirst)
    world.take(.repayments, parameters, month: 4)
    world.take(.repayments, parameters, month: 5)
    world.lend(2_000, to: 2, .interestFirst)
    world.take(.writeOffs, parameters, month: 5)
    world.age = 6
    #expect(try Self.value("balance", world) == 10_000)
    #expect(abs(try Self.value("arrears_30", world) - 0.8) < 1e-12)
    #expect(abs(try Self.value("npl_ratio", world) - 0.6) < 1e-12)
    #expect(try Self.value("bank_npl_ratio", world) == 0)
    for place in world.loans.indices { world.loans[place].lender = .bank }
    #expect(abs(try Self.value("bank_npl_ratio", world) - 0.6) < 1e-12)
    // The first household owes the 6,000 that are non-performing, two others 2,000 each.
    world.households.weight = [2, 1, 1]
    #expect(abs(try Self.value("bank_npl_ratio", world) - 0.75) < 1e-12)
    world.households.weight = []
    for place in world.loans.indices { world.loans[place].lender = .platform }
    #expect(try Self.value("late_borrowers", world) == 2)
    #expect(try Self.value("bad_records", world) == 1)
  }

  @Test func `needs, lending and what stays unmet add up`() throws {
    var world = Self.world(incomes: [5_000, 5_000, 5_000, 5_000])
    world.households.need = [100_000, 200_000, 300_000, 400_000]
    world.households.lent = [100_000, 150_000, 0, 0]
    world.households.channel = [
      Channel.platform.rawValue, Channel.bank.rawValue, Channel.refused.rawValue,
      Channel.nothing.rawValue,
    ]
    world.households.status[3] = .credited
    world.households.timesBorrowed[0] = 1
    world.households.loanRate[0] = 0.08
    let expected = [
      "needs": 4.0, "need_amount": 10_000, "lent": 1_000, "loans_made": 1, "bank_lent": 1_500,
      "informal_lent": 0, "unmet_need": 2, "unmet_amount": 7_000, "refused": 1,
    ]
    for (name, wanted) in expected { #expect(try Self.value(name, world) == wanted, "\(name)") }
    #expect(abs(try Self.value("unmet_supply_share", world) - 3.0 / 7) < 1e-12)
    #expect(abs(try Self.value("mean_rate", world) - 0.08) < 1e-6)
  }

  @Test func `every grouping adds up to the county`() throws {
    let parameters = ConservationTests.troubled()
    var world = Hamlet.county(parameters)
    world.live(parameters, months: 8)
    let observation = world.observe(parameters)
    for name in [
      "households", "informed", "ever_borrowed", "lent", "balance", "needs", "late_borrowers",
    ] {
      let index = try #require(Measure.index(of: name))
      for grouping in ["township", "income_fifth", "age_band", "livelihood"] {
        let sum = observation.groups.indices
          .filter { observation.groups[$0].group == grouping }
          .map { observation.values[$0][index] }
          .reduce(0, +)
        #expect(abs(sum - observation.values[0][index]) < 1e-6 * max(1, sum), "\(name) \(grouping)")
      }
    }
  }
}
