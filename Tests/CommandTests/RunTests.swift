import Foundation
import Testing

@Suite("puhui run") struct RunTests {
  private static let village = ["run", "scenarios/village.yaml", "--months", "3"]

  /// Runs the village into a folder and expects success.
  private func run(
    into folder: ResultsFolder, months: Int = 3, replicates: String = "3", _ words: String...
  ) throws {
    let call = try CommandLineCall(
      words: ["run", "scenarios/village.yaml", "--months", "\(months)"]
        + ["--replicates", replicates, "--quiet", "--out", folder.path] + words)
    #expect(call.status == 0 && call.output == "" && call.errors == "")
  }

  // MARK: The same bytes

  @Test func `The bytes are the same with 1, 2 and 7 threads`() throws {
    let (one, two, seven) = (ResultsFolder(), ResultsFolder(), ResultsFolder())
    try run(into: one, "--threads", "1")
    try run(into: two, "--threads", "2")
    try run(into: seven, "--threads", "7")
    for file in ["timeseries.csv", "summary.csv", "dictionary.csv"] {
      let text = one.text(file)
      #expect(!text.isEmpty && text == two.text(file) && text == seven.text(file), "\(file)")
    }
  }

  @Test func `Replicates run apart are the rows of those run together`() throws {
    let (together, first, second) = (ResultsFolder(), ResultsFolder(), ResultsFolder())
    try run(into: together)
    try run(into: first, replicates: "1")
    try run(into: second, replicates: "2-3")
    let apart = first.rows("timeseries.csv") + second.rows("timeseries.csv").dropFirst()
    let rows = together.rows("timeseries.csv")
    #expect(rows == apart)
  }

  @Test func `A policy of size zero changes no byte`() throws {
    let (base, nothing) = (ResultsFolder(), ResultsFolder())
    try run(into: base, months: 14, replicates: "1")
    try run(into: nothing, months: 14, replicates: "1", "--with", "scenarios/policies/nothing.yaml")
    let (before, after) = (base.rows("timeseries.csv"), nothing.rows("timeseries.csv"))
    #expect(!before.isEmpty && before == after)
  }

  @Test func `Months before a policy begins have the same bytes as the base`() throws {
    let (base, policy) = (ResultsFolder(), ResultsFolder())
    try run(into: base, months: 14, replicates: "1")
    try run(into: policy, months: 14, replicates: "1", "--with", "scenarios/policies/media.yaml")
    let (before, after) = (base.rows("timeseries.csv"), policy.rows("timeseries.csv"))
    let isPast = { (row: Substring) in row.split(separator: ",")[1] < "2019-10" }
    let (past, past2) = (before.dropFirst().filter(isPast), after.dropFirst().filter(isPast))
    #expect(past.count == 13 * (before.count - 1) / 14)
    #expect(past == past2)
    #expect(before != after)
  }

  @Test func `The command of the manifest repeats the run`() throws {
    let (first, again) = (ResultsFolder(), ResultsFolder())
    try run(into: first, replicates: "2-3", "--seed", "7", "--set", "pricing.rateCut=0.01")
    let manifest = try JSONSerialization.jsonObject(with: Data(first.text("manifest.json").utf8))
    let command = (manifest as? [String: Any])?["command"] as? String ?? ""
    let words = command.replacing(first.path, with: again.path).split(separator: " ").dropFirst()
    let call = try CommandLineCall(words: words.map(String.init))
    #expect(call.status == 0)
    let (text, repeated) = (first.text("timeseries.csv"), again.text("timeseries.csv"))
    #expect(!text.isEmpty && text == repeated)
  }

