import ArgumentParser
import Experiment
import Parameters

/// Prints what is known of a parameter or a group of parameters.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a parameter's meaning, unit, range, default, role and source.",
    discussion: """
      A group prints all of its parameters; without a path the groups are listed.

      Example:
        puhui explain publicity
      """)

  @Argument(help: "Path of a parameter or group.")
  var path: String?

  func run() throws {
    guard let path else {
      print(Catalogue.model.outline)
      return
    }
    do throws(UnknownName) {
      print(try Catalogue.model.explanation(of: path))
    } catch {
      throw ScenarioError([ParameterProblem(at: "explain", "\(error)")])
    }
  }
}
