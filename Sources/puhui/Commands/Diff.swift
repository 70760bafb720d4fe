import ArgumentParser
import Experiment

/// Prints the resolved values in which two scenarios differ.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the resolved values in which two scenarios differ.",
    discussion: """
      Each line is a value with the month from which it holds, its unit and the layer that set it; \
      `-` marks the first scenario and `+` the second. A policy is laid over a scenario with a \
      plus.

      Example:
        puhui diff scenarios/village.yaml scenarios/xintai.yaml
      """)

  @Argument(help: "The first scenario.", completion: .file(extensions: ["yaml"]))
  var first: String

  @Argument(help: "The second scenario.", completion: .file(extensions: ["yaml"]))
  var second: String

  func run() throws {
    let before = try Scenario.load(first)
    let differences = try Scenario.load(second).differences(from: before)
    print(differences.isEmpty ? "No value differs." : differences.joined(separator: "\n"))
  }
}
