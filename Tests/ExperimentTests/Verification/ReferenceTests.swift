import Foundation
import Model
import Testing

@testable import Experiment

/// Results stay what they are, to the byte, until somebody means to change them.
///
/// `PUHUI_RENEW_REFERENCE=1 swift test --filter ReferenceTests` writes the files anew; the commit says why.
@Suite struct ReferenceTests {
  /// Two replicates of the village of the tutorial, twenty months, county rows only.
  private static func table() throws -> String {
    var scenario = try Scenario.load(
      Repository.path("scenarios/village.yaml"),
      with: [
        Repository.path("scenarios/policies/rate-cut.yaml"),
        Repository.path("scenarios/policies/village-meetings.yaml"),
      ])
    scenario.months = 20
    let simulation = try Simulation(scenario)
    let table = TimeseriesTable(scenario: scenario.name, measures: Measure.all.map(\.name))
    var bytes = table.header
    for number in 1...2 {
      let replicate = simulation.replicate(UInt32(number)) {}
      bytes += table.rows(
        of: Replicate(number: replicate.number, observations: replicate.observations.map(county)))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The rows of the county and of the fifths of income.
  private static func county(_ observation: Observation) -> Observation {
    let kept = observation.groups.indices.filter {
      ["all", "income_fifth"].contains(observation.groups[$0].group)
    }
    return Observation(
      date: observation.date, groups: kept.map { observation.groups[$0] },
      values: kept.map { observation.values[$0] })
  }

  @Test func `the village's results are those of the reference, byte for byte`() throws {
    let path = Repository.path("results/reference/village.csv")
    let table = try Self.table()
    if ProcessInfo.processInfo.environment["PUHUI_RENEW_REFERENCE"] != nil {
      try FileManager.default.createDirectory(
        atPath: Repository.path("results/reference"), withIntermediateDirectories: true)
      try table.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let reference = try String(contentsOfFile: path, encoding: .utf8)
    let (rows, wanted) = (table.split(separator: "\n"), reference.split(separator: "\n"))
    #expect(rows.count == wanted.count)
    let first = zip(rows, wanted).enumerated().first { $0.element.0 != $0.element.1 }
    #expect(first == nil, "the first row that differs is line \((first?.offset ?? 0) + 1)")
    #expect(table == reference)
  }
}
