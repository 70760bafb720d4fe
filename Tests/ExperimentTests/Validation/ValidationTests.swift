import Foundation
import Testing

@testable import Experiment

@Suite struct ValidationTests {
  private static func findings() async throws -> [Finding<WhyExperiment>] {
    let validation = try Validation(
      Repository.path("scenarios/village.yaml"), folder: Repository.path("scenarios/validation"),
      settings: ["settlement.households=900", "settlement.villages=6"], replicates: 2, threads: 2)
    return try await validation(cancellation: Cancellation(), progress: {})
  }

  @Test func `every numbered statement of the evidence is put to the model`() {
    let numbers = Set(Check.all.map(\.evidence))
    // E24 to E26 are about another county's people, and need their file.
    let expected = (Array(1...16) + [27, 28, 29, 30, 31, 32, 33, 34, 35]).map { "E\($0)" }
    #expect(numbers == Set(expected))
    #expect(Set(Check.all.map(\.id)).count == Check.all.count)
    for check in Check.all {
      #expect(!check.source.isEmpty && !check.published.isEmpty && !check.worlds.isEmpty)
    }
  }

  @Test func `what explains a miss is a file and names checks that read the world it replaces`()
    throws
  {
    for check in Check.all {
      guard let explanation = check.explanation, let experiment = explanation.experiment else {
        continue
      }
      let file = Repository.path("scenarios/validation/\(experiment.file)")
      #expect(FileManager.default.fileExists(atPath: file))
      for id in explanation.shown {
        #expect(Check.all.contains { $0.id == id }, "\(check.id) shows \(id)")
      }
    }
  }

  @Test func `every check has a value in a small county, and the passes are counted by number`()
    async throws
  {
    let findings = try await Self.findings()
    for finding in findings {
      #expect(finding.statistics().mean.isFinite, "\(finding.statement.id)")
    }
    // A county of 900 cannot hold 158,000 lines.
    #expect(findings.first { $0.statement.id == "E1" }?.isPassed() == false)
    let passed = findings.passed(among: 1...16)
    #expect(passed.all == 16)
    #expect(passed.passed < 16)
    let table = ValidationTable.page(findings).text
    #expect(table.split(separator: "\n").count == findings.count + 1)
  }

  @Test func `every check has a value in each draw of a posterior`()
    async throws
  {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/posterior.csv"
    try "draw,weight,distance,trust.base\n1,0.5,0,0.2\n2,0.5,0,0.7\n"
      .write(toFile: file, atomically: true, encoding: .utf8)
    let validation = try PosteriorValidation(
      Repository.path("scenarios/village.yaml"), folder: Repository.path("scenarios/validation"),
      settings: ["settlement.households=450", "settlement.villages=3"],
      over: PosteriorChoice(file: file, draws: 2, replicates: 1), threads: 2)
    let findings = try await validation(cancellation: Cancellation(), progress: {})
    let used = try #require(findings.first { $0.statement.id == "E2" })
    // Whoever trusts the lender more borrows more often.
    #expect(used.values.count == 2 && used.values[1] > used.values[0])
    #expect(used.interval?.contains(used.median) == true)
    let table = ValidationTable.page(findings).text
    #expect(table.split(separator: "\n").count == findings.count + 1)
  }

  @Test func `a file of the worlds that is missing is named`() {
    #expect(throws: ScenarioError.self) {
      _ = try Validation(
        Repository.path("scenarios/village.yaml"), folder: "/nowhere", settings: [],
        replicates: 1, threads: 1)
    }
  }
}
