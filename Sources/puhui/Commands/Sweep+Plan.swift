import ArgumentParser
import Experiment

extension Sweep {
  /// `puhui sweep plan`: chooses the points and cuts the runs into tasks.
  struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Choose the points of a design, and cut the runs into tasks.",
      discussion: """
        Writes plan.json, points.csv and the scenario itself into a folder that can be taken to \
        another machine. One run is timed, so that tasks get a sensible length.

        Example:
          puhui sweep plan scenarios/sweeps/rate-by-publicity.yaml --out results/rates
          puhui sweep plan scenarios/sweeps/rate-by-publicity.yaml --draws 20 \\
            --out results/rates-drawn
        """)

    @Argument(help: "The design's file.", completion: .file(extensions: ["yaml"]))
    var design: String

    @Option(
      name: .customLong("out"),
      help: ArgumentHelp("Folder of the sweep (default: results/NAME).", valueName: "folder"),
      completion: .directory)
    var folder: String?

    @Option(
      help: ArgumentHelp(
        "Parameter vectors that fit the evidence, under each of which the design is run (with --draws alone: the scenario's).",
        valueName: "file"),
      completion: .file(extensions: ["csv"]))
    var posterior: String?

    @Option(
      help: ArgumentHelp("Draws to take from the posterior (default: 20).", valueName: "number"))
    var draws: Int?

    @Option(help: ArgumentHelp("Length of a task in minutes.", valueName: "minutes"))
    var taskMinutes = 2.0

    @Option(
      help: ArgumentHelp("Runs of a task, so that nothing needs timing.", valueName: "number"))
    var runsPerTask: Int?

    func validate() throws {
      guard taskMinutes > 0, taskMinutes <= 10_000 else {
        throw ValidationError("--task-minutes is \(taskMinutes), but must lie in 0 … 10000.")
      }
      try check(draws, "--draws", in: Self.countRange)
      try check(runsPerTask, "--runs-per-task", in: 1...1_000_000)
    }

    func run() throws {
      var design = try SweepDesign.load(design)
      if posterior != nil || draws != nil {
        guard let file = posterior ?? design.scenario.posterior else {
          throw PosteriorOptions.missing
        }
        design = try design.crossed(
          with: PosteriorChoice(file: file, draws: draws ?? 20, replicates: 1))
      }
      let folder = try SweepFolder.plan(
        design, into: folder ?? "results/\(design.name)",
        length: runsPerTask.map { .runs($0) } ?? .seconds(taskMinutes * 60))
      print(SweepText.plan(folder))
    }
  }
}
