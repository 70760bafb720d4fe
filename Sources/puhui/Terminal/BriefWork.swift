import Experiment
import Foundation

/// Commands that are done in moments: a signal ends them at once, and none of their unfinished files stays.
enum BriefWork {
  /// Does the work; Ctrl-C and a batch system's wish to end are heard until it is done.
  static func guarding<Result>(_ work: () throws -> Result) rethrows -> Result {
    let sources = SignalListener.sources { number in
      PendingFile.discardAll {
        Terminal.complain("Interrupted; unfinished files were removed.")
        _exit(Interruption(signal: number).status)
      }
    }
    defer { SignalListener.stop(sources) }
    return try work()
  }
}
