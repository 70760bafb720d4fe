import Parameters
import Synchronization

/// Runs that remain to be done, told one by one, so that only a task's points are in memory.
struct SweepQueue: ~Copyable {
  private let folder: SweepFolder
  private let scenario: Scenario
  private let remaining: [Int]
  private let latest = LatestSimulation()
  private var place = 0
  private var table: PointTable?
  private var nextPoint = 1
  private var current: Current?

  /// A task whose runs are being told.
  private struct Current {
    let work: TaskWork
    let points: [PointTable.Point]
    var next: Int
    let end: Int
    var prepared: PreparedPoint?
  }

  /// A run with what it needs.
  struct Item: Sendable {
    let run: SweepRun
    let point: PreparedPoint
    let task: TaskWork
  }

  init(_ tasks: [Int], of folder: SweepFolder, scenario: Scenario) {
    remaining = tasks
    self.folder = folder
    self.scenario = scenario
    table = nil
  }

  /// The next run; nil after the last.
  mutating func next() throws -> Item? {
    while true {
      if var task = current, task.next < task.end {
        let run = folder.plan.batch(of: task.work.task).run(at: task.next)
        let point: PreparedPoint
        if let prepared = task.prepared, prepared.number == run.point {
          point = prepared
        } else {
          point = PreparedPoint(
            task.points[run.point - task.points[0].number], of: folder.plan, scenario: scenario,
            latest: latest)
        }
        task.next += 1
        task.prepared = point
        current = task
        return Item(run: run, point: point, task: task.work)
      }
      guard place < remaining.count else { return nil }
      current = try begin(remaining[place])
      place += 1
    }
  }

  private mutating func begin(_ task: Int) throws -> Current {
    let batch = folder.plan.batch(of: task)
    let numbers = batch.points(of: task)
    if table == nil || numbers.lowerBound < nextPoint { table = try PointTable(folder) }
    let points = try table?.read(numbers) ?? []
    nextPoint = numbers.upperBound + 1
    let file = TaskFile(task, of: folder, points: points)
    // What a task did before it was stopped counts, if it is whole.
    let rows = (try? TaskReader.rows(file.partPath, heading: file.heading)) ?? TaskRows()
    let places = batch.places(of: task)
    return Current(
      work: TaskWork(task: task, file: file, runs: places.count, rows: rows), points: points,
      next: places.lowerBound + min(rows.runs, places.count), end: places.upperBound)
  }
}

/// A task at work: which file it fills, and what it begins with.
struct TaskWork: Sendable {
  let task: Int
  let file: TaskFile
  /// Number of its runs.
  let runs: Int
  /// What an earlier attempt left.
  let rows: TaskRows
}

/// A point whose scenario is resolved once, by whichever of its runs comes first.
final class PreparedPoint: Sendable {
  let number: Int
  let values: [String]
  private let resolve: @Sendable () throws -> Simulation
  private let resolved = Mutex<Result<Simulation, any Error>?>(nil)

  init(
    _ point: PointTable.Point, of plan: SweepPlan, scenario: Scenario, latest: LatestSimulation
  ) {
    number = point.number
    values = point.values
    let axes = plan.axes
    resolve = {
      var scenario = scenario
      // An odd factor keeps the seeds of different points apart.
      if plan.isIndependent {
        scenario.seed = plan.seed &+ UInt32(truncatingIfNeeded: point.number) &* 0x9E37_79B1
      }
      let own = try scenario.at(point.number, axes: axes, values: point.values)
      return try latest.simulation(of: own)
    }
  }

  /// The simulation at this point.
  func simulation() throws -> Simulation {
    try resolved.withLock { resolved in
      let result = resolved ?? Result { try resolve() }
      resolved = result
      return try result.get()
    }
  }
}

/// The simulation of the point before, whose founding the next one probably shares.
final class LatestSimulation: Sendable {
  private let latest = Mutex<Simulation?>(nil)

  /// Prepares a scenario.
  func simulation(of scenario: Scenario) throws -> Simulation {
    let simulation = try Simulation(scenario, like: latest.withLock { $0 })
    latest.withLock { $0 = simulation }
    return simulation
  }
}
