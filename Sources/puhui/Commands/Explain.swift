import ArgumentParser
import Experiment
import Parameters

/// Prints what is known of a parameter, a group of parameters or a measure.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Print what a parameter or a measure means, its unit, and the parameter's range and source.",
    discussion: """
      A group prints all of its parameters; without a path the groups are listed.

      Examples:
        puhui explain publicity
        puhui explain usage_rate
      """)

  @Argument(help: "Path of a parameter or group, or name of a measure.")
  var path: String?

  func run() throws {
    guard let path else {
      print(Catalogue.model.outline)
      return
    }
    if let measure = MeasureExplanation.text(of: path) {
      print(measure)
      return
    }
    do throws(UnknownName) {
      print(try Catalogue.model.explanation(of: path))
    } catch {
      let measure = error.nearest == nil ? MeasureExplanation.nearest(to: path) : nil
      let problem = measure.map {
        "\(path.cut()) is neither a parameter nor a measure. Did you mean \($0)?"
      }
      throw ScenarioError([ParameterProblem(at: "explain", problem ?? "\(error)")])
    }
  }
}
