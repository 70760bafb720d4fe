import Foundation
import Synchronization

/// Says that tasks are at work, by touching a file of each every few seconds.
///
/// Nobody waits for it and nobody claims by it: it only tells `status` what is going on.
final class Heartbeat: Sendable {
  private struct State {
    var tasks: Set<Int> = []
    var last: ContinuousClock.Instant?
  }

  /// Seconds of silence after which a task that was not finished has stopped.
  static let limitSeconds = 120.0
  private static let interval: Duration = .seconds(5)

  private let folder: SweepFolder
  private let state = Mutex(State())
  private let text: String

  init(_ folder: SweepFolder) {
    self.folder = folder
    text = "\(ProcessInfo.processInfo.hostName) \(getpid())\n"
  }

  /// A task begins.
  func begin(_ task: Int) {
    let isNew = state.withLock { $0.tasks.insert(task).inserted }
    if isNew { write(task) }
  }

  /// Something moves.
  func beat() {
    let now = ContinuousClock.now
    let due = state.withLock { state -> Set<Int> in
      if let last = state.last, now - last < Self.interval { return [] }
      state.last = now
      return state.tasks
    }
    for task in due { write(task) }
  }

  /// A task is done, or left.
  func end(_ task: Int) {
    state.withLock { _ = $0.tasks.remove(task) }
    unlink(path(task))
  }

  /// All tasks are left.
  func endAll() {
    for task in state.withLock({ $0.tasks }) { end(task) }
  }

  private func path(_ task: Int) -> String { "\(folder.tasks)/\(folder.heartbeatName(task))" }

  private func write(_ task: Int) {
    let descriptor = open(path(task), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return }
    let bytes = Array(text.utf8)
    _ = Foundation.write(descriptor, bytes, bytes.count)
    _ = close(descriptor)
  }
}
