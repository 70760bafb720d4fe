import ArgumentParser
import Experiment

/// Whether published experiments are rerun, and on whose households.
struct VillageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder of the published experiments' files (default: data/chinese-villages, if it is there).",
      valueName: "folder"))
  var villages: String?

  @Flag(help: "Rerun the published experiments only; the rest of page and table stays.")
  var onlyVillages = false

  /// The experiments, if they are asked for or their files are where they usually are.
  func experiment(in worlds: String, replicates: Int, threads: Int) throws -> VillageExperiment? {
    try people.map {
      try VillageExperiment(folder: worlds, people: $0, replicates: replicates, threads: threads)
    }
  }

  /// Their folder; nil where nobody asks for them and they are not where they usually are.
  var people: String? {
    let folder = villages ?? VillageExperiment.usualFolder
    return onlyVillages || villages != nil || VillageExperiment.isThere(folder) ? folder : nil
  }
}

extension Validate {
  /// Reruns the published experiments in worlds of a posterior.
  func rerun(over choice: PosteriorChoice) async throws {
    guard let people = published.people else { return }
    let experiment = try VillagePosterior(
      folder: worlds, people: people, over: choice,
      seed: Scenario.load(scenario, set: settings).seed, threads: work.parallelism)
    let signals = SignalListener()
    defer { signals.stop() }
    let findings = try await signals.watch(
      "experiments in villages", total: experiment.steps, isQuiet: work.quiet
    ) {
      try await experiment(cancellation: $0, progress: $1.advance)
    }
    let text = PosteriorValidationPage(
      findings, command: command(choice.words + ["--only-villages"]))
    let record = ValidationRecord(page: page)
    try record.write(villages: text.section, ValidationTable.page(findings))
    if !work.quiet { print("\(text.summary)\n\nWrote \(page) and \(record.table).") }
  }

  /// Reruns the published experiments, and renews what page and table say of them.
  func rerun(_ experiment: VillageExperiment) async throws {
    let signals = SignalListener()
    defer { signals.stop() }
    let findings = try await signals.watch(
      "experiments in villages", total: experiment.steps, isQuiet: work.quiet
    ) {
      try await experiment(cancellation: $0, progress: $1.advance)
    }
    let record = ValidationRecord(page: page)
    try record.write(villages: findings)
    if !work.quiet {
      print("\(VillagePage(findings).summary)\n\nWrote \(page) and \(record.table).")
    }
  }
}
