import Foundation
import Parameters
import Testing

@testable import Experiment

@Suite("Files of published figures") struct TargetListTests {
  private func load(_ text: String) throws -> TargetList {
    let path = "\(NSTemporaryDirectory())/targets-\(UUID().uuidString).yaml"
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try TargetList.load(path)
  }

  @Test func `The figures of Xintai can be read`() throws {
    let list = try TargetList.load(
      URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../scenarios/targets/xintai.yaml").standardized.path)
    #expect(list.targets.map(\.id) == ["E1", "E2", "E2", "E3", "E3", "E4", "E5", "E6", "E7"])
    #expect(list.targets.allSatisfy { $0.band.contains($0.published) })
    #expect(list.targets.allSatisfy { $0.month == CalendarMonth(year: 2019, month: 9) })
    #expect(list.targets[2].divisor == "lines_granted")
  }

  @Test func `A file says all that is wrong with it at once`() {
    let problem = #expect(throws: ScenarioError.self) {
      try load(
        """
        name: x
        source: y
        mont: 2019-09
        targets:
          - id: E1
            label: { en: Lines, zh: 授信 }
            measure: lines
            unit: househols
            published: many
            band: [3, 1]
            role: test
        """)
    }
    let texts = problem?.problems.map(\.text) ?? []
    #expect(texts.count == 5)
    #expect(texts[0].contains("Did you mean month?"))
    #expect(texts[1].contains("Did you mean households?"))
    #expect(texts[2] == "published is many, but must be a number.")
    #expect(texts[3] == "band must be two numbers, the lower first, such as [75, 105].")
    #expect(texts[4] == "a target has no valid unit, month, published, band.")
    #expect(problem?.problems.map(\.line) == [3, 8, 9, 10, 5])
  }

  @Test func `A file that says nothing of its source is refused`() {
    #expect(throws: ScenarioError.self) { try load("name: x\nmonth: 2019-09\ntargets: []\n") }
  }

  @Test func `A measure that the model does not have is named`() throws {
    let list = try load(
      """
      name: x
      source: y
      month: 2019-09
      targets:
        - { id: A, label: { en: a, zh: 甲 }, measure: lent, over: loans, unit: yuan,
            published: 1, band: [0, 2], role: test }
      """)
    #expect(list.unknownMeasures(among: ["lent"]) == ["loans"])
    #expect(list.unknownMeasures(among: ["loans", "lent"]) == [])
  }
}
