import ArgumentParser
import Experiment
import Foundation
import Parameters

/// What every command needs that works on a scenario.
struct ScenarioOptions: ParsableArguments {
  @Argument(help: "The scenario's file.", completion: .file(extensions: ["yaml"]))
  var scenario: String

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "A policy to lay over it; may be repeated, and A.yaml+B.yaml is two.", valueName: "policy"),
    completion: .file(extensions: ["yaml"]))
  var policies: [String] = []

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A value that wins over all files; may be repeated.", valueName: "path=value"))
  var settings: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Seed of all luck (default: the scenario's).", valueName: "number"))
  var seed: UInt32?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Months to run (default: the scenario's).", valueName: "number"))
  var months: Int?

  /// The scenario with everything laid over it.
  func load() throws -> Scenario {
    var scenario = try Scenario.load(scenario, with: policies, set: settings)
    if let months { scenario = try scenario.lasting(months) }
    if let seed { scenario.seed = seed }
    return scenario
  }

  func validate() throws {
    try check(months, "--months", in: Self.monthRange)
    if let twice = policies.indices.first(where: { policies[..<$0].contains(policies[$0]) }) {
      throw ValidationError("--with \(policies[twice]) is given twice.")
    }
  }

  /// The words of a command line that mean the same, whatever the files' own seed and months.
  func words(for loaded: Scenario) -> [String] {
    [scenario] + policies.flatMap { ["--with", $0] } + settings.flatMap { ["--set", $0] }
      + ["--seed", "\(loaded.seed)", "--months", "\(loaded.months)"]
  }
}

extension Language: ExpressibleByArgument {
  /// The language of this shell.
  static var ofShell: Language { Language(environment: ProcessInfo.processInfo.environment) }
}
