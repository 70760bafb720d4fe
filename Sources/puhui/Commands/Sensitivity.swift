import ArgumentParser
import Experiment
import Parameters

/// `puhui sensitivity`: says what matters in a gathered sweep.
struct Sensitivity: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: "Say which parameters of a sweep matter, and how surely.",
    discussion: """
      Examples:
        puhui sensitivity results/assumptions
        puhui sensitivity results/assumptions --measure ever_borrowed --month 2021-08

      The design decides the method: elementary effects (morris), Sobol indices with \
      bootstrap intervals (saltelli), changes from the base (one-at-a-time), PAWN and \
      rank correlations (the others). What is luck and what is the parameters' effect \
      is told apart wherever points have two replicates or more. Failed runs are left \
      out and counted, or the method is refused. Writes sensitivity.csv, dictionary.csv \
      and manifest.json into FOLDER/sensitivity.
      """)

  @Argument(
    help: ArgumentHelp("Folder of a gathered sweep.", valueName: "folder"),
    completion: .directory)
  var sweep: String

  @Option(
    name: .customLong("measure"),
    help: ArgumentHelp("A measure to explain; may be repeated (default: all).", valueName: "name"))
  var measures: [String] = []

  @Option(help: ArgumentHelp("Month of the outcomes (default: the last).", valueName: "yyyy-mm"))
  var month: String?

  @Option(help: ArgumentHelp("Resamples of a bootstrap interval.", valueName: "number"))
  var resamples = 1000

  @Option(help: ArgumentHelp("Seed of the resamples.", valueName: "number"))
  var seed: UInt32 = 1

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp(
      "Folder to write to (default: sensitivity in the sweep's folder).",
      valueName: "folder"),
    completion: .directory)
  var folder: String?

  @Flag(help: "Say nothing but what goes wrong.")
  var quiet = false

  @Option(help: "Language of what is printed: en or zh (default: the shell's).")
  var language: Language?

  func validate() throws {
    try check(resamples, "--resamples", in: 10...1_000_000)
  }

  func run() throws {
    let report = try BriefWork.guarding {
      try SensitivityReport(
        .init(
          sweep: sweep, month: month, measures: measures, resamples: resamples, seed: seed,
          folder: folder))
    }
    if !quiet { print(SensitivityText(report, language ?? .ofShell).text) }
  }
}
