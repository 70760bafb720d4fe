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
        puhui validate scenarios/xintai.yaml --out results/quick.md \\
          --replicates 2 --set settlement.villages=90 \\
          --set settlement.households=29430
        puhui validate --only-villages --villages ../chinese-villages
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

  @Option(
    help: ArgumentHelp(
      "Folder of the published experiments' files (default: data/chinese-villages, if it is there).",
      valueName: "folder"))
  var villages: String?

  @Flag(help: "Rerun the published experiments only; the rest of page and table stays.")
  var onlyVillages = false

  @Option(help: ArgumentHelp("How many replicates.", valueName: "number"))
  var replicates = 8

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp("The page; the table has its name, ending in .csv.", valueName: "file"))
  var page = "docs/validation.md"

  @OptionGroup var work: WorkOptions

  func validate() throws {
    try check(replicates, "--replicates", in: 2...10_000)
    guard page.hasSuffix(".md") else {
      throw ValidationError("--out is \(page), but must end in .md.")
    }
  }

  func run() async throws {
    let experiment = try villageExperiment()
    let county =
      onlyVillages
      ? nil
      : try Validation(
        scenario, folder: worlds, settings: settings, replicates: replicates,
        threads: work.parallelism)
    let signals = SignalListener()
    defer { signals.stop() }
    let (villages, findings) = try await signals.watch(
      "validation", total: (experiment?.steps ?? 0) + (county?.steps ?? 0), isQuiet: work.quiet
    ) {
      (
        try await experiment?(cancellation: $0, progress: $1.advance),
        try await county?(cancellation: $0, progress: $1.advance)
      )
    }
    let text = findings.map { ValidationPage($0, command: command) }
    let record = ValidationRecord(page: page)
    try record.write(findings.flatMap { found in text.map { (found, $0.text) } }, villages)
    guard !work.quiet else { return }
    let parts = [
      text?.summary, villages.map { VillagePage($0).summary },
      experiment == nil ? VillageExperiment.absence : nil, "Wrote \(page) and \(record.table).",
    ]
    print(parts.compactMap(\.self).joined(separator: "\n\n"))
  }

  /// The published experiments, if they are asked for or their files are where they usually are.
  private func villageExperiment() throws -> VillageExperiment? {
    let folder = villages ?? VillageExperiment.usualFolder
    guard onlyVillages || villages != nil || VillageExperiment.isThere(folder) else { return nil }
    return try VillageExperiment(
      folder: worlds, people: folder, replicates: replicates, threads: work.parallelism)
  }

  private var command: String {
    let words =
      ["puhui", "validate", scenario] + settings.flatMap { ["--set", $0] }
      + ["--replicates", "\(replicates)"]
    return ShellCommand(words).description
  }
}
