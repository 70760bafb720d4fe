import Foundation
import Testing

@Suite("What is named and cannot serve") struct WrongInputTests {
  @Test(arguments: [
    (["report", "nowhere"], "there is no nowhere/manifest.json"),
    (["sensitivity", "nowhere"], "cannot read nowhere/manifest.json: there is no such file"),
    (["sweep", "run", "nowhere"], "cannot read nowhere/plan.json: there is no such file"),
    (["sweep", "gather", "nowhere"], "cannot read nowhere/plan.json: there is no such file"),
    (["export", "nowhere", "--notebook"], "cannot export nowhere"),
    (
      ["run", "scenarios/village.yaml", "--posterior", "nowhere.csv"],
      "nowhere.csv: there is no such file"
    ),
    (
      ["run", "scenarios/village.yaml", "--draws", "3"],
      "--draws: there is no posterior to draw from"
    ),
  ])
  func `A folder or table that is not there leaves with status 2`(
    words: [String], message: String
  ) throws {
    let call = try CommandLineCall(words: words)
    #expect(call.status == 2 && call.output == "")
    #expect(call.errors.contains(message), "\(call.errors)")
  }

  @Test func `A folder of another kind leaves with status 2, in every command that reads one`()
    throws
  {
    let folder = ResultsFolder()
    let run = ["run", "scenarios/village.yaml", "--months", "1", "--replicates", "1", "--quiet"]
    #expect(try CommandLineCall(words: run + ["--out", folder.path]).status == 0)
    for words in [["sensitivity"], ["sweep", "status"], ["sweep", "gather"]] {
      let call = try CommandLineCall(words: words + [folder.path])
      #expect(call.status == 2, "\(words): \(call.errors)")
    }
  }
}