  @Test func `The fingerprints of the manifest are those of the files`() throws {
    let folder = ResultsFolder()
    try run(into: folder, replicates: "1")
    #expect(
      folder.entries == ["dictionary.csv", "manifest.json", "summary.csv", "timeseries.csv"])
    let manifest = try JSONSerialization.jsonObject(with: Data(folder.text("manifest.json").utf8))
    let members = try #require(manifest as? [String: Any])
    let files = try #require(members["files"] as? [[String: Any]])
    #expect(files.map { $0["name"] as? String }.count == 3)
    for file in files {
      let size = folder.text(file["name"] as? String ?? "").utf8.count
      #expect(size > 0 && file["bytes"] as? Int == size)
    }
    for key in ["program", "scenario", "seed", "parameters", "seconds", "began"] {
      #expect(members[key] != nil, "\(key)")
    }
  }

  // MARK: What it says

  @Test func `A run says what happened and where its files are`() throws {
    let folder = ResultsFolder()
    let call = try CommandLineCall(
      words: Self.village + ["--replicates", "2", "--out", folder.path])
    #expect(
      call.output.hasPrefix("one village at the end of November 2018, mean of 2 replicates\n"))
    #expect(call.output.contains("  ever borrowed "))
    #expect(
      call.output.hasSuffix(
        "Written to \(folder.path): timeseries.csv, summary.csv, dictionary.csv, manifest.json\n"))
    #expect(call.errors == "", "no bar where nobody watches")
  }

  @Test(arguments: [["--language", "zh"], []])
  func `A run speaks Chinese when it is asked to`(words: [String]) throws {
    let folder = ResultsFolder()
    let call = try CommandLineCall(
      words: Self.village + ["--replicates", "1", "--out", folder.path] + words,
      environment: ["LANG": "zh_CN.UTF-8"])
    #expect(call.output.hasPrefix("一个村：2018年11月末，1 次重复的均值\n"))
    #expect(call.output.contains("累计借款户"))
  }

  @Test func `A county with published figures stands beside them`() throws {
    let folder = ResultsFolder()
    let call = try CommandLineCall(
      "run", "scenarios/village.yaml", "--months", "13", "--replicates", "2", "--out", folder.path,
      "--targets", "scenarios/targets/xintai.yaml")
    #expect(call.output.contains("published"))
    #expect(call.output.contains("11.6 to 13.6%"))
  }

  @Test func `Printing parameters runs nothing`() throws {
    let call = try CommandLineCall(
      "run", "scenarios/village.yaml", "--print-parameters", "--set", "pricing.rateCut=0.01")
    #expect(call.status == 0)
    #expect(call.output.contains("settlement.households = 300"))
    #expect(call.output.contains("pricing.rateCut = 0.01"))
  }

  // MARK: What goes wrong

  @Test(arguments: [
    (
      ["scenarios/village.yaml", "--set", "pricing.rateCutt=0.01"], "Did you mean pricing.rateCut?"
    ),
    (["scenarios/village.yml"], "there is no such file"),
    (["scenarios/village.yaml", "--months", "0"], "1 … 1200"),
    (["scenarios/village.yaml", "--threads", "0"], "1 … 4096"),
    (["scenarios/village.yaml", "--replicates", "5-2"], "'5-2' is invalid"),
    (["scenarios/village.yaml", "--replicats", "5"], "--replicates"),
    ([], "Missing expected argument"),
  ])
  func `Wrong input is explained and exits 2`(words: [String], message: String) throws {
    let folder = ResultsFolder()
    let call = try CommandLineCall(words: ["run"] + words + ["--out", folder.path])
    #expect(call.status == 2)
    #expect(call.errors.contains(message), "\(call.errors)")
    #expect(call.output == "" && !folder.exists)
  }

  @Test func `A place that cannot be written to exits 1`() throws {
    let call = try CommandLineCall(words: Self.village + ["--out", "/dev/null/here"])
    #expect(call.status == 1)
    #expect(
      call.errors.hasPrefix("Error: cannot make the folder /dev/null/here: "), "\(call.errors)")
  }

  @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
  func `An interrupted run exits soon and leaves nothing`(signal: Int32, status: Int32) throws {
    let folder = ResultsFolder()
    let call = try CommandLineCall.start(
      ["run", "scenarios/village.yaml", "--months", "1200", "--replicates", "100000"]
        + ["--threads", "7", "--out", folder.path])
    // The folder appears when the run begins.
    let patience = Date(timeIntervalSinceNow: 60)
    while !folder.exists, Date() < patience { Thread.sleep(forTimeInterval: 0.02) }
    kill(call.process.processIdentifier, signal)
    while call.process.isRunning, Date() < patience { Thread.sleep(forTimeInterval: 0.02) }
    if call.process.isRunning { kill(call.process.processIdentifier, SIGKILL) }
    call.process.waitUntilExit()
    #expect(call.process.terminationStatus == status)
    #expect(!folder.exists)
  }
}
