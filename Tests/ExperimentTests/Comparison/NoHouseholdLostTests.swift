import Model
import Parameters
import Testing

@testable import Experiment

/// With nothing that passes from household to household or back from the lender, a lower rate can only help.
@Suite("No household is lost by a rate cut") struct NoHouseholdLostTests {
  private static let quiet = """
    name: quiet
    start: 2018-09
    months: 24
    seed: 1
    parameters:
      settlement: { households: 150, villages: 2, townships: 1 }
      dataSharing: { collectedAtStart: 1.0 }
      publicity: { inApp: 0.5, meetingsPerYear: 6 }
      trust: { base: 0.8, goodExample: 0, badExample: 0 }
      wordOfMouth: { userPassOn: 0, nonUserPassOn: 0 }
      choice: { endorsement: 0 }
      lender: { reacts: false }
      bank: { response: 0 }

    """
  private static let cut = """
    name: cut
    changes:
      - { from: 2018-12, why: a test, parameters: { pricing: { rateCut: 0.03 } } }

    """

  @Test func `Every household that borrows without the cut borrows with it, and no later`() throws {
    let files = try ScenarioFiles(["quiet.yaml": Self.quiet, "cut.yaml": Self.cut])
    let base = try Scenario.load("\(files.directory)/quiet.yaml")
    let cut = try Scenario.load(
      "\(files.directory)/quiet.yaml", with: ["\(files.directory)/cut.yaml"])
    let (before, after) = (try base.timeline(), try cut.timeline())
    let founding = Founding(try base.founding())
    var gained = 0
    for replicate in 1...UInt32(25) {
      var world = founding.world(World.Key(seed: 11, replicate: replicate), start: base.start)
      for month in 0..<3 { world.advance(before[month]) }
      var reform = world
      for month in 3..<24 {
        world.advance(before[month])
        reform.advance(after[month])
      }
      for (first, second) in zip(world.households.firstBorrowed, reform.households.firstBorrowed) {
        let kind = Transition(base: first, reform: second)
        #expect(![.later, .onlyBase].contains(kind), "replicate \(replicate)")
        if [.earlier, .onlyReform].contains(kind) { gained += 1 }
      }
    }
    // Otherwise the test shows nothing.
    #expect(gained > 20)
  }
}
