import Foundation
import Model
import Testing

@testable import Experiment

@Suite("Pace") struct PaceTests {
  @Test func `The time of a run follows from founding, months and rounds of replicates`() throws {
    let village = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../scenarios/village.yaml").standardized.path
    var scenario = try Scenario.load(village, catalogue: .model)
    scenario.months = 2
    let pace = try Pace(Simulation(scenario))
    #expect(pace.households == 300)
    #expect(pace.founding > 0 && pace.living > 0 && pace.observing > 0)
    let one = pace.founding + 10 * pace.month
    #expect(abs(pace.seconds(months: 10, replicates: 5, threads: 2) - 3 * one) < 1e-9)
    #expect(abs(pace.seconds(months: 10, replicates: 4, threads: 2) - 2 * one) < 1e-9)
  }
}
