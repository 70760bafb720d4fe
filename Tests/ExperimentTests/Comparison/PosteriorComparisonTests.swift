import Foundation
import Model
import Testing

@testable import Experiment

/// Runs and comparisons over the draws of a posterior.
@Suite struct PosteriorComparisonTests {
  /// A file with two draws, the second three times as likely.
  private static func file(in folder: String) throws -> String {
    let path = "\(folder)/posterior.csv"
    let text = """
      draw,weight,distance,choice.platformHassle,need.keptMonths
      1,0.25,0.5,-1,1.5
      2,0.75,0.5,1,1.5

      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private static func folder() throws -> String {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("posterior-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  @Test func `a comparison over draws keeps parameters and luck apart, the same on any threads`()
    async throws
  {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let choice = PosteriorChoice(file: try Self.file(in: folder), draws: 4, replicates: 2)
    let request = ComparisonRequest(
      base: Repository.path("scenarios/village.yaml"),
      policies: [
        Repository.path("scenarios/policies/rate-cut.yaml"),
        Repository.path("scenarios/policies/nothing.yaml"),
      ], months: 16, replicates: 2, posterior: choice)
    var texts: [[String]] = []
    for threads in [1, 3] {
      let out = "\(folder)/out-\(threads)"
      let comparison = try PolicyComparison(request, threads: threads, into: out)
      _ = try await comparison(
        cancellation: Cancellation(), work: ComparisonWork(expect: { _ in }, advance: {}))
      texts.append(
        try ["posterior_draws.csv", "posterior_effects.csv", "posterior_conditions.csv"].map {
          try String(contentsOfFile: "\(out)/\($0)", encoding: .utf8)
        })
    }
    #expect(texts[0] == texts[1])
    let draws = texts[0][0].split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    // Systematic resampling takes the first once and the second three times.
    #expect(Set(draws.map { "\($0[0]):\($0[1])" }) == ["1:1", "2:2", "3:2", "4:2"])
    for row in draws where row[2] == "nothing" { #expect(row[4] == "0" || row[4].isEmpty) }
    let borrowed = texts[0][1].split(separator: "\n")
      .first { $0.hasPrefix("nothing,ever_borrowed,") }
    #expect(borrowed?.hasPrefix("nothing,ever_borrowed,4,0,0,0,0,0,0.5,") == true)
  }

  @Test func `a draw lies under policies and settings`() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let policy = "\(folder)/policy.yaml"
    try """
    name: policy
    changes:
      - from: 2018-10
        why: a policy that works on what is uncertain
        parameters: { choice: { platformHassle: -2 } }
    """.write(toFile: policy, atomically: true, encoding: .utf8)
    let posterior = try Posterior.load(try Self.file(in: folder))
    let scenario = try Scenario.load(
      Repository.path("scenarios/village.yaml"), with: [policy], set: ["need.keptMonths=2.5"])
    let drawn = try scenario.drawn(posterior.draws[1], from: posterior).resolvedTimeline()
    #expect(drawn[0].contents["choice.platformHassle"] == .number(1))
    #expect(drawn[2].contents["choice.platformHassle"] == .number(-2))
    #expect(drawn[2].contents["need.keptMonths"] == .number(2.5))
  }

  @Test func `spreads by parameters and by luck are told apart where draws share their luck`() {
    let (effects, lucks) = ([1.0, 4, 9], [-2.0, 3])
    let exact = Spread(effects.map { effect in lucks.map { effect + $0 } })
    #expect(abs(exact.parameters - SummaryStatistics(effects).standardDeviation) < 1e-12)
    // Luck that all draws share moves them alike.
    #expect(exact.luck < 1e-12)
    let mixed = Spread([[1, 2], [5, 3], [8, 9]])
    #expect(mixed.luck > 0.5 && mixed.parameters > 3)
    let single = Spread([[1], [2]])
    #expect(single.parameters.isNaN && single.luck.isNaN)
  }

  @Test func `a run over draws numbers its replicates by draw and luck`() async throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var scenario = try Scenario.load(Repository.path("scenarios/village.yaml"))
    scenario.months = 3
    let choice = PosteriorChoice(file: try Self.file(in: folder), draws: 2, replicates: 2)
    let run = try ScenarioRun(
      scenario, replicates: 1...1, threads: 2, into: "\(folder)/out", command: ["puhui"],
      posterior: choice)
    let report = try await run(cancellation: Cancellation(), progress: {})
    #expect(report.draws == 2)
    let summary = try String(contentsOfFile: "\(folder)/out/summary.csv", encoding: .utf8)
    // Draws that share their luck are no sample of replicates.
    #expect(summary.split(separator: "\n").dropFirst().allSatisfy { $0.hasSuffix(",,") })
    let draws = try String(contentsOfFile: "\(folder)/out/draws.csv", encoding: .utf8)
    let rows = draws.split(separator: "\n").dropFirst().map { $0.split(separator: ",").prefix(4) }
    #expect(rows.map { $0[0] } == ["1", "2", "3", "4"])
    #expect(rows.map { $0[3] } == ["1", "2", "1", "2"])
    let table = try String(contentsOfFile: "\(folder)/out/uncertainty.csv", encoding: .utf8)
    #expect(table.hasPrefix("measure,median,low,high,sd_parameters,sd_replicates\nhouseholds,300,"))
    // A run of one parameter vector leaves no table of draws beside it.
    let single = try ScenarioRun(
      scenario, replicates: 1...1, threads: 1, into: "\(folder)/out", command: ["puhui"])
    _ = try await single(cancellation: Cancellation(), progress: {})
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/out/draws.csv"))
  }

  @Test func `a posterior of unknown parameters is refused, naming the nearest`() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = "\(folder)/posterior.csv"
    try Data("draw,weight,distance,choice.platformHasle\n1,1,0,2\n".utf8)
      .write(to: URL(fileURLWithPath: path))
    let request = ComparisonRequest(
      base: Repository.path("scenarios/village.yaml"),
      policies: [Repository.path("scenarios/policies/rate-cut.yaml")],
      posterior: PosteriorChoice(file: path, draws: 1, replicates: 1))
    let problem = #expect(throws: ScenarioError.self) {
      _ = try PolicyComparison(request, threads: 1, into: folder)
    }
    #expect("\(problem.map(String.init(describing:)) ?? "")".contains("choice.platformHassle"))
  }

  @Test func `every draw is checked before anything is simulated`() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = "\(folder)/posterior.csv"
    try Data("draw,weight,distance,trust.base\n1,0.5,0,0.4\n2,0.5,0,7\n".utf8)
      .write(to: URL(fileURLWithPath: path))
    let request = ComparisonRequest(
      base: Repository.path("scenarios/village.yaml"),
      policies: [Repository.path("scenarios/policies/rate-cut.yaml")],
      posterior: PosteriorChoice(file: path, draws: 2, replicates: 1))
    #expect(throws: ScenarioError.self) {
      _ = try PolicyComparison(request, threads: 1, into: folder)
    }
  }

  @Test func `draws repeat policies at the size at which they are compared`() async throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let choice = PosteriorChoice(file: try Self.file(in: folder), draws: 2, replicates: 2)
    let target = 2_000.0
    let request = ComparisonRequest(
      base: Repository.path("scenarios/village.yaml"),
      policies: [Repository.path("scenarios/policies/village-meetings.yaml")], months: 20,
      replicates: 2, equalCost: target, posterior: choice)
    let out = "\(folder)/out"
    _ = try await PolicyComparison(request, threads: 2, into: out)(
      cancellation: Cancellation(), work: ComparisonWork(expect: { _ in }, advance: {}))
    let rows = try String(contentsOfFile: "\(out)/posterior_effects.csv", encoding: .utf8)
      .split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let place = try #require(rows[0].firstIndex(of: "median"))
    let spent = try #require(rows.first { $0[1] == "spent_government" })
    let median = try #require(Double(spent[place]))
    #expect(abs(median - target) < 0.5 * target, "\(median)")
  }
}
