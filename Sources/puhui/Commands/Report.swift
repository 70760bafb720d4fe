import ArgumentParser
import Experiment
import Parameters
import Report

/// `puhui report`: writes the page that tells what a folder of results says.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write report.html from the files of a comparison or of a run.",
    discussion: """
      The page is one file that needs no network and no script, in 中文 and English behind a \
      switch; it prints in the language that is chosen. Nothing is simulated.

      Example:
        puhui report results/compare
        puhui report results/compare --sensitivity results/assumptions
      """)

  @Argument(help: "Folder of results.", completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "A sweep that `puhui sensitivity` has analysed: which assumptions matter.",
      valueName: "folder"),
    completion: .directory)
  var sensitivity: String?

  @Option(help: "Language that the page opens in: en or zh (default: the shell's).")
  var language: Language?

  func run() throws {
    let report = try Report(
      on: folder, opening: language ?? .ofShell, sensitivity: sensitivity)
    print(try report.write(to: folder))
  }
}
