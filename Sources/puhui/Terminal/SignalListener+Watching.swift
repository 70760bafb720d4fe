import Experiment
import Foundation

extension SignalListener {
  /// Does long work under a progress bar, which is gone at the end; work that a signal stopped ends as an interruption.
  ///
  /// - Parameters:
  ///   - title: name of the work on the bar.
  ///   - total: pieces of work, as far as they are known.
  ///   - isQuiet: whether no bar is shown, even to somebody who watches.
  ///   - kept: what becomes of work that is stopped, for whoever stopped it.
  ///   - work: does it, looks at the cancellation and tells the bar of its progress.
  /// - Returns: what the work returns.
  /// - Throws: what the work throws; an `Interruption` in place of `Interrupted`.
  func watch<Result>(
    _ title: String, total: Int, isQuiet: Bool = false, kept: String? = nil,
    _ work: (Cancellation, ProgressBar) async throws -> Result
  ) async throws -> Result {
    let bar = ProgressBar(title, total: total, isShown: !isQuiet && Terminal.isWatched)
    defer { bar.finish() }
    do {
      return try await work(cancellation, bar)
    } catch is Interrupted {
      var interruption = interruption ?? Interruption(signal: SIGINT)
      if let kept { interruption.description = kept }
      throw interruption
    }
  }

  /// Does the tasks of a sweep in the same way.
  ///
  /// - Parameters:
  ///   - work: the tasks.
  ///   - folder: of the sweep.
  ///   - isCareful: whether each run has a process of its own, since one has crashed before.
  ///   - isQuiet: whether no bar is shown, even to somebody who watches.
  ///   - goingOn: what goes on from there if the work is stopped.
  /// - Returns: what came of the tasks.
  /// - Throws: as the other.
  func watch(
    _ work: SweepWork, of folder: SweepFolder, isCareful: Bool, isQuiet: Bool, goingOn: String
  ) async throws -> SweepOutcome {
    try await watch(
      folder.plan.name, total: work.runs, isQuiet: isQuiet,
      kept: "Interrupted; what was done is kept, and \(goingOn) goes on from there."
    ) { cancellation, bar in
      try await work(
        cancellation: cancellation,
        isolated: isCareful ? Worker.isolation(of: folder, cancellation) : nil,
        progress: bar.advance)
    }
  }
}
