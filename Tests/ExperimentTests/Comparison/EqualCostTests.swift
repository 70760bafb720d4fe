import Model
import Parameters
import Testing

@testable import Experiment

@Suite("The same spending") struct EqualCostTests {
  private func search(_ policies: [String], _ target: Double) async throws -> [EqualCost] {
    let hamlet = try Hamlet()
    let loaded = try hamlet.request(policies).load()
    return try await EqualCostSearch(loaded.base, hamlet.runner())
      .scale(loaded.policies, to: target).compactMap(\.cost)
  }

  @Test func `A cost in proportion to the lever is reached by its share`() async throws {
    let hamlet = try Hamlet(further: [
      "guard.yaml": """
      name: guard
      changes:
        - { from: 2018-12, why: a test, parameters: { security: { spending: 10000 } } }

      """
    ])
    let loaded = try hamlet.request(["guard"]).load()
    // Six months of 10,000 yuan cost 60,000.
    let cost = try #require(
      try await EqualCostSearch(loaded.base, hamlet.runner())
        .scale(loaded.policies, to: 15_000).first?.cost)
    #expect(abs(cost.scale - 0.25) < 0.01 && cost.reason == nil)
    #expect(abs(cost.reached - 15_000) < 100)
  }

  @Test func `What cannot be reached is said, with the nearest that can`() async throws {
    let costs = try await search(["cut", "zero"], 1e9)
    #expect(
      costs.map { $0.reason?.en } == [
        "its levers reach the ends of their ranges first.", "none of its levers is a size.",
      ])
    #expect(costs[0].reached < 1e9)
  }

  @Test func `Scaling moves sizes from the value under them, within their range`() throws {
    let hamlet = try Hamlet()
    let loaded = try hamlet.request(["meet", "nobody"]).load()
    func value(_ policy: Int, _ path: String, by factor: Double) throws -> String? {
      let scaled = loaded.policies[policy].scaled(by: factor, over: loaded.base)
      return scaled.scenario.segments().last { $0.path == path }?.value
    }
    #expect(try value(0, "publicity.meetingsPerYear", by: 0.5) == "9")
    #expect(try value(0, "publicity.meetingsPerYear", by: 3) == "12")
    #expect(try value(1, "pricing.rateCut", by: 2) == "0.1")
    #expect(try value(1, "pricing.target.minimumAge", by: 0.5) == "120")
  }

  @Test func `Shares of who pays are parameters, and are not scaled`() {
    for path in Catalogue.Entry.payerShares { #expect(Catalogue.model[path] != nil) }
  }
}
