import Foundation
import Parameters

@testable import Experiment

/// A folder with a tiny scenario and designs about it.
struct SweepFiles {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "puhui-sweep-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write(
      "hamlet.yaml",
      """
      name: hamlet
      start: 2018-09
      months: 4
      replicates: 2
      seed: 7
      parameters:
        settlement: { households: 30, villages: 1, townships: 1 }
      """)
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
  }

  /// Writes and reads a design.
  func design(_ text: String) throws -> SweepDesign {
    try write("design.yaml", text)
    return try SweepDesign.load("\(path)/design.yaml")
  }

  /// What is wrong with a design.
  func problems(_ text: String) -> String {
    do {
      _ = try design(text)
      return ""
    } catch {
      return "\(error)".replacingOccurrences(of: "\(path)/", with: "")
    }
  }

  /// Plans a design into a folder beside it.
  func plan(_ text: String, _ folder: String, runsPerTask: Int = 2) throws -> SweepFolder {
    try SweepFolder.plan(
      try design(text), into: "\(path)/\(folder)", length: .runs(runsPerTask))
  }

  /// The tables that are promised to be the same, as one text.
  func tables(_ folder: SweepFolder) throws -> String {
    _ = try folder.gather(command: [], isChecked: true)
    return try ["runs.csv", "summary.csv", "failures.csv"]
      .map { try String(contentsOfFile: "\(folder.path)/\($0)", encoding: .utf8) }.joined()
  }
}

extension SweepFolder {
  /// The folder's scenario, without the village that `checkedScenario` lets live.
  var plainScenario: Scenario {
    get throws { try Scenario.load("\(scenario)/\(ScenarioSnapshot.name)") }
  }

  /// Does tasks in the order given, each by a process of its own as it were.
  func run(_ tasks: [Int], threads: Int = 1) async throws {
    for task in tasks {
      let work = try SweepWork(
        self, tasks: task...task, threads: threads, checked: plainScenario)
      _ = try await work(cancellation: Cancellation()) {}
    }
  }

  /// Does everything.
  @discardableResult
  func run(threads: Int = 2) async throws -> SweepOutcome {
    try await SweepWork(self, threads: threads, checked: plainScenario)(
      cancellation: Cancellation()
    ) {}
  }
}

/// Two axes of two values.
let smallGrid = """
  name: small
  scenario: hamlet.yaml
  design: grid
  axes:
    - path: pricing.rateCut
      from: 2018-11
      values: [0, 0.02]
    - path: publicity.media
      from: 2018-11
      range: [0.01, 0.5]
      levels: 2
  keep: { measures: [informed, ever_borrowed, balance], months: [2018-10, last] }
  """
