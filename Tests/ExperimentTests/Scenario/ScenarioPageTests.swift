import Foundation
import Model
import Testing

@testable import Experiment

/// What `docs/scenarios.md` tells people is so.
@Suite struct ScenarioPageTests {
  private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private let page: String

  init() throws {
    page = try String(
      contentsOfFile: Self.repository + "/docs/scenarios.md", encoding: .utf8)
  }

  @Test func `the example is fine and does what it says`() throws {
    let block = try #require(page.split(separator: "```yaml\n").last?.split(separator: "```").first)
    let text = String(block).replacing(
      "extends: xintai", with: "extends: \(Self.repository)/scenarios/xintai")
    let files = try ScenarioFiles(["a.yaml": text])
    let timeline: [ModelParameters] = try Scenario.load(files.directory + "/a.yaml").timeline()
    let meetings = timeline.map(\.publicity.meetingsPerYear)
    let usual = meetings[0]
    let steps = (1...3).map { usual + (4 - usual) * Double($0) / 3 }
    #expect(meetings.count == 24)
    #expect(zip(meetings[4...6], steps).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(meetings[6..<16].allSatisfy { $0 == 4 } && meetings[16...].allSatisfy { $0 == usual })
  }

  @Test func `keys, livelihoods and limits are those of the code`() {
    for key in ScenarioKey.allCases { #expect(page.contains("`\(key.rawValue)`"), "\(key)") }
    for key in ChangeKey.allCases { #expect(page.contains("`\(key.rawValue)"), "\(key)") }
    for livelihood in Livelihood.allCases { #expect(page.contains("`\(livelihood)`")) }
    #expect(YAMLLimits.bytes == 1 << 20 && page.contains(" 1 MB,"))
    #expect(YAMLLimits.values == 20_000 && page.contains(" 20,000 values,"))
    #expect(YAMLLimits.depth == 24 && page.contains(" 24 levels "))
    #expect(YAMLLimits.aliases == 16 && page.contains(" 16 uses "))
    #expect(YAMLLimits.files == 40 && page.contains(" 40 files."))
  }
}
