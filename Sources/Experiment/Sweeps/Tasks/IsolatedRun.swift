import Synchronization

/// What became of a run in a process of its own.
public enum IsolatedRun: Sendable, Equatable {
  /// Its rows under their heading.
  case rows([UInt8])
  /// It ended with a complaint.
  case failed
  /// It crashed.
  case crashed(signal: Int32)
}

/// Whether runs are done in processes of their own, because one of them is known to crash.
final class Care: Sendable {
  private let isNeeded: Atomic<Bool>
  private let isolated: (@Sendable (SweepRun) throws -> IsolatedRun)?

  init(_ isolated: (@Sendable (SweepRun) throws -> IsolatedRun)?) {
    self.isolated = isolated
    isNeeded = Atomic(isolated != nil)
  }

  /// Does a run in a process of its own; nil where no care is needed.
  func rows(_ run: SweepRun) throws -> TaskRows? {
    guard isNeeded.load(ordering: .relaxed), let isolated else { return nil }
    switch try isolated(run) {
    case .rows(let bytes):
      let heading = bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      return TaskRows(bytes: Array(bytes[heading...]), runs: 1)
    case .failed: return nil
    case .crashed(let signal):
      // It was found; the others may run as usual.
      isNeeded.store(false, ordering: .relaxed)
      return RowFormat.failure(run, reason: "the simulator crashed (signal \(signal))")
    }
  }
}
