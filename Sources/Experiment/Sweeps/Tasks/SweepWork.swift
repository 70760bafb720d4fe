import Foundation
import Parameters

/// Tasks of a sweep to be done by this process, whatever others do: tasks are idempotent, and nothing is claimed.
public struct SweepWork: Sendable {
  private let folder: SweepFolder
  private let scenario: Scenario
  private let tasks: [Int]
  private let threads: Int
  private let format: RowFormat
  private let months: Set<CalendarMonth>
  /// Runs to do.
  public let runs: Int

  /// Time between two saves of what a task has so far.
  private static let interval: Duration = .seconds(30)

  /// Looks for what remains to be done.
  ///
  /// - Parameters:
  ///   - folder: the sweep.
  ///   - range: tasks to do; nil for all.
  ///   - threads: runs to work on at a time.
  ///   - isRetry: whether tasks with failed runs are done again.
  ///   - checked: the folder's scenario where it has been checked against the model.
  /// - Throws: `FileProblem` or `ScenarioError` where the folder is another's or another model's.
  public init(
    _ folder: SweepFolder, tasks range: ClosedRange<Int>? = nil, threads: Int,
    isRetry: Bool = false, checked: Scenario? = nil
  ) throws {
    scenario = try checked ?? folder.checkedScenario()
    let plan = folder.plan
    let wanted = range.map { $0.clamped(to: 1...plan.tasks) } ?? 1...plan.tasks
    if wanted.count > 1 { PendingFile.removeLeftovers(in: folder.tasks) }
    var runs = 0
    var tasks: [Int] = []
    for task in wanted {
      let state = folder.state(of: task)
      if case .done(let failures) = state, failures == 0 || !isRetry { continue }
      if case .foreign(let problem) = state { throw problem }
      tasks.append(task)
      let batch = plan.batch(of: task)
      if case .begun(let count) = state { runs -= min(count, batch.places(of: task).count) }
      runs += batch.places(of: task).count
    }
    self.folder = folder
    self.tasks = tasks
    self.runs = runs
    self.threads = threads
    format = RowFormat(plan)
    months = Set(plan.keep.months.compactMap { CalendarMonth($0) })
  }

  /// Does what remains; throws `Interrupted` when it is cancelled, with all finished runs kept.
  ///
  /// - Parameters:
  ///   - cancellation: how it is asked to leave.
  ///   - isolated: does a run in a process of its own; given where one is known to crash.
  ///   - progress: called after every run.
  /// - Returns: what was done.
  /// - Throws: `Interrupted`, or `FileProblem` where files cannot be read or written.
  public func callAsFunction(
    cancellation: Cancellation,
    isolated: (@Sendable (SweepRun) throws -> IsolatedRun)? = nil,
    progress: @escaping @Sendable () -> Void
  ) async throws -> SweepOutcome {
    let care = Care(isolated)
    let heartbeat = Heartbeat(folder)
    defer { heartbeat.endAll() }
    var queue = SweepQueue(tasks, of: folder, scenario: scenario)
    var outcome = SweepOutcome()
    var current: (work: TaskWork, rows: TaskRows)?
    var saved = ContinuousClock.now
    do {
      try await deliverInOrder(next: { try queue.next() }, width: threads) { item in
        heartbeat.begin(item.task.task)
        return (item.task, try result(of: item, care, heartbeat, cancellation))
      } deliver: { work, rows in
        try cancellation.check()
        var so = current?.work.task == work.task ? current?.rows ?? work.rows : work.rows
        so.add(rows)
        outcome.runs += 1
        outcome.failures += rows.failures
        progress()
        guard so.runs == work.runs else {
          current = (work, so)
          guard ContinuousClock.now - saved > Self.interval else { return }
          saved = .now
          try work.file.write(so, isComplete: false)
          return
        }
        try work.file.write(so, isComplete: true)
        current = nil
        outcome.tasks += 1
        heartbeat.end(work.task)
      }
    } catch let interruption as Interrupted {
      // A task that is asked to leave keeps its finished runs for the next attempt.
      if let current { try? current.work.file.write(current.rows, isComplete: false) }
      throw interruption
    }
    return outcome
  }

  private func result(
    of item: SweepQueue.Item, _ care: Care, _ heartbeat: Heartbeat, _ cancellation: Cancellation
  ) throws -> TaskRows {
    do {
      let simulation = try item.point.simulation()
      if let rows = try care.rows(item.run) { return rows }
      let replicate = try simulation.replicate(
        UInt32(item.run.replicate), observing: months.contains
      ) {
        try cancellation.check()
        if Task.isCancelled { throw Interrupted() }
        heartbeat.beat()
      }
      return format.rows(item.run, values: item.point.values, replicate.observations)
    } catch let interruption as Interrupted {
      throw interruption
    } catch {
      return RowFormat.failure(item.run, reason: SweepOutcome.reason(of: error))
    }
  }
}

/// What a process has done of a sweep.
public struct SweepOutcome: Sendable, Equatable {
  /// Tasks that it finished.
  public internal(set) var tasks = 0
  /// Runs that it did.
  public internal(set) var runs = 0
  /// Runs that failed.
  public internal(set) var failures = 0

  /// Why a run failed, in words that are the same on every machine.
  static func reason(of error: any Error) -> String {
    guard let error = error as? ScenarioError else { return "\(error)" }
    return error.problems.map(\.text).joined(separator: " ")
  }
}
