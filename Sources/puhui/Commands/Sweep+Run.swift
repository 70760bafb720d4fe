import ArgumentParser
import Experiment

extension Sweep {
  /// `puhui sweep run`: does what remains to be done.
  struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Do the tasks of a sweep that are not done.",
      discussion: """
        Without --task all of them, on all processors. Stop it as you like: what is done stays
        done. Several processes and machines may work on one folder with a task or a range each.

        Example:
          puhui sweep run results/rate-by-publicity

        Exit status: 0 all tasks done, 1 failed while running, 2 wrong input, 130 interrupted,
        143 asked to leave. A run that fails is recorded, and does not stop the others.
        """)

    @Argument(help: "The folder that `puhui sweep plan` made.", completion: .directory)
    var folder: String

    @Option(
      help: ArgumentHelp("The task, or tasks such as 3-7 (default: all).", valueName: "number"))
    var task: TaskNumbers?

    @Option(
      help: ArgumentHelp(
        "Runs to work on at a time (default: one a processor).", valueName: "number"))
    var threads: Int?

    @Flag(help: "Do tasks again in which runs failed.")
    var retry = false

    @Option(
      help: ArgumentHelp("Repeat a run of this point, and write nothing.", valueName: "number"))
    var point: Int?

    @Option(help: ArgumentHelp("The replicate to repeat with --point.", valueName: "number"))
    var replicate = 1

    @Flag(help: "Say nothing but what goes wrong.")
    var quiet = false

    @Option(name: .customLong("worker-of"), help: .hidden)
    var parent: Int32?

    @Flag(help: .hidden)
    var careful = false

    func validate() throws {
      if let threads, !(1...4096).contains(threads) {
        throw ValidationError("--threads is \(threads), but must be a whole number in 1 … 4096.")
      }
    }

    func run() async throws {
      let folder = try SweepFolder(folder)
      if let point {
        print(try folder.repeated(SweepRun(point: point, replicate: replicate)), terminator: "")
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
        folder, tasks: tasks, threads: threads ?? Processors.available(), isRetry: retry)
      let bar = ProgressBar(
        folder.plan.name, total: work.runs, isShown: !quiet && Terminal.isWatched)
      let cancellation = signals.cancellation
      let isolated: @Sendable (SweepRun) throws -> IsolatedRun = { run in
        try Worker.isolated(run, of: folder.path, cancellation)
      }
      do {
        let outcome = try await work(
          cancellation: cancellation, isolated: careful ? isolated : nil, progress: bar.advance)
        bar.finish()
        if !quiet { print(SweepText.outcome(outcome, of: folder, isWhole: tasks == nil)) }
      } catch is Interrupted {
        bar.finish()
        throw Interruption(
          signal: signals.interruption?.signal ?? 2,
          description: "Interrupted; what was done is kept, and `run` goes on from there.")
      } catch {
        bar.finish()
        throw error
      }
    }
  }
}
