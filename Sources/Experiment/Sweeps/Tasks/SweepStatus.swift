import Foundation

/// How far a sweep is.
public struct SweepStatus: Sendable {
  /// Tasks by number of what was found.
  public private(set) var done = 0
  /// Tasks that a process works on.
  public private(set) var running: [Int] = []
  /// Tasks that were begun, and whose process has left or has not been heard of for long.
  public private(set) var stopped: [Int] = []
  /// Tasks of which there is nothing.
  public private(set) var missing: [Int] = []
  /// Tasks whose file is not whole.
  public private(set) var damaged: [Int] = []
  /// Done tasks in which runs failed.
  public private(set) var failed: [Int] = []
  /// Runs that are done.
  public private(set) var runs = 0
  /// Runs that failed.
  public private(set) var failures = 0

  /// Looks at every task's files.
  public init(of folder: SweepFolder) throws(FileProblem) {
    let now = folder.now
    for task in 1...folder.plan.tasks {
      let state = folder.state(of: task)
      switch state {
      case .done(let failures):
        done += 1
        runs += folder.plan.batch(of: task).places(of: task).count
        self.failures += failures
        if failures > 0 { failed.append(task) }
        continue
      case .foreign(let problem): throw problem
      case .begun(let count): runs += count
      case .damaged, .missing: break
      }
      let silence = folder.silence(of: task, at: now)
      if let silence, abs(silence) < Heartbeat.limitSeconds {
        running.append(task)
      } else if silence != nil || state.isBegun {
        stopped.append(task)
      } else if state == .damaged {
        damaged.append(task)
      } else {
        missing.append(task)
      }
    }
  }

  /// Tasks that are to be done by somebody.
  public var remaining: [Int] { (running + stopped + missing + damaged).sorted() }
}

extension SweepFolder {
  /// The time by the clock of the file system that the folder is on, whose own times are compared with it.
  ///
  /// Clocks of machines differ and jump; where the folder cannot be written to, this machine's must do.
  fileprivate var now: Double {
    let name = "\(tasks)/.clock-\(getpid())"
    let descriptor = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return Date().timeIntervalSince1970 }
    defer { unlink(name) }
    _ = close(descriptor)
    return Self.modified(name) ?? Date().timeIntervalSince1970
  }

  /// Seconds since a task was last heard of; nil where it is not at work.
  fileprivate func silence(of task: Int, at now: Double) -> Double? {
    Self.modified("\(tasks)/\(heartbeatName(task))").map { now - $0 }
  }

  private static func modified(_ path: String) -> Double? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970
  }
}
