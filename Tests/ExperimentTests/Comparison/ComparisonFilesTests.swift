import Foundation
import Model
import Parameters
import Testing

@testable import Experiment

@Suite("Files of a comparison") struct ComparisonFilesTests {
  private func compare(
    _ policies: [String], into folder: String, cancellation: Cancellation = Cancellation(),
    _ change: (inout ComparisonRequest) -> Void = { _ in }
  ) async throws -> ComparisonReport {
    let hamlet = try Hamlet()
    let request = hamlet.request(policies) {
      $0.replicates = 2
      change(&$0)
    }
    return try await PolicyComparison(request, threads: 2, into: folder)(
      cancellation: cancellation, work: .silent)
  }

  @Test func `Every table is there, with a row for every fact`() async throws {
    let folder = try TemporaryFolder()
    let report = try await compare(["cut", "zero"], into: folder.path)
    #expect(
      folder.entries == [
        "comparison.csv", "costs.csv", "decomposition.csv", "dictionary.csv", "manifest.json",
        "parameters.csv", "precision.csv", "ranking.csv", "transitions.csv",
      ])
    func rows(_ name: String) -> [Substring] {
      (folder.text(name) ?? "").split(separator: "\n").dropFirst().map { $0 }
    }
    let groups = 1 + 2 + 5 + 4 + 7
    #expect(rows("comparison.csv").count == 2 * 9 * groups * Measure.all.count)
    #expect(rows("transitions.csv").count == 2 * groups * 6)
    #expect(rows("decomposition.csv").isEmpty)
    #expect(
      rows("parameters.csv").map(String.init) == [
        "cut,pricing.rateCut,\(label.en),\(label.zh),fraction,比例,0,0.05,2018-12,"
      ])
    #expect(report.findings.map(\.policy) == ["cut", "zero"])
    #expect(report.notes.count == 1)
  }

  @Test func `Every column of every table is in the dictionary`() async throws {
    let folder = try TemporaryFolder()
    _ = try await compare(["cut+meet"], into: folder.path) {
      $0.doses = ["pricing.rateCut=0:0.02:0.01"]
    }
    let rows = (folder.text("dictionary.csv") ?? "").split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", maxSplits: 2).prefix(2).map(String.init) }
    let tables = folder.entries.filter { $0.hasSuffix(".csv") && $0 != "dictionary.csv" }
    #expect(tables.contains("dose.csv") && tables.contains("decomposition.csv"))
    for table in tables {
      let header = (folder.text(table) ?? "").prefix { $0 != "\n" }.split(separator: ",")
      for column in header.map(String.init) {
        #expect(
          rows.contains(["all", column]) || rows.contains([table, column]), "\(table): \(column)")
      }
    }
    for measure in Measure.all { #expect(rows.contains(["all", measure.name])) }
  }

  private var label: Label {
    Catalogue.model.label(at: "pricing.rateCut") ?? Label(en: "", zh: "")
  }

  @Test func `The manifest repeats the comparison`() async throws {
    let folder = try TemporaryFolder()
    _ = try await compare(["cut+meet"], into: folder.path) { $0.seed = 9 }
    let manifest = folder.text("manifest.json") ?? ""
    #expect(manifest.contains("--seed 9 --months 9 --replicates 2"))
    #expect(manifest.contains("\"kind\": \"comparison\""))
    #expect(manifest.contains("\"first_difference\": \"2018-12\""))
    #expect(manifest.contains("What does cut change? What does meet change?"))
  }

  @Test func `A comparison that is stopped leaves what was there`() async throws {
    let folder = try TemporaryFolder()
    _ = try await compare(["zero"], into: folder.path)
    let before = folder.text("manifest.json")
    let cancellation = Cancellation()
    cancellation.request()
    await #expect(throws: Interrupted.self) {
      _ = try await compare(["cut"], into: folder.path, cancellation: cancellation)
    }
    #expect(folder.text("manifest.json") == before)
    #expect(folder.entries.allSatisfy { !$0.hasPrefix(".") })
  }

  @Test func `Tables of an earlier comparison do not stay behind`() async throws {
    let folder = try TemporaryFolder()
    _ = try await compare(["cut"], into: folder.path) {
      $0.doses = ["pricing.rateCut=0:0.05:0.05"]
    }
    #expect(folder.entries.contains("dose.csv"))
    _ = try await compare(["cut"], into: folder.path)
    #expect(!folder.entries.contains("dose.csv"))
  }

  @Test func `Everything that is wrong is said at once, and once`() throws {
    let hamlet = try Hamlet(further: [
      "bad.yaml": "name: bad\nparameters: { pricing: { rateCut: 9 } }\n"
    ])
    var message = ""
    do throws(ScenarioError) {
      _ = try hamlet.request(["bad", "absent", "bad"]) {
        $0.doses = ["pricing.rateCut=1"]
        $0.precision = ["borrowed=0.1"]
      }.load()
    } catch {
      message = error.description
    }
    let lines = message.split(separator: "\n")
    #expect(lines.count == 4)
    for part in ["rateCut is 9", "no such file", "--dose", "no measure"] {
      #expect(message.contains(part))
    }
  }

  @Test func `Two policies of one name are refused`() throws {
    #expect(throws: ScenarioError.self) {
      try PolicyComparison(Hamlet().request(["cut", "cut"]), threads: 1, into: "unused")
    }
  }

  @Test func `Nothing to compare with is said`() throws {
    #expect(throws: ScenarioError.self) { try Hamlet().request([]).load() }
  }
}
