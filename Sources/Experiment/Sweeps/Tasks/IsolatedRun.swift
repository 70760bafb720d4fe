/// What became of a run in a process of its own.
public enum IsolatedRun: Sendable, Equatable {
  /// Its rows under their heading.
  case rows([UInt8])
  /// It ended with a complaint.
  case failed
  /// It crashed.
  case crashed(signal: Int32)
}

/// Runs in processes of their own, where one of them is known to crash.
struct Care: Sendable {
  private let isolated: (@Sendable (SweepRun) throws -> IsolatedRun)?

  init(_ isolated: (@Sendable (SweepRun) throws -> IsolatedRun)?) { self.isolated = isolated }

  /// Does a run in a process of its own; nil where no care is needed.
  func rows(_ run: SweepRun) throws -> TaskRows? {
    guard let isolated else { return nil }
    switch try isolated(run) {
    case .rows(let bytes):
      let heading = bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      return TaskRows(bytes: Array(bytes[heading...]), runs: 1)
    case .failed: return nil
    // Where one crashed, others may: care goes on, so that no crash takes what was found with it.
    case .crashed(let signal):
      return RowFormat.failure(run, reason: "the simulator crashed (signal \(signal))")
    }
  }
}
