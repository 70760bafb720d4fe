import ArgumentParser
import Experiment
import Foundation

/// The command line of Puhui.
@main
struct Puhui: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "puhui",
    abstract: "Simulates how rural households take up digital credit.",
    discussion: """
      Example:
        puhui run scenarios/village.yaml --out results/village

      Exit status: 0 done, 1 failed while running, 2 wrong input, 130 interrupted.
      """,
    version: Program.version,
    subcommands: [
      Bench.self,
      Calibrate.self,
      Check.self,
      Compare.self,
      Diff.self,
      Docs.self,
      Explain.self,
      ExplainHousehold.self,
      Export.self,
      ReportCommand.self,
      Run.self,
      Schema.self,
      Sensitivity.self,
      Sweep.self,
      Validate.self,
    ])

  static func main() async {
    Terminal.forgetImpossibleWidth()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      if let problem = Terminal.lostOutput { throw problem }
    } catch {
      leave(after: error)
    }
  }
}
