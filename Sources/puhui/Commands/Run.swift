import ArgumentParser
import Experiment
import Parameters

/// `puhui run`: simulates a scenario into a folder of results.
struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Simulate a scenario, month by month, and write what happened.",
    discussion: """
      Examples:
        puhui run scenarios/village.yaml --out results/village
        puhui run scenarios/xintai.yaml --with scenarios/policies/rate-cut.yaml
        puhui run scenarios/village.yaml --set pricing.rateCut=0.01 --out results/cut
        puhui run scenarios/village.yaml --panel 0.05 --out results/panel
        puhui run scenarios/village.yaml --print-parameters
        puhui run scenarios/xintai.yaml --draws 50 --out results/drawn

      Writes timeseries.csv, summary.csv, dictionary.csv and manifest.json, which \
      holds the command that repeats the run; with --panel also households.csv, one \
      row a household and month. The same input gives the same bytes, \
      whatever --threads is; replicates 1-4 and 5-8 run apart are the rows of 1-8. \
      Ctrl-C stops, and leaves earlier results as they were.
      """)

  @OptionGroup var options: ScenarioOptions

  @Option(
    help: ArgumentHelp(
      "How many replicates, or which, such as 9-16, from 1 to 1,000,000 (default: the scenario's).",
      valueName: "number"))
  var replicates: ReplicateNumbers?

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp("Folder for the results (default: results/NAME).", valueName: "folder"),
    completion: .directory)
  var folder: String?

  @Option(
    help: ArgumentHelp(
      "Published figures to stand beside the results (default: the scenario's).",
      valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var targets: String?

  @Option(
    help: ArgumentHelp(
      "Households to write month by month: a share such as 0.01, numbers such as 17,204, or @FILE.",
      valueName: "households"))
  var panel: String?

  @OptionGroup var posterior: PosteriorOptions

  @OptionGroup var work: WorkOptions

  @Flag(help: "Print every parameter with its value, unit and origin, and do not run.")
  var printParameters = false

  @Option(help: "Language of what is printed: en or zh (default: the shell's).")
  var language: Language?

  func run() async throws {
    var scenario = try options.load()
    if let replicates { scenario.replicates = replicates.range.count }
    if let targets { scenario.targets = targets }
    guard !printParameters else {
      print(scenario.listing, terminator: "")
      return
    }
    for note in try scenario.notes() where !work.quiet { Terminal.complain("note: \(note)") }
    let run = try prepare(scenario)
    let signals = SignalListener()
    defer { signals.stop() }
    let report = try await signals.watch(scenario.name, total: run.steps, isQuiet: work.quiet) {
      try await run(cancellation: $0, progress: $1.advance)
    }
    if !work.quiet { print(RunText(report, language ?? .ofShell).text) }
  }

  private func prepare(_ scenario: Scenario) throws -> ScenarioRun {
    let numbers = replicates?.range ?? 1...UInt32(scenario.replicates)
    let folder = folder ?? "results/\(scenario.name)"
    let range =
      numbers.lowerBound == 1
      ? "\(numbers.upperBound)" : "\(numbers.lowerBound)-\(numbers.upperBound)"
    let choice = try posterior.choice(scenario.posterior)
    let words =
      ["puhui", "run"] + options.words(for: scenario) + (targets.map { ["--targets", $0] } ?? [])
      + (panel.map { ["--panel", $0] } ?? []) + (choice?.words ?? []) + [
        "--replicates", range, "--out", folder,
      ]
    return try ScenarioRun(
      scenario, replicates: numbers, threads: work.parallelism, into: folder,
      command: words, panel: panel, posterior: choice)
  }
}
