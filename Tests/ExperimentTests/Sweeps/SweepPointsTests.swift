import Testing

@testable import Experiment

@Test func aGridHasEveryCombinationAndTheLastAxisIsFastest() throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let folder = try files.plan(smallGrid, "grid")
  var table = try PointTable(folder)
  #expect(
    try table.read(1...4).map(\.values) == [
      ["0", "0.01"], ["0", "0.5"], ["0.02", "0.01"], ["0.02", "0.5"],
    ])
}

@Test func oneAtATimeBeginsWithTheBase() throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let folder = try files.plan(
    smallGrid.replacingOccurrences(of: "grid", with: "one-at-a-time"), "single")
  var table = try PointTable(folder)
  #expect(
    try table.read(1...5).map(\.values) == [
      ["0", "0.03"], ["0", "0.03"], ["0.02", "0.03"], ["0", "0.01"], ["0", "0.5"],
    ])
}

@Test func coordinatesBecomeValuesOfTheAxis() {
  var axis = SweepAxis(
    path: "a.b", column: "a.b", spread: .range(low: 1, high: 100, isLogarithmic: true))
  #expect(axis.text(at: 0) == "1" && axis.text(at: 1) == "100")
  #expect(abs((Double(axis.text(at: 0.5)) ?? 0) - 10) < 1e-12)
  axis.spread = .range(low: 1, high: 3, isLogarithmic: false)
  axis.isWhole = true
  #expect([0, 0.32, 0.34, 0.67, 1].map(axis.text) == ["1", "1", "2", "3", "3"])
  axis.spread = .values(["x", "y"])
  #expect([0, 0.49, 0.5, 1].map(axis.text) == ["x", "x", "y", "y"])
}

@Test func theScenarioOfAFolderIsTheOneThatWasPlanned() throws {
  let files = try SweepFiles()
  defer { files.remove() }
  try files.write(
    "policy.yaml",
    """
    name: "odd: name"
    changes:
      - from: 2018-10
        until: 2018-12
        why: 'a "reason"'
        parameters: { pricing: { rateCut: 0.01 }, publicity: { target: { livelihoods: [crop] } } }
    """)
  let design = try files.design(smallGrid + "\npolicies: [policy.yaml]\n")
  let folder = try SweepFolder.plan(design, into: "\(files.path)/planned", length: .runs(1))
  let again = try folder.checkedScenario()
  #expect(again.segments().map(\.value) == design.scenario.segments().map(\.value))
  #expect(again.segments().map(\.from) == design.scenario.segments().map(\.from))
}
