/// The two batch scripts of a sweep: one task of the array, and the gather behind it.
struct SlurmScripts {
  let folder: SweepFolder
  /// The folder as every node sees it.
  let path: String
  let options: SlurmOptions

  static let tasksName = "tasks.sh"
  static let gatherName = "gather.sh"

  /// Does one task; the shell gives its place to the simulator, which hears TERM itself.
  var tasks: String {
    let run = ShellCommand([options.program, "sweep", "run", path])
    return header(name: folder.plan.name, log: "tasks-%A.log", isTask: true)
      + """
      # A task may be run twice or cut off at any time: it writes its file by rename, or not at all.
      # On TERM it saves its finished runs and leaves; the next attempt goes on from there.
      exec \(run) --task $((PUHUI_OFFSET + SLURM_ARRAY_TASK_ID)) --quiet

      """
  }

  /// Gathers once every task has ended, however it did, and submits again what is missing.
  var gather: String {
    let gather = ShellCommand([options.program, "sweep", "gather", path])
    let submit = ShellCommand([options.program, "sweep", "submit", path] + options.words)
    return header(name: "\(folder.plan.name)-gather", log: "gather.log", isTask: false)
      + """
      # Status 3: tasks are missing, because their time was up, their node was lost or they were cancelled.
      \(gather)
      status=$?
      [ $status -eq 3 ] || exit $status
      if [ "${PUHUI_ATTEMPT:-1}" -ge \(options.attempts) ]; then
        echo "Gave up after \(options.attempts) attempts; see tasks-*.log, then submit again."
        exit $status
      fi
      exec \(submit) --attempt $((${PUHUI_ATTEMPT:-1} + 1))

      """
  }

  /// Words of the command that submits an array.
  func submission(of array: SlurmArray, after earlier: String?) -> [String] {
    let most = options.most.map { "%\($0)" } ?? ""
    return ["sbatch", "--parsable", "--array=\(array.indexes)\(most)"]
      + (earlier.map { ["--dependency=afterany:\($0)"] } ?? [])
      + ["--export=ALL,PUHUI_OFFSET=\(array.offset)", "\(path)/slurm/\(Self.tasksName)"]
  }

  /// Words of the command that submits the gather behind arrays.
  func gathering(after arrays: [String]) -> [String] {
    [
      "sbatch", "--parsable", "--dependency=afterany:\(arrays.joined(separator: ":"))",
      "--export=ALL,PUHUI_ATTEMPT=\(options.attempt)", "\(path)/slurm/\(Self.gatherName)",
    ]
  }

  private func header(name: String, log: String, isTask: Bool) -> String {
    var settings = [
      "--job-name=\(name)", "--output=\(path)/slurm/\(log)", "--open-mode=append", "--requeue",
    ]
    if let partition = options.partition { settings.append("--partition=\(partition)") }
    if let account = options.account { settings.append("--account=\(account)") }
    if isTask {
      settings += ["--ntasks=1", "--cpus-per-task=\(options.processors)"]
      if let memory = options.memory { settings.append("--mem=\(memory)") }
      if let time = options.time ?? estimatedTime {
        // A minute before the end is enough to leave in good order.
        settings += ["--time=\(time)", "--signal=B:TERM@60"]
      }
    }
    settings += options.others
    let lines = settings.map { "#SBATCH \(ShellCommand([$0]))" }
    return (["#!/bin/bash"] + lines + [""]).joined(separator: "\n") + "\n"
  }

  /// Minutes for a task: four times what was measured, and ten more for slower nodes and disks.
  private var estimatedTime: String? {
    folder.plan.secondsPerRun.map { seconds in
      let runs = folder.plan.batches.map { min($0.runsPerTask, $0.runs) }.max() ?? 1
      return "\(Int((4 * seconds * Double(runs) / 60).rounded(.up)) + 10)"
    }
  }
}
