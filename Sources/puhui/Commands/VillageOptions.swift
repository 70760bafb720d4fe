import ArgumentParser
import Experiment

/// Whether published experiments are rerun, and on whose households.
struct VillageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder of the published experiments' files (default: data/chinese-villages, if it is there); they are not rerun over a posterior.",
      valueName: "folder"))
  var villages: String?

  @Flag(help: "Rerun the published experiments only; the rest of page and table stays.")
  var onlyVillages = false

  /// The experiments, if they are asked for or their files are where they usually are.
  func experiment(in worlds: String, replicates: Int, threads: Int) throws -> VillageExperiment? {
    let folder = villages ?? VillageExperiment.usualFolder
    guard onlyVillages || villages != nil || VillageExperiment.isThere(folder) else { return nil }
    return try VillageExperiment(
      folder: worlds, people: folder, replicates: replicates, threads: threads)
  }
}

extension Validate {
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
