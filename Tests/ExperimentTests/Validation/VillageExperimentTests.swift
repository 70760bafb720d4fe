import Foundation
import Testing

@testable import Experiment

/// Published experiments rerun on other people's households.
@Suite struct VillageExperimentTests {
  private static func findings(threads: Int) async throws -> VillageFindings {
    let files = try VillageFiles.folder()
    let experiment = try VillageFiles.experiment(in: files.directory, threads: threads)
    return try await experiment(cancellation: Cancellation(), progress: {})
  }

  @Test func `slopes are those of hand, each group with a level of its own`() {
    // Within each group the response rises by 2 for one of x; between the groups it falls.
    let slopes = LeastSquares.slopes(
      of: [1, 3, 5, -10, -8, -6], on: [[0, 1, 2, 10, 11, 12]], within: [0, 0, 0, 1, 1, 1])
    #expect(abs(slopes[0] - 2) < 1e-12)
    let line = LeastSquares.coefficients(
      of: [1, 2, 9], on: [[1, 1, 1], [0, 1, 5]], weights: [1, 1, 0.000001])
    #expect(abs(line[0] - 1) < 0.001 && abs(line[1] - 1) < 0.001)
    #expect(LeastSquares.coefficients(of: [1], on: [[1], [2]]).allSatisfy { $0.isNaN })
  }

  @Test
  func
    `estimates from the files are those of hand, the base rate is refitted, threads do not matter`()
    async throws
  {
    let (found, again) = (
      try await Self.findings(threads: 1), try await Self.findings(threads: 2)
    )
    #expect(
      VillageTable.rows(found) == VillageTable.rows(again) && found.refit == again.refit)
    func observed(_ id: String) -> Double {
      found.findings.first { $0.statement.id == id }?.observed ?? .nan
    }
    // All of the long sessions and half of the short ones take up in the first round.
    #expect(abs(observed("E24a") - 0.5) < 1e-12)
    // In the second round it makes no difference, and neither does the default anywhere.
    for id in ["E24c", "E25a", "E25b", "E25c"] { #expect(abs(observed(id)) < 1e-12, "\(id)") }
    // Take-up 1, ½, 0 at 1.8, 3.6, 5.4: −1/3.6 a yuan, times 3.6, over ½.
    #expect(abs(observed("E26a") + 2) < 1e-12)
    #expect(observed("E26b").isFinite)
    #expect(found.refit.published == 0.5)
    #expect(found.replicates == 5)
    // Sixteen households in five replicates: a step is 1.25 points.
    #expect(abs(found.refit.takeUp - 0.5) < 0.02, "\(found.refit)")
    for finding in found.findings where finding.statement.id != "E24c" {
      #expect(finding.statistics().mean.isFinite, "\(finding.statement.id)")
    }
  }

  @Test func `files that are missing are told with where they can be had`() {
    let error = #expect(throws: ScenarioError.self) {
      _ = try VillageFiles.experiment(in: "/nowhere")
    }
    #expect(error?.description.contains("openICPSR project 113593") ?? false)
    #expect(!VillageExperiment.isThere("/nowhere"))
    #expect(VillageExperiment.absence.contains("openICPSR project 113593"))
  }

  @Test func `a price sample that is no table of numbers is refused with its line`() throws {
    let files = try ScenarioFiles([
      "a.csv": "price,takeup\n1,0\n",
      "b.csv": "price,takeup,network_rate_preintensive\n1,0,0\n2,yes,0\n",
    ])
    for (name, place) in [("a.csv", "a.csv:1:"), ("b.csv", "b.csv:3:")] {
      let error = #expect(throws: ScenarioError.self) {
        try PriceAnswer.read("\(files.directory)/\(name)")
      }
      #expect(error?.description.contains(place) ?? false)
    }
    let none = try PriceAnswer.read("\(files.directory)/c.csv")
    #expect(none.isEmpty)
  }

  @Test
  func `draws of a posterior lie under the experiment's files, the base rate is refitted in each`()
    async throws
  {
    let files = try VillageFiles.folder()
    let posterior = "\(files.directory)/posterior.csv"
    // What the files set themselves, the trouble of asking kin, is not a draw's; the dislike of price is.
    try """
    draw,weight,distance,choice.priceSlope,choice.kinCost
    1,0.5,0,0.05,1
    2,0.5,0,0.8,-5

    """.write(toFile: posterior, atomically: true, encoding: .utf8)
    let experiment = try VillagePosterior(
      folder: Repository.path("scenarios/validation"), people: files.directory,
      over: PosteriorChoice(file: posterior, draws: 2, replicates: 1), seed: 1, threads: 2)
    let findings = try await experiment(cancellation: Cancellation(), progress: {})
    let elasticity = try #require(findings.first { $0.statement.id == "E26a" })
    #expect(elasticity.values.count == 2)
    #expect((elasticity.values.last ?? 0) < (elasticity.values.first ?? 0))
    #expect((elasticity.values.first ?? 1) < 0)
  }

  @Test func `what explains a miss is a file and shows statements that it names`() {
    for check in VillageCheck.all {
      guard let explanation = check.statement.explanation else { continue }
      for id in explanation.shown { #expect(VillageCheck.all.contains { $0.statement.id == id }) }
      guard let experiment = explanation.experiment else { continue }
      let file = Repository.path("scenarios/validation/\(experiment.file)")
      #expect(FileManager.default.fileExists(atPath: file))
    }
    #expect(Set(VillageCheck.all.map(\.statement.id)).count == VillageCheck.all.count)
  }
}
