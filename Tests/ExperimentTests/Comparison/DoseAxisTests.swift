import Parameters
import Testing

@testable import Experiment

@Suite("Doses and goals") struct DoseAxisTests {
  private let catalogue = Catalogue(of: Village())

  @Test func `Values are those that people would write`() throws {
    let axis = try DoseAxis("farm.irrigated=0:0.3:0.1", catalogue: catalogue)
    #expect(axis.path == "farm.irrigated" && axis.values == [0, 0.1, 0.2, 0.3])
    let fine = try DoseAxis("farm.irrigated=0:0.03:0.005", catalogue: catalogue)
    #expect(fine.values == [0, 0.005, 0.01, 0.015, 0.02, 0.025, 0.03])
  }

  @Test(
    arguments: [
      "farm.irrigated", "farm.irrigated=0:1", "farm.irrigated=0:1:0", "farm.irrigated=1:0:0.1",
      "farm.irrigated=a:1:0.1", "farm.irrigated=0:1:0.0001", "farm.irigated=0:1:0.5",
      "farm.irrigated=0:2:1", "farm.insured=0:1:1", "farm.irrigated=0:inf:1",
      "farm.irrigated=0:1:inf",
    ])
  func `What cannot be run is refused`(option: String) {
    #expect(throws: ParameterProblem.self) { try DoseAxis(option, catalogue: catalogue) }
  }

  @Test func `A goal names a measure and a share`() throws {
    let goal = try PrecisionGoal("ever_borrowed=0.05")
    #expect(goal.measure == "ever_borrowed" && goal.relative == 0.05)
    for option in ["ever_borrowed", "ever_borrowed=0", "ever_borrowed=2", "ever_borowed=0.1"] {
      #expect(throws: ParameterProblem.self) { try PrecisionGoal(option) }
    }
  }
}
