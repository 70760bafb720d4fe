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

@Test func `a grid is crossed with the draws of a posterior, whose parameters become columns`()
  async throws
{
  let files = try SweepFiles()
  defer { files.remove() }
  try files.write("posterior.csv", "draw,weight,distance,choice.habit\n1,0.5,0,2\n2,0.5,0,4\n")
  let choice = PosteriorChoice(file: "\(files.path)/posterior.csv", draws: 2, replicates: 1)
  let design = try files.design(smallGrid).crossed(with: choice)
  let folder = try SweepFolder.plan(design, into: "\(files.path)/crossed", length: .runs(4))
  var table = try PointTable(folder)
  let values = try table.read(1...8).map(\.values)
  #expect(values.map { $0[2] } == ["2", "4", "2", "4", "2", "4", "2", "4"])
  #expect(values.map { $0[0] } == ["0", "0", "0", "0", "0.02", "0.02", "0.02", "0.02"])
  try await folder.run()
  #expect(try files.tables(folder).contains("choice.habit"))
  let outcomes = try SweepOutcomes(in: folder.path)
  #expect(outcomes.description.crossing?.draws == 2)
  #expect(outcomes.description.crossing?.axes == 2)
}

@Test func `points that were lived under every draw count once, and draws too`() {
  let outcomes = Outcomes([[1, 2], [3, 4], [10, 20], [30, 40]], replicates: 2)
  #expect(outcomes.byDraws(2).runs == [[1.5, 3.5], [15, 35]])
  #expect(outcomes.averaged(overPointsWith: 2).runs == [[5.5, 11], [16.5, 22]])
  let broken = Outcomes([[1, 2], [3, .nan], [10, 20], [30, 40]], replicates: 2)
  #expect(broken.byDraws(2).runs == [nil, [15, 35]])
  #expect(broken.averaged(overPointsWith: 2).runs == [[5.5, 11], nil])
}

@Test func `a design for sensitivity indices is not crossed with a posterior`() throws {
  let files = try SweepFiles()
  defer { files.remove() }
  try files.write("posterior.csv", "draw,weight,distance,choice.habit\n1,1,0,2\n")
  let choice = PosteriorChoice(file: "\(files.path)/posterior.csv", draws: 2, replicates: 1)
  let morris = smallGrid.replacingOccurrences(
    of: "design: grid", with: "design: morris\npoints: 2"
  ).replacingOccurrences(of: "values: [0, 0.02]", with: "range: [0, 0.02]")
    .replacingOccurrences(of: "\n      levels: 2", with: "")
  #expect(throws: ScenarioError.self) {
    _ = try files.design(morris).crossed(with: choice)
  }
  try files.write("posterior.csv", "draw,weight,distance,publicity.media\n1,1,0,0.1\n")
  #expect(throws: ScenarioError.self) {
    _ = try files.design(smallGrid).crossed(with: choice)
  }
}
