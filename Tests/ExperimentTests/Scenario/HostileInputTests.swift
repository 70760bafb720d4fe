import Foundation
import Parameters
import Testing

@testable import Experiment

/// Files that want to crash or to exhaust whoever reads them.
@Suite(.timeLimit(.minutes(30))) struct HostileInputTests {
  private let head = "name: x\nstart: 2018-09\nmonths: 6\n"

  @Test func `deep nesting is refused`() throws {
    let files = try ScenarioFiles([
      "flow.yaml": "name: " + String(repeating: "[", count: 500_000),
      "block.yaml": String(repeating: "- ", count: 300_000) + "x",
      "some.yaml": head + "parameters: "
        + String(repeating: "{a: ", count: 40) + "1" + String(repeating: "}", count: 40),
      "question.yaml": String(repeating: "? ", count: 300_000) + "x",
    ])
    for name in ["flow", "block", "question"] {
      #expect(
        files.message("\(name).yaml") == "\(name).yaml:1: values are nested more than 24 deep.")
    }
    #expect(files.message("some.yaml") == "some.yaml:4: values are nested more than 24 deep.")
  }

  @Test func `aliases cannot multiply`() throws {
    let levels = (1...30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    let few = (1...7).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    let items = Array(repeating: "1", count: 5000).joined(separator: ", ")
    let files = try ScenarioFiles([
      "bomb.yaml": head + "a0: &a0 [1, 2]\n" + levels,
      "key.yaml": head + "a0: &a0 [1, 2]\n" + levels + "? *a30\n: 1\n",
      "long.yaml": head + "a0: &a0 [\(items)]\n" + few,
      "fine.yaml": head + """
        parameters:
          farm.target.townships: &here [north]
        changes: [{from: 2018-10, why: "**", parameters: {farm.target.townships: *here}}]
        """,
    ])
    let remedy = """
      the file uses more than 16 aliases (*name). Write the values out, or \
      quote texts that begin with a star.
      """
    #expect(files.message("bomb.yaml") == "bomb.yaml: \(remedy)")
    #expect(files.message("key.yaml") == "key.yaml: \(remedy)")
    #expect(
      files.message("long.yaml")
        == "long.yaml:4: the file holds more than 20000 values, counting aliases.")
    #expect(files.message("fine.yaml") == nil)
  }

  @Test func `large files are refused before they are read`() throws {
    let files = try ScenarioFiles([
      "wide.yaml": head + "parameters: {"
        + (0..<40_000).map { "a\($0): 1" }.joined(separator: ", ") + "}",
      "unknown.yaml": head + "parameters: {"
        + (0..<9000).map { "farm.sownn\($0): 1" }.joined(separator: ", ") + "}",
      "huge.yaml": "",
    ])
    let huge = try #require(FileHandle(forWritingAtPath: files.directory + "/huge.yaml"))
    try huge.truncate(atOffset: 10_000_000_000)
    try huge.close()
    #expect(
      files.message("huge.yaml")
        == "huge.yaml: the file is larger than 1 MB, and no scenario is. Is it another file?")
    #expect(
      files.message("wide.yaml")
        == "wide.yaml:4: the file holds more than 20000 values, counting aliases.")
    let unknown = try #require(files.message("unknown.yaml"))
    #expect(
      unknown.hasPrefix("unknown.yaml:4: farm.sownn0 is no parameter. Did you mean farm.sown?"))
    #expect(unknown.hasSuffix("… and 150 more problems"))
  }

  @Test func `files that extend many files are refused`() throws {
    var files = ["f0.yaml": head]
    for index in 1...60 {
      files["f\(index).yaml"] = head + "extends: [f\(index - 1).yaml, f\(index - 1).yaml]\n"
    }
    let message = try #require(ScenarioFiles(files).message("f60.yaml"))
    #expect(message == "f21.yaml:4: extends leads to more than 40 files.")
  }

  @Test func `strange names of files are refused`() throws {
    let files = try ScenarioFiles([
      "nul.yaml": head + "extends: \"a\\0b.yaml\"\n",
      "long.yaml": head + "extends: \(String(repeating: "a/", count: 5000))x.yaml\n",
    ])
    #expect(files.message("nul.yaml")?.hasPrefix("nul.yaml:4: extends names ") == true)
    #expect(files.message("long.yaml")?.hasPrefix("long.yaml:4: extends names a/a/") == true)
  }

  /// Files that each series breaks; `PUHUI_FUZZ_ROUNDS` asks for more.
  private static let rounds =
    ProcessInfo.processInfo.environment["PUHUI_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 150

  /// Any change to the bytes of a valid file gives a scenario or a message with a place.
  @Test(arguments: 0..<8) func `broken files are understood or refused`(series: UInt64) throws {
    let text =
      head + """
        question: What if 5% more?
        seed: 7
        parameters:
          farm: {sown: 0.6, yields: {maize: 2.5}, target: {livelihoods: [wheat]}}
          farm.crop: maize # the rest
        changes:
          - from: 2018-10
            until: 2019-02
            ramp: 2
            why: "a reason"
            parameters: &p {farm: {irrigated: 0.3}}
        """
    let spices = [
      "[", "]", "{", "}", "&a ", "*a", "*p", "!!", "|", ">", "\"", "'", "\\", "\t", "\u{0}", "-",
      "? ", ": ", "#", "%", "\n", "  ", "\u{FEFF}", "\u{2028}", "é", "普", "1e999", ".nan", "~",
      "null", "<<: *p", "--- ", "...", "@", "`", "\u{85}", "9999999999999999999",
    ]
    var random = Splitmix(state: series)
    let files = try ScenarioFiles(["x.yaml": text])
    let path = files.directory + "/x.yaml"
    for _ in 0..<Self.rounds {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 5))
        case 2: bytes.removeSubrange((place + 1)...)
        case 3: bytes.insert(contentsOf: bytes[place...].prefix(40), at: place)
        default:
          bytes.insert(contentsOf: (spices.randomElement(using: &random) ?? "").utf8, at: place)
        }
      }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      guard let message = files.message("x.yaml") else { continue }
      let isPlaced = message.split(separator: "\n").allSatisfy { $0.hasPrefix("x.yaml:") }
      #expect(isPlaced, "\(message) for \(String(decoding: bytes, as: UTF8.self))")
    }
  }
}

/// A small generator whose luck can be repeated.
struct Splitmix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
