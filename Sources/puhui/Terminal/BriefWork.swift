import Dispatch
import Experiment
import Foundation

/// Commands that are done in moments: a signal ends them at once, and none of their unfinished files stays.
enum BriefWork {
  /// Does the work; Ctrl-C and a batch system's wish to end are heard until it is done.
  static func guarding<Result>(_ work: () throws -> Result) rethrows -> Result {
    let queue = DispatchQueue(label: "signals", qos: .userInteractive)
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        PendingFile.discardAll {
          Terminal.complain("Interrupted; unfinished files were removed.")
          _exit(Interruption(signal: number).status)
        }
      }
      let registered = DispatchSemaphore(value: 0)
      source.setRegistrationHandler { registered.signal() }
      source.activate()
      // Until then a signal would be lost.
      registered.wait()
      return source
    }
    defer {
      for source in sources { source.cancel() }
      signal(SIGINT, SIG_DFL)
      signal(SIGTERM, SIG_DFL)
    }
    return try work()
  }
}
