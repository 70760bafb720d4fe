import Foundation
import Synchronization
import Testing

@testable import Experiment

@Test func theTablesAreTheSameWhateverTheOrderTheTasksAndTheThreads() async throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let first = try files.plan(smallGrid, "first", runsPerTask: 8)
  try await first.run(threads: 1)
  let second = try files.plan(smallGrid, "second", runsPerTask: 1)
  try await second.run(Array((1...8).reversed()))
  let third = try files.plan(smallGrid, "third", runsPerTask: 3)
  try await third.run(threads: 3)
  let tables = try files.tables(first)
  #expect(tables == (try files.tables(second)))
  #expect(tables == (try files.tables(third)))
}

@Test func anInterruptedTaskKeepsItsRunsAndGoesOn() async throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let calm = try files.plan(smallGrid, "calm")
  try await calm.run()
  let folder = try files.plan(smallGrid, "interrupted", runsPerTask: 8)
  let cancellation = Cancellation()
  let runs = Mutex(0)
  await #expect(throws: Interrupted.self) {
    _ = try await SweepWork(folder, threads: 1, checked: folder.plainScenario)(
      cancellation: cancellation
    ) {
      let count = runs.withLock { runs in
        runs += 1
        return runs
      }
      if count == 3 { cancellation.request() }
    }
  }
  #expect(folder.state(of: 1) == .begun(runs: 3))
  #expect(throws: SweepIncomplete.self) { try folder.gather(command: [], isChecked: true) }
  #expect(try await folder.run().runs == 5)
  #expect(try files.tables(folder) == files.tables(calm))
}

@Test func moreReplicatesAreThoseOfALargerPlan() async throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let large = try files.plan("replicates: 5\n" + smallGrid, "large")
  try await large.run()
  var small = try files.plan(smallGrid, "small", runsPerTask: 3)
  try await small.run()
  try small.addReplicates(3)
  #expect(try await small.run().runs == 12)
  #expect(try files.tables(small) == files.tables(large))
}

@Test func morePointsAreThoseOfALargerPlan() async throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let design = smallGrid.replacingOccurrences(of: "grid", with: "sobol")
  let large = try files.plan("points: 7\n" + design, "large")
  try await large.run()
  var small = try files.plan("points: 4\n" + design, "small", runsPerTask: 3)
  try await small.run()
  try small.addPoints(3)
  try small.addReplicates(1)
  #expect(small.plan.runs == 21)
  try await small.run()
  var grown = large
  try grown.addReplicates(1)
  try await grown.run()
  #expect(try files.tables(small) == files.tables(grown))
}

@Test func aFailedRunIsRecordedAndDoesNotStopTheOthers() async throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let folder = try files.plan(
    """
    name: failing
    scenario: hamlet.yaml
    parameters: { endowment: { people: { oldest: 60 } } }
    design: grid
    axes:
      - path: endowment.people.youngest
        values: [20, 60]
    keep: { measures: [balance] }
    """, "failing")
  let outcome = try await folder.run()
  #expect(outcome.runs == 4 && outcome.failures == 2)
  let gathering = try folder.gather(command: [], isChecked: true)
  #expect(gathering.runs == 2 && gathering.failures == 2)
  let failures = try String(contentsOfFile: "\(folder.path)/failures.csv", encoding: .utf8)
  #expect(failures.hasPrefix("point,replicate,reason,command\n2,1,"))
  #expect(failures.contains(",puhui sweep run . --point 2 --replicate 2\n"))
  #expect(throws: ScenarioError.self) { try folder.repeated(SweepRun(point: 2, replicate: 1)) }
  // Done is done, unless somebody asks to try again.
  #expect(try SweepWork(folder, threads: 1, checked: folder.plainScenario).runs == 0)
  #expect(try SweepWork(folder, threads: 1, isRetry: true, checked: folder.plainScenario).runs == 2)
}

@Test func aRunThatCrashesIsRecordedAndTheOthersAreThemselves() async throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let folder = try files.plan(smallGrid, "crashing", runsPerTask: 8)
  let bad = SweepRun(point: 2, replicate: 1)
  let outcome = try await SweepWork(folder, threads: 1)(
    cancellation: Cancellation(),
    isolated: { run in
      run == bad ? .crashed(signal: 4) : .rows(Array(try folder.repeated(run).utf8))
    }, progress: {})
  #expect(outcome.failures == 1)
  let tables = try files.tables(folder)
  #expect(tables.contains("2,1,the simulator crashed (signal 4),"))
  let calm = try files.plan(smallGrid, "calm")
  try await calm.run()
  let rows = try files.tables(calm).split(separator: "\n").filter { $0.hasPrefix("1,") }
  #expect(rows == tables.split(separator: "\n").filter { $0.hasPrefix("1,") })
}

@Test func pointsMayHaveLuckOfTheirOwn() async throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let same = smallGrid.replacingOccurrences(of: "[0, 0.02]", with: "[0, 0.0]")
  let common = try files.plan(same, "common")
  let own = try files.plan(same + "\nrandomNumbers: independent\n", "own")
  for folder in [common, own] { try await folder.run() }
  func values(_ folder: SweepFolder, _ point: Int) throws -> [Substring] {
    try files.tables(folder).split(separator: "\n").filter { $0.hasPrefix("\(point),1,") }
      .map { $0.dropFirst(4) }
  }
  #expect(try values(common, 1) == values(common, 3))
  #expect(try values(own, 1) != values(own, 3))
}
