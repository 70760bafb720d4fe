import Foundation
import Testing

@testable import Experiment

@Test func aTruncatedTaskIsDoneAgain() async throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let folder = try files.plan(smallGrid, "truncated")
  try await folder.run()
  let tables = try files.tables(folder)
  let path = "\(folder.tasks)/000002.csv"
  let bytes = try #require(FileManager.default.contents(atPath: path))
  for length in [0, 40, bytes.count / 2, bytes.count - 1] {
    try bytes.prefix(length).write(to: URL(fileURLWithPath: path))
    #expect(folder.state(of: 2) == .damaged)
    #expect(try SweepStatus(of: folder).damaged == [2])
    #expect(throws: SweepIncomplete.self) { try folder.gather(command: [], isChecked: true) }
    #expect(try await folder.run().tasks == 1)
    #expect(try files.tables(folder) == tables)
  }
}

@Test func changedBytesAreFoundByGatherAndDoneAgain() async throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let folder = try files.plan(smallGrid, "changed")
  try await folder.run()
  let tables = try files.tables(folder)
  let path = "\(folder.tasks)/000003.csv"
  let text = try String(contentsOfFile: path, encoding: .utf8)
  try text.replacingOccurrences(of: "2018-12", with: "2018-13")
    .write(toFile: path, atomically: true, encoding: .utf8)
  #expect(throws: SweepIncomplete.self) { try folder.gather(command: [], isChecked: true) }
  #expect(try await folder.run().tasks == 1)
  #expect(try files.tables(folder) == tables)
}

@Test(arguments: [1, 3])
func linesThatAreNoneOfATaskAreFoundByGatherAndDoneAgain(task: Int) async throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let folder = try files.plan(smallGrid, "changed")
  try await folder.run()
  let tables = try files.tables(folder)
  let path = "\(folder.tasks)/00000\(task).csv"
  let text = try String(contentsOfFile: path, encoding: .utf8)
  try text.replacingOccurrences(of: ",", with: ";")
    .write(toFile: path, atomically: true, encoding: .utf8)
  #expect(throws: SweepIncomplete.self) { try folder.gather(command: []) }
  #expect(try await folder.run().tasks == 1)
  #expect(try files.tables(folder) == tables)
}

@Test func tasksOfAnotherDesignAreRefused() async throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let one = try files.plan(smallGrid, "one")
  let other = try files.plan(
    smallGrid.replacingOccurrences(of: "0.02", with: "0.03"), "other")
  for folder in [one, other] { try await folder.run() }
  try FileManager.default.removeItem(atPath: "\(one.tasks)/000001.csv")
  try FileManager.default.copyItem(
    atPath: "\(other.tasks)/000001.csv", toPath: "\(one.tasks)/000001.csv")
  let problem = #expect(throws: FileProblem.self) { try one.gather(command: [], isChecked: true) }
  #expect(problem?.reason == "it was made by another design")
}

@Test func anotherModelIsRefused() async throws {
  let files = try SweepFiles()
  defer { files.remove() }
  var folder = try files.plan(smallGrid, "model")
  folder.plan.model = "another"
  let problem = #expect(throws: FileProblem.self) { try folder.gather(command: []) }
  #expect(problem?.reason.contains("whose model computes otherwise") == true)
}

@Test func aFolderOfAnotherDesignIsNotPlannedInto() throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let folder = try files.plan(smallGrid, "planned")
  #expect(try files.plan(smallGrid, "planned").plan == folder.plan)
  let problem = #expect(throws: FileProblem.self) {
    try files.plan(smallGrid.replacingOccurrences(of: "0.02", with: "0.03"), "planned")
  }
  #expect(problem?.reason == "it holds the sweep of another design")
}

@Test func aHeartbeatTellsWhatIsAtWorkWhateverTheClock() throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let folder = try files.plan(smallGrid, "beating")
  let heartbeat = Heartbeat(folder)
  heartbeat.begin(1)
  heartbeat.begin(2)
  heartbeat.begin(3)
  // The second fell silent; the third comes from a clock that jumped.
  for (task, seconds) in [(2, -3600.0), (3, 3600.0)] {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: seconds)],
      ofItemAtPath: "\(folder.tasks)/00000\(task).running")
  }
  let status = try SweepStatus(of: folder)
  #expect(status.running == [1] && status.stopped == [2, 3] && status.missing == [4])
  heartbeat.endAll()
  #expect(try SweepStatus(of: folder).missing == [1, 2, 3, 4])
}

@Test func rowsWithTooFewFieldsAreFoundByGatherAndDoneAgain() async throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let folder = try files.plan(smallGrid, "fields")
  try await folder.run()
  let tables = try files.tables(folder)
  let path = "\(folder.tasks)/000002.csv"
  var lines = try String(contentsOfFile: path, encoding: .utf8)
    .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  // As many bytes as before, so that only a look at the fields finds it before the fingerprint does.
  let fields = lines[1].split(separator: ",", maxSplits: 2).map(String.init)
  lines[1] = "\(fields[0]),\(fields[1]),\(fields[2].replacing(",", with: ";"))"
  try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
  #expect(throws: SweepIncomplete.self) { try folder.gather(command: [], isChecked: true) }
  #expect(try await folder.run().tasks == 1)
  #expect(try files.tables(folder) == tables)
}

@Test(arguments: [
  ("\"runsPerTask\" : 2", "\"runsPerTask\" : 0"), ("\"firstTask\" : 1", "\"firstTask\" : -5"),
  ("\"lastPoint\" : ", "\"lastPoint\" : 9223372036854775807, \"was\" : "),
  ("\"replicates\" : ", "\"replicates\" : 9223372036854775807, \"was\" : "),
])
func aPlanWithNumbersThatAreNoneIsRefused(written: String, damaged: String) throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let folder = try files.plan(smallGrid, "plan")
  let path = "\(folder.path)/\(SweepFolder.planName)"
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let spaced = text.replacing("\":", with: "\" :").replacing("\" : ", with: "\" : ")
  #expect(spaced.contains(written), "\(text.prefix(600))")
  try spaced.replacing(written, with: damaged)
    .write(toFile: path, atomically: true, encoding: .utf8)
  let problem = #expect(throws: FileProblem.self) { try SweepFolder(folder.path) }
  #expect(problem?.reason.hasPrefix("this is no plan of puhui") == true)
}

@Test func aRunOfANumberThatNoReplicateHasIsRefused() throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let folder = try files.plan(smallGrid, "numbers")
  #expect(throws: ScenarioError.self) {
    try folder.repeated(SweepRun(point: 1, replicate: 4_294_967_296))
  }
}
