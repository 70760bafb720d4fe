import Foundation
import Model
import Parameters
import Testing

@testable import Experiment

/// Tables of households and ties that want to crash or to exhaust whoever reads them.
@Suite(.timeLimit(.minutes(30))) struct HostilePopulationTests {
  private static let scenario = """
    name: x
    start: 2018-09
    months: 3
    population:
      households: h.csv
      ties: {file: t.csv, directed: true}
    """

  private static let households = """
    id,township,village,age,size,workers,schooling,income,savings,land,livelihood,leader,treated,weight,arm
    1,north,oak,40,3,2,9,12000.5,5000,4.5,crop,1,0,1,a
    2,north,oak,51,2,1,6,30000,0,0,microFirm,0,1,2.5,"b, or c"
    3,south,elm,29,5,,12,8000,900,2,localWage,0,1,1,a
    4,south,elm,77,1,1,0,,12,1.25,crop,1,0,0.5,
    """

  private static let ties = "speaker,listener,weight\n1,2,1\n2,1,0.5\n3,4,2\n4,1,\n1,3,10\n"

  /// What is said of a population, without the directory; nil where it is read.
  private func message(_ files: ScenarioFiles) -> String? {
    do throws(ScenarioError) {
      _ = try Scenario.load("\(files.directory)/a.yaml").readPopulation()
      return nil
    } catch {
      return error.description.replacingOccurrences(of: files.directory + "/", with: "")
    }
  }

  /// Files that each series breaks; `PUHUI_FUZZ_ROUNDS` asks for more.
  private static let rounds =
    ProcessInfo.processInfo.environment["PUHUI_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 150

  private static let spices = [
    "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", "\u{0}", "\u{FEFF}", "\u{1A}", "é", "普",
    "NaN",
    "nan", "inf", "-inf", "1e999", "-1e308", "1e-320", "-0", "0x10", "99999999999999999999", "-1",
    "1,000", "½", "١", " ", "id", "age", "weight", "NA", "crop", "\u{2028}", "=1+1", "1\n1", "true",
  ]

  /// Any change to the bytes of a valid table gives a population that lives, or messages with a place.
  @Test(arguments: 0..<8) func `broken tables are understood or refused`(series: UInt64) throws {
    var random = Splitmix(state: 77 + series)
    let files = try ScenarioFiles([
      "a.yaml": Self.scenario, "h.csv": Self.households, "t.csv": Self.ties,
    ])
    let (name, text) = series % 2 == 0 ? ("h.csv", Self.households) : ("t.csv", Self.ties)
    let path = "\(files.directory)/\(name)"
    var lived = 0
    for _ in 0..<Self.rounds {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        mutate(&bytes, &random)
      }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      if let message = message(files) {
        let isPlaced = message.split(separator: "\n").allSatisfy { line in
          ["h.csv:", "t.csv:", "a.yaml:", "… and"].contains { line.hasPrefix($0) }
        }
        #expect(isPlaced, "\(message) for \(String(decoding: bytes, as: UTF8.self))")
      } else {
        // Founding takes long beside reading; some worlds are enough.
        lived += 1
        if lived % 20 == 1 { try live(files) }
      }
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout Splitmix) {
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.removeSubrange(place..<min(bytes.count, place + 5))
    case 2: bytes.removeSubrange((place + 1)...)
    case 3: bytes.insert(contentsOf: bytes[place...].prefix(40), at: place)
    case 4:
      // A whole cell, so that values themselves go wrong.
      let end = bytes[place...].firstIndex { $0 == 0x2C || $0 == 0x0A } ?? bytes.count
      bytes.replaceSubrange(
        place..<end, with: Array((Self.spices.randomElement(using: &random) ?? "").utf8))
    default:
      bytes.insert(
        contentsOf: Array((Self.spices.randomElement(using: &random) ?? "").utf8), at: place)
    }
  }

  private func live(_ files: ScenarioFiles) throws {
    let simulation = try Simulation(Scenario.load("\(files.directory)/a.yaml"))
    var world = simulation.found(1)
    for parameters in simulation.timeline { world.advance(parameters) }
    #expect(world.checkInvariants().isEmpty)
    let values = world.observe(simulation.timeline[0]).values
    #expect(values.allSatisfy { $0.allSatisfy { !$0.isInfinite } })
  }

  @Test(arguments: [
    "100,100,30,10000000,1000000000,100000,10000000", "1,0,0,1,0,0,0.000001",
    "100,0,0,1,1000000000,0,10000000", "1,1,30,10000000,0,100000,0.000001",
  ]) func `the bounds of every column are worlds that live`(row: String) throws {
    let rows = (1...40).map { "\($0 % 2 == 0 ? 120 : 12),\(row),\($0 % 2)" }
    let files = try ScenarioFiles([
      "a.yaml": "name: x\nstart: 2018-09\nmonths: 24\npopulation: {households: h.csv}\n",
      "h.csv": "age,size,workers,schooling,income,savings,land,weight,informed\n"
        + rows.joined(separator: "\n"),
    ])
    try live(files)
  }

  @Test func `a line without end is refused before it fills the memory`() throws {
    let files = try ScenarioFiles([
      "a.yaml": "name: x\nstart: 2018-09\nmonths: 3\npopulation: {households: h.csv}\n",
      "h.csv": "id\n1\n",
    ])
    let file = try #require(FileHandle(forWritingAtPath: files.directory + "/h.csv"))
    try file.seekToEnd()
    // Ten gigabytes of nothing, which the disk does not hold.
    try file.truncate(atOffset: 10_000_000_000)
    try file.close()
    #expect(
      message(files)
        == "h.csv:3: the file cannot be read: a line has more than 1048576 bytes.")
    let quote = "id,arm\n1,\"" + String(repeating: "x\n", count: 3_000)
    try quote.write(toFile: files.directory + "/h.csv", atomically: true, encoding: .utf8)
    let open = try #require(message(files))
    #expect(open.hasPrefix("h.csv:2: the row opens a quote that does not close in its line."))
    #expect(open.hasSuffix("… and 2950 more problems"))
  }

  @Test func `wide tables, long texts and many different values cost no more than they must`()
    throws
  {
    let wide = (0..<6_000).map { "c\($0)" }.joined(separator: ",")
    let files = try ScenarioFiles([
      "a.yaml": """
      name: x
      start: 2018-09
      months: 3
      population: {households: {file: h.csv, keep: [arm]}}
      """,
      "h.csv": wide + "\n",
    ])
    #expect(
      message(files)
        == "h.csv:1: the header has 6000 columns, but a table has at most 5000.")
    let many = "arm\n" + (0..<1_500).map { "v\($0)\n" }.joined()
    try many.write(toFile: files.directory + "/h.csv", atomically: true, encoding: .utf8)
    #expect(
      message(files)
        == "h.csv:1002: arm cannot be kept: it has more than 1000 different values, or one longer "
        + "than 120 bytes.")
    let townships = "arm,township\n" + (0..<3_000).map { "a,t\($0)\n" }.joined()
    try townships.write(toFile: files.directory + "/h.csv", atomically: true, encoding: .utf8)
    #expect(
      message(files)
        == "h.csv:2002: township has more than 2000 different values. Is it another column?")
  }

  @Test func `directories, pipes and other encodings are refused`() throws {
    let files = try ScenarioFiles([
      "a.yaml": "name: x\nstart: 2018-09\nmonths: 3\npopulation: {households: h.csv}\n",
      "h.csv/inside": "",
    ])
    let path = files.directory + "/h.csv"
    #expect(
      message(files) == "a.yaml:4: population names h.csv, but that is a directory.")
    try FileManager.default.removeItem(atPath: path)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(message(files) == "a.yaml:4: population names h.csv, but that is no ordinary file.")
    try FileManager.default.removeItem(atPath: path)
    try Data([0xFF, 0xFE, 0x69, 0, 0x64, 0, 0x0A, 0]).write(to: URL(fileURLWithPath: path))
    #expect(message(files) == "h.csv: the file is UTF-16. Save it with the encoding UTF-8.")
    // 村 in GBK.
    try Data([0x69, 0x64, 0x0A, 0xB4, 0xE5, 0x0A]).write(to: URL(fileURLWithPath: path))
    #expect(
      message(files)
        == "h.csv:2: the row is not UTF-8 text. Save the file with the encoding UTF-8.")
  }

  @Test func `a hub of a hundred thousand ties is sorted without delay`() throws {
    let count = 100_000
    var edges = EdgeList()
    for row in 1..<count { edges.append(0, count - row) }
    let ties = Ties(given: edges, households: count)
    #expect(ties.neighbours(of: 0).count == count - 1)
  }
}
