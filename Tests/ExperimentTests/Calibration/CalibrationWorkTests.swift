import Foundation
import Testing

@testable import Experiment

@Suite struct CalibrationWorkTests {
  @Test func `a calibration of the model ends with draws that scenarios can take`() async throws {
    let files = try CalibrationFixture()
    defer { files.remove() }
    let report = try #require(try await files.calibrate(into: "whole"))
    let posterior = try Posterior.load("\(files.path)/whole/posterior.csv")
    #expect(posterior == report.posterior)
    #expect(posterior.paths == ["trust.base", "choice.platformHassle"])
    #expect(abs(posterior.draws.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
    let scenario = try Scenario.load("\(files.path)/whole/posterior.yaml")
    #expect(scenario.posterior == "\(files.path)/whole/posterior.csv")
    #expect(scenario.months == 12 && scenario.targets == "\(files.path)/whole/inputs/targets.yaml")
    for draw in posterior.resampled(3, seed: 1) {
      #expect(throws: Never.self) { try scenario.setting(posterior.settings(draw)) }
    }
    #expect(report.predictions.map(\.isFitted) == [false, true, false])
    #expect(report.check == nil)
  }

  @Test func `interrupted anywhere it gives the same bytes`() async throws {
    let files = try CalibrationFixture()
    defer { files.remove() }
    _ = try await files.calibrate(into: "undisturbed", isQuick: true)
    var report: CalibrationReport?
    var attempts = 0
    while report == nil {
      report = try await files.calibrate(into: "disturbed", isQuick: true, stopAfter: 1)
      attempts += 1
    }
    #expect(attempts > 3)
    #expect(try files.tables("disturbed") == files.tables("undisturbed"))
    #expect(report?.check?.points == 2)
  }

  @Test func `a folder of another calibration is refused`() async throws {
    let files = try CalibrationFixture()
    defer { files.remove() }
    _ = try CalibrationFolder.begin(try files.design(), at: "\(files.path)/one")
    #expect(throws: Never.self) {
      try CalibrationFolder.begin(try files.design(), at: "\(files.path)/one")
    }
    try files.write(
      "calibration.yaml", CalibrationFixture.calibration.replacing("seed: 11", with: "seed: 12"))
    let problem = #expect(throws: FileProblem.self) {
      try CalibrationFolder.begin(try files.design(), at: "\(files.path)/one")
    }
    #expect(problem?.reason == "it holds another calibration")
  }

  @Test func `inputs that were changed are refused`() throws {
    let files = try CalibrationFixture()
    defer { files.remove() }
    let folder = try CalibrationFolder.begin(try files.design(), at: "\(files.path)/one")
    try files.write("one/inputs/targets.yaml", "name: other")
    let problem = #expect(throws: FileProblem.self) { try CalibrationFolder(folder.path) }
    #expect(problem?.reason == "inputs/targets.yaml was changed")
  }
}
