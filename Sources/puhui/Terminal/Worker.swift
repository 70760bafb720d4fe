import Experiment
import Foundation

/// A process of this program that does the work, so that a run that crashes does not take everything with it.
///
/// A trap ends a process, and nothing in it can go on. The parent then starts another worker, which does every run
/// in a process of its own and records those that crash. If that worker crashes, too, it is not for a run.
struct Worker {
  /// Words of the command line, without the program.
  let arguments: [String]

  /// Option by which a worker knows its parent.
  static let option = "--worker-of"
  /// Option by which a worker knows that the one before crashed.
  static let carefulOption = "--careful"
  private static let crashes: Set<Int32> = [SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS, SIGSEGV]

  /// Works until a worker ends otherwise than by a crash, and tells its exit status.
  func callAsFunction(_ signals: SignalListener) throws -> Int32 {
    var isCareful = false
    while true {
      let own = [Worker.option, "\(getpid())"] + (isCareful ? [Worker.carefulOption] : [])
      let process = try Worker.process(arguments + own)
      var isTold = false
      while process.isRunning {
        usleep(20_000)
        if let signal = signals.interruption?.signal, !isTold {
          kill(process.processIdentifier, signal)
          isTold = true
        }
      }
      process.waitUntilExit()
      let status = process.terminationStatus
      guard process.terminationReason == .uncaughtSignal else { return status }
      guard Worker.crashes.contains(status), !isCareful || !isTold else {
        throw Interruption(
          signal: status,
          description: "The work was killed by signal \(status)"
            + (status == SIGKILL ? ", perhaps for want of memory" : "")
            + "; what was done is kept, and `run` goes on from there.")
      }
      guard !isCareful else {
        throw FileProblem(
          attempt: "cannot go on", reason: "the work crashes outside its runs (signal \(status))",
          remedy: "Perhaps a file in the folder is damaged: plan or begin again in another one.")
      }
      Terminal.complain(
        "A run crashed (signal \(status)); from here on each has a process of its own.")
      isCareful = true
    }
  }

  /// Starts this program.
  static func process(_ arguments: [String], output: Pipe? = nil) throws -> Process {
    let process = Process()
    process.executableURL = Bundle.main.executableURL
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    if let output { process.standardOutput = output }
    try process.run()
    return process
  }

  /// What does runs of a sweep in processes of their own.
  static func isolation(
    of folder: SweepFolder, _ cancellation: Cancellation
  ) -> @Sendable (SweepRun) throws -> IsolatedRun {
    { run in try isolated(run, of: folder.path, cancellation) }
  }

  /// Does one run in a process of its own.
  private static func isolated(
    _ run: SweepRun, of folder: String, _ cancellation: Cancellation
  ) throws -> IsolatedRun {
    let pipe = Pipe()
    let process = try process(
      [
        "sweep", "run", folder, "--point", "\(run.point)", "--replicate", "\(run.replicate)",
      ], output: pipe)
    // The pipe is read while the child works, as it may fill.
    let text = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try cancellation.check()
    guard process.terminationReason == .uncaughtSignal else {
      return process.terminationStatus == 0 ? .rows(Array(text)) : .failed
    }
    guard crashes.contains(process.terminationStatus) else { throw Interrupted() }
    return .crashed(signal: process.terminationStatus)
  }
}

/// Asks the work to stop when the parent has gone: a worker without one is nobody's.
final class ParentWatch {
  private let timer: any DispatchSourceTimer

  init(_ parent: Int32, _ cancellation: Cancellation) {
    timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "parent"))
    timer.schedule(deadline: .now() + 1, repeating: 1)
    timer.setEventHandler { if getppid() != parent { cancellation.request() } }
    timer.activate()
  }

  /// Looks no more.
  func stop() { timer.cancel() }
}
