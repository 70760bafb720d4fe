import ArgumentParser
import Experiment

extension Sweep {
  /// `puhui sweep gather`: merges what tasks wrote into ordered tables.
  struct Gather: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Merge what the tasks wrote into runs.csv and summary.csv, in order.",
      discussion: """
        The bytes are the same whatever the order, the machines or the number of kills. Failed runs \
        are in failures.csv, each with its reason and the command that repeats it.

        Example:
          puhui sweep gather results/rate-by-publicity

        Exit status: 0 gathered, 1 tasks belong to another design or model, 3 tasks are missing.
        """)

    @Argument(help: "The folder that `puhui sweep plan` made.", completion: .directory)
    var folder: String

    func run() throws {
      let opened = try SweepFolder(folder)
      let gathering = try BriefWork.guarding {
        try opened.gather(command: ["puhui", "sweep", "gather", folder])
      }
      print(SweepText.gathering(gathering, of: opened))
    }
  }
}
