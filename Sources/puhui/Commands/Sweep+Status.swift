import ArgumentParser
import Experiment

extension Sweep {
  /// `puhui sweep status`: tells what is done, at work, failed and missing.
  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell which tasks are done, at work, failed or missing.",
      discussion: """
        Example:
          puhui sweep status results/rate-by-publicity

        Exit status: 0 whatever the state, 2 where the folder is no sweep.
        """)

    @Argument(help: "The folder that `puhui sweep plan` made.", completion: .directory)
    var folder: String

    func run() throws {
      let folder = try SweepFolder(folder)
      print(SweepText.status(try SweepStatus(of: folder), of: folder))
    }
  }
}
