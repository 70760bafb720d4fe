import Foundation
import Testing

@Suite("puhui run --panel") struct PanelTests {
  private func run(into folder: ResultsFolder, _ words: String...) throws {
    let call = try CommandLineCall(
      words: ["run", "scenarios/village.yaml", "--quiet", "--out", folder.path] + words)
    #expect(call.status == 0 && call.errors == "", "\(call.errors)")
  }

  @Test func `A panel has the same bytes with 1 and 7 threads`() throws {
    let (one, seven) = (ResultsFolder(), ResultsFolder())
    let words = ["--months", "5", "--replicates", "4", "--panel", "0.05"]
    try run(into: one, words[0], words[1], words[2], words[3], words[4], words[5], "--threads", "1")
    try run(
      into: seven, words[0], words[1], words[2], words[3], words[4], words[5], "--threads", "7")
    let text = one.text("households.csv")
    #expect(text.split(separator: "\n").count == 1 + 15 * 5 * 4)
    let same = text == seven.text("households.csv")
    #expect(same)
  }

  @Test func `A policy has the same households, and the same rows until it begins`() throws {
    let (base, policy) = (ResultsFolder(), ResultsFolder())
    try run(into: base, "--months", "15", "--replicates", "1", "--panel", "10%")
    try run(
      into: policy, "--months", "15", "--replicates", "1", "--panel", "10%", "--with",
      "scenarios/policies/media.yaml")
    let (before, after) = (base.rows("households.csv"), policy.rows("households.csv"))
    #expect(before.count == after.count && before.count > 1)
    let households = { (rows: [Substring]) in
      rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).prefix(4).last }
    }
    #expect(households(before) == households(after))
    let isPast = { (row: Substring) in row.split(separator: ",")[1] < "2019-10" }
    let past = before.dropFirst().filter(isPast)
    #expect(past.count == 13 * 30 && past == after.dropFirst().filter(isPast))
  }

  @Test func `The command of the manifest repeats a panel`() throws {
    let (first, again) = (ResultsFolder(), ResultsFolder())
    try run(into: first, "--months", "3", "--replicates", "2-3", "--panel", "204,17")
    let manifest = try JSONSerialization.jsonObject(with: Data(first.text("manifest.json").utf8))
    let command = (manifest as? [String: Any])?["command"] as? String ?? ""
    let words = command.replacing(first.path, with: again.path).split(separator: " ").dropFirst()
    #expect(try CommandLineCall(words: words.map(String.init)).status == 0)
    let text = first.text("households.csv")
    #expect(text.split(separator: "\n").count == 1 + 2 * 3 * 2)
    #expect(text == again.text("households.csv"))
  }

  @Test(arguments: [
    ("17,900", "there is no household 900: they are numbered from 1 to 300"),
    ("2.5", "a share lies above 0"), ("seventeen", "seventeen is no number of a household"),
    ("@nowhere", "there is no such file"),
  ])
  func `Wrong panels are explained, exit 2 and leave nothing`(panel: String, message: String) throws
  {
    let folder = ResultsFolder()
    let call = try CommandLineCall(
      "run", "scenarios/village.yaml", "--months", "2", "--panel", panel, "--out", folder.path)
    #expect(call.status == 2 && call.errors.contains(message), "\(call.errors)")
    #expect(!folder.exists)
  }
}
