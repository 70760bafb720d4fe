import Foundation
import Model
import Testing

@testable import Experiment

@Suite("Choice of a panel") struct PanelChoiceTests {
  private static func world(replicate: UInt32 = 1, seed: UInt32 = 7) -> World {
    var parameters = ModelParameters()
    parameters.settlement.households = 200
    parameters.settlement.villages = 4
    parameters.settlement.townships = 2
    return .found(
      parameters, seed: seed, replicate: replicate, start: .init(year: 2018, month: 9))
  }

  @Test(arguments: [
    ("0.01", PanelChoice.share(0.01)), ("1.0", .share(1)), ("5%", .share(0.05)),
    ("1", .numbers([1])), ("9001,17, 204,17", .numbers([17, 204, 9001])),
  ])
  func `A share has a point or a percent sign, and numbers are whole`(
    option: String, choice: PanelChoice
  ) throws {
    #expect(try PanelChoice(option) == choice)
  }

  @Test(arguments: [
    "", "0", "-3", "1.5", "0.0", "150%", "x", "1,,x", "nan%", "1e3", "@", "@nowhere",
  ])
  func `What is neither is refused with a remedy`(option: String) {
    let error = #expect(throws: ScenarioError.self) { try PanelChoice(option) }
    #expect(error?.problems.isEmpty == false)
  }

  @Test func `A list may have commas, lines and remarks, and every wrong line is named`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/list"
    try "# mine\n3 1\n\n2,3 # again\n".write(toFile: path, atomically: false, encoding: .utf8)
    #expect(try PanelChoice("@\(path)") == .numbers([1, 2, 3]))
    try "3\nx\n4,-1\n".write(toFile: path, atomically: false, encoding: .utf8)
    let error = #expect(throws: ScenarioError.self) { try PanelChoice("@\(path)") }
    #expect(error?.problems.map(\.line) == [2, 3])
  }

  @Test func `A share is the same in every replicate, and a larger one holds a smaller one`() throws
  {
    let some = try PanelChoice.share(0.1).rows(of: Self.world())
    #expect(some.count == 20 && some == some.sorted())
    #expect(try PanelChoice.share(0.1).rows(of: Self.world(replicate: 9)) == some)
    #expect(try PanelChoice.share(0.1).rows(of: Self.world(seed: 8)) != some)
    #expect(Set(some).isSubset(of: try PanelChoice.share(0.3).rows(of: Self.world())))
    #expect(try PanelChoice.share(1).rows(of: Self.world()) == Array(0..<200))
    #expect(try PanelChoice.share(0.0001).rows(of: Self.world()).count == 1)
  }

  @Test func `Numbers are counted from one, and unknown ones are told with those there are`() throws
  {
    #expect(try PanelChoice.numbers([1, 200]).rows(of: Self.world()) == [0, 199])
    let error = #expect(throws: ScenarioError.self) {
      try PanelChoice.numbers([5, 201]).rows(of: Self.world())
    }
    #expect(
      error?.description
        == "--panel: there is no household 201: they are numbered from 1 to 200."
    )
  }
}
