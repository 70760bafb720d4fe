import Testing

@testable import Model

/// Measures by columns of the user's own, and of rows that stand for several households.
@Suite struct GroupingTests {
  /// A county in trouble after some months, so that every sum has something in it.
  private static let world: World = {
    let parameters = ConservationTests.troubled()
    var world = Hamlet.county(parameters)
    world.live(parameters, months: 10)
    return world
  }()

  private static func values(_ world: World, of group: String) -> [[Double]] {
    let observation = world.observe(ConservationTests.troubled())
    return observation.groups.indices.filter { observation.groups[$0].group == group }
      .map { observation.values[$0] }
  }

  @Test func `a column that repeats a built-in grouping gives the same measures`() {
    var world = Self.world
    let livelihoods = world.households.livelihood.map { UInt16($0) }
    world.groupings = [
      Grouping(
        name: "own", levels: Livelihood.allCases.map(\.name), column: livelihoods)
    ]
    let own = Self.values(world, of: "own")
    let builtIn = Self.values(world, of: "livelihood")
    #expect(own.count == Livelihood.count)
    for (one, other) in zip(own, builtIn) {
      for (index, measure) in Measure.all.enumerated() {
        // Sums are taken in another order.
        let isNear =
          abs(one[index] - other[index]) <= 1e-9 * max(1, abs(other[index]))
          || one[index].isNaN && other[index].isNaN
        #expect(isNear, "\(measure.name): \(one[index]) is not \(other[index])")
      }
    }
    let borrowed = Measure.index(of: "ever_borrowed") ?? 0
    #expect(own.contains { $0[borrowed] > 0 })
  }

  @Test func `rows that stand for three count three times, and means stay`() throws {
    var world = Self.world
    world.households.weight = Array(repeating: 3, count: world.households.count)
    let (one, three) = (Self.values(Self.world, of: "all")[0], Self.values(world, of: "all")[0])
    for name in ["households", "online", "informed", "ever_borrowed", "lent", "balance", "needs"] {
      let index = try #require(Measure.index(of: name))
      #expect(one[index] > 0, "\(name)")
      #expect(abs(three[index] - 3 * one[index]) <= 1e-9 * three[index], "\(name)")
    }
    for name in ["gini", "income_mean", "mean_rate", "npl_ratio", "poverty_headcount"] {
      let index = try #require(Measure.index(of: name))
      #expect(abs(three[index] - one[index]) <= 1e-9 * abs(one[index]), "\(name)")
    }
  }
}
