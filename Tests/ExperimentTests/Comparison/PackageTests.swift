import Model
import Parameters
import Testing

@testable import Experiment

@Suite("Packages, doses and goals") struct PackageTests {
  @Test func `Shares of a package add up to its effect on every measure`() async throws {
    let results = try await Hamlet().results(["cut+meet+limits", "cut"])
    let package = try #require(results.plan.packages.first)
    #expect(package.parts == ["cut", "meet", "limits"])
    // Seven worlds beside the base; that of cut alone serves the policy and the package.
    #expect(results.plan.variants.count == 7)
    for measure in ["ever_borrowed", "lent_cumulative", "spent_government", "balance"] {
      let rows = results.decomposition(of: package, measure: measure)
      #expect(
        rows.map(\.part) == [
          "cut", "meet", "limits", "cut*meet", "cut*limits", "meet*limits", "cut*meet*limits",
          "whole",
        ])
      let whole = results.difference(measure, policy: 0).mean
      let shares = rows.prefix(3).reduce(0) { $0 + $1.interval.mean }
      let dividends = rows[3..<7].reduce(0) { $0 + $1.interval.mean }
      #expect(abs(shares - whole) < 1e-6 * max(1, abs(whole)))
      #expect(dividends.isFinite && rows[7].interval.mean == whole)
    }
  }

  @Test func `A dose has the dates of the policy that sets it`() async throws {
    let results = try await Hamlet().results(["cut"]) { $0.doses = ["pricing.rateCut=0:0.1:0.05"] }
    #expect(results.plan.doses.map(\.policy) == ["cut", "cut", "cut"])
    #expect(results.plan.doses.map(\.value) == [0, 0.05, 0.1])
    #expect(results.plan.variants.map(\.fork) == [3, nil, 3])
    let changes = results.plan.doses.map {
      results.endings.differences(of: "lent_cumulative", in: $0.variant)
    }
    #expect(changes[0] == [0, 0, 0])
    #expect(changes[1] == results.endings.differences(of: "lent_cumulative", in: 0))
  }

  @Test func `A dose that no policy sets holds in all months`() async throws {
    let results = try await Hamlet().results(["meet"]) {
      $0.doses = ["pricing.rateCut=0.05:0.05:1"]
      $0.replicates = 1
    }
    #expect(results.plan.doses.map(\.policy) == [nil])
    #expect(results.plan.variants.last?.fork == -1)
  }

  @Test func `Replicates are added until a goal is reached or the most are run`() async throws {
    let hamlet = try Hamlet()
    let loose = try await hamlet.results(["meet"]) { $0.precision = ["spent_government=0.9"] }
    #expect(loose.replicates.count == PrecisionGoal.leastReplicates)
    let tight = try await hamlet.results(["cut"]) {
      $0.precision = ["lent_cumulative=0.01"]
      $0.mostReplicates = 12
    }
    #expect(tight.replicates.count == 12)
    let measure = try #require(Measure.index(of: "lent_cumulative"))
    let row = tight.precision(measure, policy: 0, relative: 0.01)
    #expect(!row.isReached && (row.neededPaired ?? 0) > 12)
    let goal = try PrecisionGoal("lent_cumulative=0.01")
    #expect(tight.unreached([goal]).first?.text.en.contains("after 12 replicates") == true)
  }

  @Test func `A goal for a policy that changes nothing adds no replicates`() async throws {
    let results = try await Hamlet().results(["zero"]) { $0.precision = ["balance=0.01"] }
    #expect(results.replicates.count == PrecisionGoal.leastReplicates)
  }
}
