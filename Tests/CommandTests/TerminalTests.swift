import Foundation
import Parameters
import Testing

@testable import puhui

@Suite("What people see at a terminal") struct TerminalTests {
  @Test(arguments: [
    (158_000, Parameters.Unit.households, "158,000", "15.80万"),
    (1_230_000_000, .yuan, "1.23 bn yuan", "12.30亿元"),
    (156_000_000, .yuan, "156.0 m yuan", "1.56亿元"),
    (999_600, .yuan, "1.0 m yuan", "99.96万元"),
    (15_581, .yuan, "15,581 yuan", "1.56万元"),
    (0.1259, .fraction, "12.59%", "12.59%"),
    (90, .days, "90.0", "90.0"),
    (-1_234, .count, "−1,234", "−1,234"),
    (-0.001, .count, "0.00", "0.00"),
    (.nan, .yuan, "–", "–"),
  ])
  func `A number has the habit of its language`(
    value: Double, unit: Parameters.Unit, en: String, zh: String
  ) {
    #expect(Quantity(unit, .en).text(value) == en)
    #expect(Quantity(unit, .zh).text(value) == zh)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `Messages that nobody can hear change no status, and lost output is a failure`() throws {
    func status(_ command: String) throws -> Int32 {
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.arguments = ["-c", "exec '\(CommandLineCall.executable.path)' \(command)"]
      shell.standardOutput = FileHandle.nullDevice
      shell.standardError = FileHandle.nullDevice
      try shell.run()
      shell.waitUntilExit()
      return shell.terminationStatus
    }
    #expect(try status("check nofile 2>/dev/full") == 2)
    #expect(try status("check nofile 2>&-") == 2)
    #expect(try status("schema >/dev/full") == 1)
    #expect(try status("--version >/dev/full") == 1)
    #expect(try status("schema") == 0)
  }

  @Test func `An interval names its unit once`() {
    #expect(Quantity(.yuan, .en).text(950_000_000...1_430_000_000) == "0.95 to 1.43 bn yuan")
    #expect(Quantity(.fraction, .zh).text(0.116...0.136) == "11.60~13.60%")
    #expect(Quantity(.yuan, .en).text(nil as ClosedRange<Double>?) == "–")
  }

  @Test func `A band has no needless zeros, and may be open at an end`() {
    #expect(Quantity(.fraction, .en).text(band: 0.116...0.136) == "11.6 to 13.6%")
    #expect(Quantity(.count, .en).text(band: 1.4...3) == "1.4 to 3")
    #expect(Quantity(.yuan, .zh).text(band: 133_000_000...179_000_000) == "1.33~1.79亿元")
    #expect(Quantity(.ratio, .en).text(band: (1.0).nextUp ... .infinity) == "above 1")
    #expect(Quantity(.fraction, .zh).text(band: -.infinity...0.35) == "至多35%")
    #expect(Quantity(.fraction, .en).text(band: 1...1) == "100%")
  }

  @Test func `Columns stand in line, also with characters of double width`() {
    let table = TextTable(rows: [["", "n"], ["授信", "1"], ["ab", "20"]], rightAligned: [1])
    #expect(table.lines == ["       n", "授信   1", "ab    20"])
  }

  @Test func `No line ends in blanks`() {
    #expect(TextTable(rows: [["a", "b"], ["long", ""]]).lines == ["a     b", "long"])
  }

  @Test func `A bar tells the share done and the time left`() {
    let bar = ProgressBar("xintai", total: 40, isShown: false)
    #expect(
      bar.line(done: 10, of: 40, after: .milliseconds(500)) == "xintai [#####---------------] 25%")
    #expect(
      bar.line(done: 10, of: 40, after: .seconds(20))
        == "xintai [#####---------------] 25%, 1 min 0 s left"
    )
    #expect(
      bar.line(done: 39, of: 40, after: .seconds(7200)).hasSuffix("97%, 3 min 4 s left"))
    #expect(bar.line(done: 99, of: 40, after: .seconds(5)).contains("100%"))
  }

  @Test(
    arguments: [
      ("8", 1...8), ("1", 1...1), ("9-16", 9...16), ("3-3", 3...3), ("0", nil), ("0-4", nil),
      ("5-2", nil), ("", nil), ("-3", nil), ("1-2-3", nil), ("many", nil), ("9999999", nil),
    ] as [(String, ClosedRange<UInt32>?)])
  func `Replicates are a number or a range`(text: String, range: ClosedRange<UInt32>?) {
    #expect(ReplicateNumbers(argument: text)?.range == range)
  }

  @Test(arguments: [
    (["LANG": "zh_CN.UTF-8"], Language.zh), (["LANG": "en_GB.UTF-8"], .en), ([:], .en),
    (["LC_ALL": "C", "LANG": "zh_CN"], .en), (["LC_ALL": "", "LANG": "zh_TW"], .zh),
  ])
  func `The language is the shell's`(environment: [String: String], language: Language) {
    #expect(Language(environment: environment) == language)
  }
}
