import ArgumentParser
import Experiment
import Parameters

/// How a command is told to repeat its work over parameter vectors that fit the evidence.
struct PosteriorOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Parameter vectors that fit the evidence, to repeat the work over (with --draws alone: the scenario's).",
      valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var posterior: String?

  @Option(
    help: ArgumentHelp("Draws to take from the posterior (default: 20).", valueName: "number"))
  var draws: Int?

  @Option(help: ArgumentHelp("Replicates in each draw.", valueName: "number"))
  var drawReplicates = 2

  /// Draws are asked for, and nothing says of what.
  static let missing = ScenarioError([
    ParameterProblem(
      at: "--draws",
      "there is no posterior to draw from. Name its file with --posterior, or in the scenario.")
  ])

  func validate() throws {
    try check(draws, "--draws", in: Self.countRange)
    try check(drawReplicates, "--draw-replicates", in: Self.countRange)
  }

  /// What was asked for, nil where nothing was; `own` is the posterior that the scenario names.
  func choice(_ own: @autoclosure () throws -> String?) throws -> PosteriorChoice? {
    guard posterior != nil || draws != nil else { return nil }
    guard let file = try posterior ?? own() else { throw Self.missing }
    return PosteriorChoice(file: file, draws: draws ?? 20, replicates: drawReplicates)
  }
}
