import Foundation
import Testing

@Suite("puhui compare") struct CompareTests {
  private static let village = [
    "compare", "scenarios/village.yaml", "--months", "15", "--replicates", "2",
  ]

  /// Compares in the village and expects success.
  private func compare(into folder: ResultsFolder, _ words: String...) throws -> String {
    let call = try CommandLineCall(words: Self.village + ["--out", folder.path] + words)
    #expect(call.status == 0 && call.errors == "")
    return call.output
  }

  private let tables = [
    "comparison.csv", "transitions.csv", "costs.csv", "ranking.csv", "decomposition.csv",
    "precision.csv", "parameters.csv", "dictionary.csv",
  ]

  @Test func `The bytes are the same with 1 and 3 threads, and by the manifest's command`() throws {
    let (one, three, again) = (ResultsFolder(), ResultsFolder(), ResultsFolder())
    let policies = ["--with", "scenarios/policies/rate-cut.yaml+scenarios/policies/media.yaml"]
    _ = try compare(into: one, policies[0], policies[1], "--threads", "1")
    _ = try compare(into: three, policies[0], policies[1], "--threads", "3")
    let manifest = try JSONSerialization.jsonObject(with: Data(one.text("manifest.json").utf8))
    let command = (manifest as? [String: Any])?["command"] as? String ?? ""
    let words = command.replacing(one.path, with: again.path).split(separator: " ").dropFirst()
    #expect(try CommandLineCall(words: words.map(String.init)).status == 0)
    for table in tables {
      let text = one.text(table)
      #expect(!text.isEmpty && text == three.text(table) && text == again.text(table), "\(table)")
    }
  }

  @Test func `A policy that changes nothing is said to change nothing, in both languages`() throws {
    let folder = ResultsFolder()
    let nothing = ["--with", "scenarios/policies/nothing.yaml"]
    let english = try compare(into: folder, nothing[0], nothing[1])
    #expect(
      english.hasPrefix(
        "the empty policy beside one village at the end of November 2019, 2 paired replicates\n"))
    #expect(english.contains("note: the empty policy changes nothing: its values are those"))
    let chinese = try compare(into: folder, nothing[0], nothing[1], "--language", "zh")
    #expect(chinese.hasPrefix("空政策 与 一个村 相比：2019年11月末，2 次配对重复\n"))
    #expect(chinese.contains("注意：空政策 没有任何影响"))
  }

  @Test(arguments: [
    (["--with", "scenarios/policies/rate-cutt.yaml"], "Did you mean"),
    ([], "--with"),
    (["--dose", "pricing.rateCut=0:9:1"], "pricing.rateCut is"),
    (["--dose", "pricing.rateCut=0:0.1:0.1", "--precision", "borrowed=0.1"], "is no measure"),
    (["--equal-cost", "0"], "--equal-cost is 0"),
    (["--most-replicates", "1"], "2 … 100000"),
  ])
  func `Wrong input leaves with status 2 and writes nothing`(
    words: [String], message: String
  ) throws {
    let folder = ResultsFolder()
    let call = try CommandLineCall(words: Self.village + ["--out", folder.path] + words)
    #expect(call.status == 2 && call.output == "")
    #expect(call.errors.contains(message))
    #expect(!folder.exists)
  }

  @Test func `Ctrl-C leaves with status 130 and writes nothing`() throws {
    let folder = ResultsFolder()
    let call = try CommandLineCall.start([
      "compare", "scenarios/village.yaml", "--with", "scenarios/policies/rate-cut.yaml",
      "--replicates", "1000", "--out", folder.path,
    ])
    // The folder is made just before the first replicate begins.
    while !folder.exists, call.process.isRunning { Thread.sleep(forTimeInterval: 0.02) }
    call.process.interrupt()
    call.process.waitUntilExit()
    #expect(call.process.terminationStatus == 130)
    #expect(!folder.exists)
  }
}
