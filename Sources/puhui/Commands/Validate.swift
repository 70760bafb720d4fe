import ArgumentParser
import Experiment
import Parameters

/// `puhui validate`: every statement of the evidence beside what the model gives.
struct Validate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Put the evidence to the model, and say what fits and what misses.",
    discussion: """
      Lives the scenario and the worlds of scenarios/validation under the same luck, and writes \
      a page and a table beside it (validation.md, validation.csv).

      Examples:
        puhui validate scenarios/xintai.yaml
        puhui validate scenarios/xintai.yaml --out results/quick.md \\
          --replicates 2 --set settlement.villages=90 \\
          --set settlement.households=29430
      """)

  @Argument(help: "The scenario's file.", completion: .file(extensions: ["yaml"]))
  var scenario = "scenarios/xintai.yaml"

  @Option(help: ArgumentHelp("Folder of the other worlds.", valueName: "folder"))
  var worlds = "scenarios/validation"

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A value that wins over all files in every world; may be repeated.", valueName: "path=value"))
  var settings: [String] = []

  @Option(help: ArgumentHelp("How many replicates.", valueName: "number"))
  var replicates = 8

  @Option(
    help: ArgumentHelp(
      "Replicates to simulate at a time (default: one a processor).", valueName: "number"))
  var threads: Int?

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp("The page; the table has its name, ending in .csv.", valueName: "file"))
  var page = "docs/validation.md"

  @Flag(help: "Say nothing but what goes wrong.")
  var quiet = false

  func validate() throws {
    guard (2...10_000).contains(replicates) else {
      throw ValidationError(
        "--replicates is \(replicates), but must be a whole number in 2 … 10000.")
    }
    guard page.hasSuffix(".md") else {
      throw ValidationError("--out is \(page), but must end in .md.")
    }
    guard let threads, !(1...4096).contains(threads) else { return }
    throw ValidationError("--threads is \(threads), but must be a whole number in 1 … 4096.")
  }

  func run() async throws {
    let validation = try Validation(
      scenario, folder: worlds, settings: settings, replicates: replicates,
      threads: threads ?? Processors.available())
    let bar = ProgressBar(
      "validation", total: validation.steps, isShown: !quiet && Terminal.isWatched)
    let signals = SignalListener()
    defer { signals.stop() }
    do {
      let findings = try await validation(
        cancellation: signals.cancellation, progress: bar.advance)
      bar.finish()
      let text = ValidationPage(findings, command: command)
      try ReferencePage(name: "validation.md", text: text.text).write(as: page)
      let table = page.dropLast(".md".count) + ".csv"
      try ValidationTable.page(findings).write(as: String(table))
      if !quiet { print("\(text.summary)\n\nWrote \(page) and \(table).") }
    } catch is Interrupted {
      bar.finish()
      throw signals.interruption ?? Interruption(signal: 2)
    } catch {
      bar.finish()
      throw error
    }
  }

  private var command: String {
    let words =
      ["puhui", "validate", scenario] + settings.flatMap { ["--set", $0] }
      + ["--replicates", "\(replicates)"]
    return ShellCommand(words).description
  }
}
