import ArgumentParser
import Experiment

extension Sweep {
  /// `puhui sweep run`: does what remains to be done.
  struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Do the tasks of a sweep that are not done.",
      discussion: """
        Without --task all of them, on all processors. Stop it as you like: what is done stays \
        done. Several processes and machines may work on one folder with a task or a range each.

        Example:
          puhui sweep run results/rate-by-publicity

        Exit status: 0 all tasks done, 1 failed while running, 2 wrong input, 130 interrupted, \
        143 asked to leave. A run that fails is recorded, and does not stop the others.
        """)

    @Argument(help: "The folder that `puhui sweep plan` made.", completion: .directory)
    var folder: String

    @Option(
      help: ArgumentHelp("The task, or tasks such as 3-7 (default: all).", valueName: "number"))
    var task: TaskNumbers?

    @Flag(help: "Do tasks again in which runs failed.")
    var retry = false

    @Option(
      help: ArgumentHelp("Repeat a run of this point, and write nothing.", valueName: "number"))
    var point: Int?

    @Option(help: ArgumentHelp("The replicate to repeat with --point.", valueName: "number"))
    var replicate: Int?

    @OptionGroup var options: WorkOptions

    @Option(name: .customLong("worker-of"), help: .hidden)
    var parent: Int32?

    @Flag(help: .hidden)
    var careful = false

    func validate() throws {
      guard replicate != nil, point == nil else { return }
      throw ValidationError("--replicate says which run of a point to repeat: give --point, too.")
    }

    func run() async throws {
      let folder = try SweepFolder(folder)
      if let point {
        print(
          try folder.repeated(SweepRun(point: point, replicate: replicate ?? 1)), terminator: "")
        return
      }
      let signals = SignalListener()
      defer { signals.stop() }
      guard let parent else {
        let status = try Worker(arguments: Array(CommandLine.arguments.dropFirst()))(signals)
        guard status == 0 else { throw ExitCode(status) }
        return
      }
      let watch = ParentWatch(parent, signals.cancellation)
      defer { watch.stop() }
      try await work(folder, signals)
    }

    private func work(_ folder: SweepFolder, _ signals: SignalListener) async throws {
      let tasks = try task.map { try folder.existing($0.range) }
      let work = try SweepWork(
        folder, tasks: tasks, threads: options.parallelism, isRetry: retry)
      let outcome = try await signals.watch(
        work, of: folder, isCareful: careful, isQuiet: options.quiet, goingOn: "`run`")
      if !options.quiet { print(SweepText.outcome(outcome, of: folder, isWhole: tasks == nil)) }
    }
  }
}
