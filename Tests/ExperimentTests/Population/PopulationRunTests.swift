import Foundation
import Model
import Parameters
import Testing

@testable import Experiment

/// Scenarios of the user's own people, from the file to the results.
@Suite struct PopulationRunTests {
  /// Fifty households of one village; those of arm `intensive` come first.
  private static let households =
    "id,arm,treated,age,weight\n"
    + (1...50).map { "\($0),\($0 <= 25 ? "intensive" : "simple"),\($0 % 2),\(20 + $0),2\n" }
    .joined()

  private static let head = """
    name: x
    start: 2018-09
    months: 3
    population: {households: h.csv}
    parameters:
      publicity: {meetingsPerYear: 0, media: 0, outreachTeams: 0, inApp: 0, grantNotice: 0}
      wordOfMouth: {userPassOn: 0, nonUserPassOn: 0, enquiry: 0}

    """

  private static func change(_ target: String) -> String {
    """
    changes:
      - from: 2018-10
        until: 2018-11
        why: a session for some
        parameters:
          publicity: {meetingsPerYear: 12, attendance: 1, leaderAttendance: 1, meetingInforms: 1,
            target: {\(target)}}
    """
  }

  /// Informed households by group in the last month.
  private func informed(_ target: String, _ group: String) throws -> [String: Double] {
    let files = try ScenarioFiles([
      "a.yaml": Self.head + Self.change(target), "h.csv": Self.households,
    ])
    let simulation = try Simulation(Scenario.load("\(files.directory)/a.yaml"))
    let last = try #require(simulation.replicate(1) {}.observations.last)
    let measure = try #require(Measure.index(of: "informed"))
    var values: [String: Double] = [:]
    for (level, row) in zip(last.groups, last.values) where level.group == group {
      values[level.level] = row[measure]
    }
    return values
  }

  @Test func `a dated lever reaches the arm that its target names, and nobody else`() throws {
    #expect(try informed("arm: intensive", "arm") == ["intensive": 50, "simple": 0])
    #expect(try informed("arm: [intensive, simple]", "all") == ["all": 100])
    #expect(try informed("treated: 1, arm: simple", "treated") == ["0": 0, "1": 24])
    #expect(try informed("treatedOnly: true", "treated") == ["0": 0, "1": 50])
    #expect(try informed("conditions: [\"arm=simple\"]", "arm") == ["intensive": 0, "simple": 50])
  }

  private func message(_ target: String, policy: String? = nil) throws -> String? {
    let files = try ScenarioFiles([
      "a.yaml": Self.head + Self.change(target), "h.csv": Self.households,
    ])
    do throws(ScenarioError) {
      _ = try Simulation(Scenario.load("\(files.directory)/a.yaml"))
      return nil
    } catch {
      return error.description.replacingOccurrences(of: files.directory + "/", with: "")
    }
  }

  @Test func `columns and values that the file lacks are told with the nearest`() throws {
    #expect(
      try message("arm: intensve")
        == "a.yaml:14: publicity.target.arm is intensve, but the column has intensive, simple. "
        + "Did you mean intensive?")
    #expect(
      try message("sector: farm")
        == "a.yaml:14: publicity.target names column sector, but the columns that were kept are "
        + "treated, arm.")
    #expect(
      try message("townships: [north]")
        == "a.yaml:14: publicity.target.townships names north, but the townships are 1.")
    #expect(
      try message("livelihood: [crop]")?.hasPrefix(
        "a.yaml:14: publicity.target.livelihood is no parameter. Did you mean "
          + "publicity.target.livelihoods?") == true)
  }

  @Test func `without a population of its own a scenario has no columns`() throws {
    let files = try ScenarioFiles([
      "a.yaml": "name: a\nstart: 2018-09\nmonths: 2\nparameters: {farm.target: {arm: x}}\n",
      "p.yaml": "name: p\nparameters: {publicity.target: {arm: x}}\n",
    ])
    #expect(
      files.message("a.yaml")
        == "a.yaml:4: farm.target.arm is no parameter, and the scenario has no population of its "
        + "own with such a column.")
    #expect(try FileCheck.summary(of: "\(files.directory)/p.yaml").contains("fine"))
  }

  @Test func `a later layer changes one column's condition and leaves the others`() throws {
    let files = try ScenarioFiles([
      "a.yaml": Self.head + Self.change("arm: intensive, treated: 1"), "h.csv": Self.households,
      "p.yaml": "name: p\nparameters: {publicity.target.arm: simple}\n",
    ])
    let scenario = try Scenario.load(
      "\(files.directory)/a.yaml", with: ["\(files.directory)/p.yaml"])
    let timeline = try scenario.timeline()
    #expect(timeline[1].publicity.target.conditions == ["treated=1", "arm=simple"])
    #expect(timeline[0].publicity.target.conditions == ["arm=simple"])
  }

  @Test func `results do not depend on the number of threads`() async throws {
    let files = try ScenarioFiles([
      "a.yaml": Self.head + Self.change("arm: intensive"), "h.csv": Self.households,
    ])
    let scenario = try Scenario.load("\(files.directory)/a.yaml")
    var tables: [Data] = []
    for threads in [1, 3] {
      let folder = "\(files.directory)/out\(threads)"
      let run = try ScenarioRun(
        scenario, replicates: 1...4, threads: threads, into: folder, command: ["puhui"])
      _ = try await run(cancellation: Cancellation()) {}
      tables.append(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/timeseries.csv")))
    }
    #expect(tables[0] == tables[1])
    #expect(String(decoding: tables[0], as: UTF8.self).contains(",arm,intensive,"))
  }

  @Test func `a sweep's copy of the scenario reads the same population`() throws {
    let files = try ScenarioFiles([
      "a.yaml": Self.head.replacingOccurrences(
        of: "{households: h.csv}",
        with: "{households: {file: h.csv, columns: {id: id, treated: {column: arm, codes: "
          + "{intensive: 1, simple: 0}}}, keep: [age]}, source: \"a: b\"}")
        + Self.change("treated: intensive"),
      "h.csv": Self.households,
    ])
    let scenario = try Scenario.load("\(files.directory)/a.yaml")
    let snapshot = ScenarioSnapshot(scenario: scenario)
    let texts = Dictionary(uniqueKeysWithValues: snapshot.texts.map { ($0.name, $0.text) })
    let copy = try ScenarioFiles(texts.merging(["households.csv": Self.households]) { $1 })
    let again = try Scenario.load("\(copy.directory)/scenario.yaml")
    let (one, other) = (try scenario.readPopulation(), try again.readPopulation())
    #expect(one?.groupings.map(\.levels) == other?.groupings.map(\.levels))
    #expect(try scenario.timeline() == again.timeline())
    #expect(scenario.population?.households.columns != nil)
  }
}
