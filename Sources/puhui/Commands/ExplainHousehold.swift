import ArgumentParser
import Experiment
import Parameters

/// `puhui explain-household`: one household's story, with the numbers behind each decision.
struct ExplainHousehold: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain-household",
    abstract: "Tell one household's story month by month, with the numbers behind each decision.",
    discussion: """
      Examples:
        puhui explain-household 142 scenarios/village.yaml
        puhui explain-household --example scenarios/village.yaml
        puhui explain-household any scenarios/village.yaml \\
          --with scenarios/policies/media.yaml

      With a policy, two worlds are lived under the same luck, and told side by side from where they \
      part. Households are numbered from 1, village by village, as in households.csv; \
      those of your own file by its rows.
      """)

  @Argument(
    help: "Number of the household, or any for one with a story; left out with --example.")
  var household: String

  @Argument(help: "The scenario's file.", completion: .file(extensions: ["yaml"]))
  var scenario: String?

  @Flag(help: "Pick a household with something to tell: a borrower, or one whom the policy moves.")
  var example = false

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "A policy for the other world; may be repeated, and A.yaml+B.yaml is two.",
      valueName: "policy"),
    completion: .file(extensions: ["yaml"]))
  var policies: [String] = []

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A value that wins over all files in both worlds; may be repeated.", valueName: "path=value"))
  var settings: [String] = []

  @Option(help: ArgumentHelp("Seed of all luck (default: the scenario's).", valueName: "number"))
  var seed: UInt32?

  @Option(help: ArgumentHelp("Months to tell (default: the scenario's).", valueName: "number"))
  var months: Int?

  @Option(help: ArgumentHelp("Which replicate to tell of.", valueName: "number"))
  var replicate: UInt32 = 1

  @Option(help: "Language of the story: en or zh (default: the shell's).")
  var language: Language?

  func validate() throws {
    try check(months, "--months", in: Self.monthRange)
    try check(Int(replicate), "--replicate", in: 1...1_000_000)
    _ = try asked()
  }

  func run() async throws {
    let asked = try asked()
    let telling = try StoryTelling(
      StoryRequest(
        scenario: asked.scenario, household: asked.household, policies: policies,
        settings: settings, seed: seed, months: months, replicate: replicate))
    let signals = SignalListener()
    defer { signals.stop() }
    let story = try await signals.watch(telling.name, total: telling.steps) { cancellation, bar in
      try telling {
        try cancellation.check()
        bar.advance()
      }
    }
    print(StoryText(story, language ?? .ofShell).text)
  }

  /// The scenario and the number of the household; no number asks for an example.
  private func asked() throws -> (scenario: String, household: Int?) {
    switch (scenario, example) {
    case (nil, true): return (household, nil)
    case (nil, false):
      throw ValidationError(
        "Name a household and a scenario, or --example and a scenario: "
          + "puhui explain-household 142 scenarios/village.yaml")
    case (let scenario?, true):
      guard household == "any" else {
        throw ValidationError("--example picks the household: leave out \(household).")
      }
      return (scenario, nil)
    case (let scenario?, false):
      if household == "any" { return (scenario, nil) }
      guard let number = Int(household), number > 0 else {
        throw ValidationError(
          "\(household) is no number of a household: they are numbered from 1. `any` picks one.")
      }
      return (scenario, number)
    }
  }
}
