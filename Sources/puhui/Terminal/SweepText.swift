import Experiment

/// What sweeps tell people.
enum SweepText {
  static func plan(_ folder: SweepFolder) -> String {
    let plan = folder.plan
    let size = plan.runs == 1 ? "1 run" : "\(plan.runs) runs"
    let tasks = plan.tasks == 1 ? "1 task" : "\(plan.tasks) tasks"
    var lines = [
      "\(plan.name): \(plan.points) points × \(plan.replicates) replicates = \(size) in \(tasks)."
    ]
    if let seconds = plan.secondsPerRun {
      let cores = Processors.available()
      let total = seconds * Double(plan.runs) / Double(cores)
      lines.append(
        "A run takes about \(number(seconds)) s here, the whole about \(duration(total)) on "
          + "\(cores == 1 ? "1 processor" : "\(cores) processors").")
    }
    lines.append("Next: puhui sweep run \(folder.path)")
    return lines.joined(separator: "\n")
  }

  static func outcome(_ outcome: SweepOutcome, of folder: SweepFolder, isWhole: Bool) -> String {
    var lines = [
      outcome.runs == 0
        ? "Nothing was left to do."
        : "Did \(number(of: outcome.runs, "run")) in \(number(of: outcome.tasks, "task"))."
    ]
    if outcome.failures > 0 {
      lines.append(
        "\(number(of: outcome.failures, "run")) failed; `puhui sweep gather` lists them with their reasons."
      )
    }
    if isWhole { lines.append("Next: puhui sweep gather \(folder.path)") }
    return lines.joined(separator: "\n")
  }

  private static func number(of count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  static func status(_ status: SweepStatus, of folder: SweepFolder) -> String {
    let plan = folder.plan
    var lines = ["\(plan.name): \(status.runs) of \(plan.runs) runs done."]
    let kinds = [
      ("done", status.done, []), ("at work", status.running.count, status.running),
      ("stopped before the end", status.stopped.count, status.stopped),
      ("damaged", status.damaged.count, status.damaged),
      ("missing", status.missing.count, status.missing),
    ]
    for (name, count, tasks) in kinds where count > 0 {
      lines.append("  \(count) of \(plan.tasks) tasks \(name)\(some(tasks))")
    }
    if status.failures > 0 {
      lines.append(
        "  \(status.failures) runs failed, in \(status.failed.count) tasks\(some(status.failed))")
    }
    if status.remaining.isEmpty {
      lines.append("Next: puhui sweep gather \(folder.path)")
    } else if status.running.isEmpty {
      lines.append("Next: puhui sweep run \(folder.path)")
    }
    return lines.joined(separator: "\n")
  }

  static func gathering(_ gathering: SweepGathering, of folder: SweepFolder) -> String {
    var lines = ["Gathered \(gathering.runs) runs of \(folder.plan.points) points:"]
    lines += gathering.files.map { "  \(folder.path)/\($0.name)  \($0.bytes) bytes" }
    if gathering.failures > 0 {
      lines.append(
        "\(gathering.failures) runs failed: \(folder.path)/failures.csv tells why, and how to repeat them."
      )
    }
    return lines.joined(separator: "\n")
  }

  private static func some(_ tasks: [Int]) -> String {
    guard !tasks.isEmpty else { return "" }
    let first = tasks.prefix(8).map(String.init).joined(separator: ", ")
    return " (\(first)\(tasks.count > 8 ? ", …" : ""))"
  }

  private static func number(_ value: Double) -> String {
    value < 10 ? "\((value * 100).rounded() / 100)" : "\(Int(value.rounded()))"
  }

  private static func duration(_ seconds: Double) -> String {
    switch seconds {
    case ..<90: "\(max(1, Int(seconds.rounded()))) s"
    case ..<5400: "\(Int((seconds / 60).rounded())) min"
    case ..<172_800: "\(Int((seconds / 3600).rounded())) h"
    default: "\(Int((seconds / 86_400).rounded())) days"
    }
  }
}
