import ArgumentParser
import Experiment
import Parameters

/// Looks for every problem in scenario and policy files, without running anything.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find every problem in scenario and policy files.",
    discussion: """
      Each problem is one line: file:line, path, value, bound, and the nearest valid name.
      A scenario with policies laid over it is checked as scenario.yaml+policy.yaml.

      Example:
        puhui check scenarios/village.yaml

      Exit status: 0 where all is fine, 2 where there are problems.
      """)

  @Argument(help: "Scenario or policy files.", completion: .file(extensions: ["yaml"]))
  var files: [String]

  func run() throws {
    let catalogue = Catalogue.model
    var problems: [ParameterProblem] = []
    for file in files {
      do throws(ScenarioError) {
        print(try Scenario.check(file, catalogue: catalogue))
      } catch {
        problems += error.problems
      }
    }
    if !problems.isEmpty { throw ScenarioError(problems) }
  }
}
