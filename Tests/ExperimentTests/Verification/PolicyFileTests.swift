import Foundation
import Model
import Testing

@testable import Experiment

/// Every ready policy file does something in a village, and only from its date on.
@Suite struct PolicyFileTests {
  /// Measures of each month of one village under a policy; eight months after the policies begin.
  private static func measures(with policy: String?) throws -> [[UInt64]] {
    let policies = policy.map { [Repository.path("scenarios/policies/\($0)")] } ?? []
    var scenario = try Scenario.load(
      Repository.path("scenarios/village.yaml"), with: policies,
      set: [
        // Enough villages that teams cannot be everywhere.
        "settlement.households=240",
        "settlement.villages=80",
        // A village of farmers has too few firms to show what is for firms.
        "endowment.livelihood.shares=[0.2, 0.1, 0.1, 0.1, 0.1, 0.2, 0.2]",
        // By default hardly a loan is long enough to want more than a year.
        "choice.comfortShare=0.1",
      ])
    scenario.months = 21
    let replicate = try Simulation(scenario).replicate(1) {}
    return replicate.observations.map { $0.values.joined().map(\.bitPattern) }
  }

  private static let base = Result { try measures(with: nil) }

  @Test func `every policy file changes something from its date on, and nothing before`() throws {
    let base = try Self.base.get()
    let files = try Repository.files(in: "scenarios/policies", suffix: ".yaml")
    #expect(files.count >= 18)
    for file in files {
      let policy = try Self.measures(with: file)
      // September 2018 is month 0, October 2019 month 13.
      #expect(policy.prefix(13) == base.prefix(13), "\(file)")
      if file == "nothing.yaml" {
        #expect(policy == base)
      } else {
        #expect(policy != base, "\(file) changes nothing")
      }
    }
  }

  @Test func `every policy file has a label in both languages`() throws {
    for file in try Repository.files(in: "scenarios/policies", suffix: ".yaml") {
      let policy = try Scenario.load(
        Repository.path("scenarios/village.yaml"),
        with: [Repository.path("scenarios/policies/\(file)")])
      let label = try #require(policy.labels[String(file.dropLast(5))], "\(file)")
      #expect(label.en.allSatisfy(\.isASCII) && !label.zh.allSatisfy(\.isASCII), "\(file)")
    }
  }
}
