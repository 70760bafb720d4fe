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
      a page and a table beside it (validation.md, validation.csv). Reruns published experiments \
      (E24 to E26) on their authors' households where their files are at hand; where they are \
      not, the section on them stays as it stands.

      Examples:
        puhui validate scenarios/xintai.yaml
        puhui validate scenarios/xintai.yaml --replicates 2 --out results/quick.md
        puhui validate --only-villages --villages ../chinese-villages
        puhui validate scenarios/xintai.yaml --draws 40

      Over a posterior every draw is a world of its own: what do worlds that fit the fitted \
      figures say of all others?
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
      "The page; the table has its name, ending in .csv (default: docs/validation.md, or validation-posterior.md over draws).",
      valueName: "file"))
  var out: String?

  @OptionGroup var posterior: PosteriorOptions

  @OptionGroup var published: VillageOptions

  @OptionGroup var work: WorkOptions

  /// The page that is written.
  var page: String {
    let isOverDraws = posterior.posterior != nil || posterior.draws != nil
    return out ?? (isOverDraws ? "docs/validation-posterior.md" : "docs/validation.md")
  }

  func validate() throws {
    try check(replicates, "--replicates", in: 2...10_000)
    if let out, !out.hasSuffix(".md") {
      throw ValidationError("--out is \(out), but must end in .md.")
    }
  }

  func run() async throws {
    try ValidationRecord(page: page).checkIsFree()
    if let choice = try posterior.choice(Scenario.load(scenario, set: settings).posterior) {
      if !published.onlyVillages { try await run(over: choice) }
      return try await rerun(over: choice)
    }
    let experiment = try published.experiment(
      in: worlds, replicates: replicates, threads: work.parallelism)
    if let experiment, published.onlyVillages { return try await rerun(experiment) }
    let validation = try Validation(
      scenario, folder: worlds, settings: settings, replicates: replicates,
      threads: work.parallelism)
    let signals = SignalListener()
    defer { signals.stop() }
    let findings = try await signals.watch(
      "validation", total: validation.steps, isQuiet: work.quiet
    ) {
      try await validation(cancellation: $0, progress: $1.advance)
    }
    let text = ValidationPage(
      findings, command: command(["--replicates", "\(replicates)"]), isChanged: !settings.isEmpty)
    try write(text.text, ValidationTable.page(findings), summary: text.summary)
    if let experiment {
      try await rerun(experiment)
    } else if !work.quiet {
      print("\n\(VillageExperiment.absence)")
    }
  }

  private func run(over choice: PosteriorChoice) async throws {
    let validation = try PosteriorValidation(
      scenario, folder: worlds, settings: settings, over: choice, threads: work.parallelism)
    let signals = SignalListener()
    defer { signals.stop() }
    let findings = try await signals.watch(
      "validation", total: validation.steps, isQuiet: work.quiet
    ) {
      try await validation(cancellation: $0, progress: $1.advance)
    }
    let text = PosteriorValidationPage(findings, command: command(choice.words))
    try write(text.text, ValidationTable.page(findings), summary: text.summary)
  }

  private func write(_ text: String, _ table: ReferencePage, summary: String) throws {
    let record = ValidationRecord(page: page)
    try record.write(county: text, table)
    if !work.quiet { print("\(summary)\n\nWrote \(page) and \(record.table).") }
  }

  func command(_ words: [String]) -> String {
    ShellCommand(["puhui", "validate", scenario] + settings.flatMap { ["--set", $0] } + words)
      .description
  }
}
