import ArgumentParser
import Experiment
import Parameters

/// Looks for every problem in files that people write, without running anything.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find every problem in scenario, policy, sweep, calibration and target files.",
    discussion: """
      Each problem is one line: file:line, path, value, bound, and the nearest valid name. \
      A scenario with policies laid over it is checked as scenario.yaml+policy.yaml. \
      A scenario's own households and ties are read too, row by row.

      Example:
        puhui check scenarios/village.yaml

      Exit status: 0 where all is fine, 2 where there are problems.
      """)

  @Argument(help: "Files of any of these kinds.", completion: .file(extensions: ["yaml"]))
  var files: [String]

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A value that wins over all files of scenarios; may be repeated.", valueName: "path=value"))
  var settings: [String] = []

  func run() throws {
    var problems: [ParameterProblem] = []
    var omitted = 0
    for file in files {
      do throws(ScenarioError) {
        print(try FileCheck.summary(of: file, set: settings))
      } catch {
        problems += error.problems
        omitted += error.omitted
      }
    }
    if !problems.isEmpty { throw ScenarioError(problems, omitted: omitted) }
  }
}
