/// What `plan.json` says: everything that a run, a gather or an expansion needs beside the points and the scenario.
public struct SweepPlan: Sendable, Codable, Equatable {
  /// Version of this form.
  var format = 1
  /// Name of the sweep.
  public var name: String
  /// The question it answers.
  public var question: String?
  /// How points were chosen.
  public var kind: SweepKind
  /// Sizes of the design's stages: the first, and one for each expansion by points.
  public var sizes: [Int]
  /// Levels of a Morris design.
  public var levels: Int
  /// Candidates for each trajectory of a Morris design.
  public var candidates: Int
  /// Seed of all luck and of the design.
  public var seed: UInt32
  /// Whether every point has luck of its own.
  public var isIndependent: Bool
  /// What is varied.
  public var axes: [SweepAxis]
  /// How the design was laid over a posterior; nil where it was not.
  public var crossing: SweepCrossing?
  /// What is kept.
  public var keep: SweepSelection
  /// Fingerprints of the scenario's files.
  var scenario: [String: String]
  /// Version of the program that planned.
  public var version: String
  /// Fingerprint of what the model computes.
  public var model: String
  /// Runs in the order in which they were planned; an expansion adds batches.
  public var batches: [SweepBatch]
  /// Points so far.
  public var points: Int
  /// Replicates of each point so far.
  public var replicates: Int
  /// Measured length of a run; nil where nobody measured.
  public var secondsPerRun: Double?

  /// Number of tasks.
  public var tasks: Int { batches.last.map { $0.firstTask + $0.tasks - 1 } ?? 0 }

  /// Number of runs.
  public var runs: Int { batches.reduce(0) { $0 + $1.runs } }

  /// Whether the numbers are those of a plan: whoever changes the file by hand may leave others.
  var isSound: Bool {
    let numbers = 1...Self.most
    var next = 1
    for batch in batches {
      guard batch.isSound(within: numbers), batch.firstTask == next else { return false }
      next += batch.tasks
      guard numbers.contains(next - 1) else { return false }
    }
    let isLong = secondsPerRun.map { $0.isFinite && $0 >= 0 && $0 < 1e9 } ?? true
    return !batches.isEmpty && numbers.contains(points) && numbers.contains(replicates) && isLong
      && sizes.allSatisfy(numbers.contains) && !sizes.isEmpty && sizes.reduce(0, +) <= Self.most
      && numbers.contains(levels) && numbers.contains(candidates)
      && !axes.isEmpty && axes.allSatisfy { numbers.contains($0.count) }
  }

  /// Most points, replicates or tasks of a plan that is believed.
  private static let most = 1_000_000_000

  /// The batch of a task, numbered from 1.
  func batch(of task: Int) -> SweepBatch {
    precondition((1...tasks).contains(task), "task \(task) of \(tasks)")
    return batches.last { $0.firstTask <= task } ?? batches[0]
  }

  /// The task that does a run.
  func task(of run: SweepRun) -> Int {
    let batch = batches.first {
      ($0.firstPoint...$0.lastPoint).contains(run.point)
        && ($0.firstReplicate...$0.lastReplicate).contains(run.replicate)
    }
    guard let batch else { return 1 }
    let place =
      (run.point - batch.firstPoint) * batch.width + run.replicate - batch.firstReplicate
    return batch.firstTask + place / batch.runsPerTask
  }

  /// Fingerprint of the question: all that an expansion must leave as it is.
  var fingerprint: String {
    var question = self
    (question.batches, question.sizes, question.points, question.replicates) = ([], [], 0, 0)
    (question.secondsPerRun, question.model, question.version) = (nil, "", "")
    return SHA256.fingerprint(of: question.text.utf8)
  }
}

/// Runs planned together: some points by some replicates, point by point, cut into tasks.
public struct SweepBatch: Sendable, Codable, Equatable {
  /// Number of its first task.
  public var firstTask: Int
  /// Number of its first point.
  public var firstPoint: Int
  /// Number of its last point.
  public var lastPoint: Int
  /// Number of its first replicate.
  public var firstReplicate: Int
  /// Number of its last replicate.
  public var lastReplicate: Int
  /// Runs of a task; the last has what remains.
  public var runsPerTask: Int

  /// Whether the numbers lie within bounds and in order.
  func isSound(within numbers: ClosedRange<Int>) -> Bool {
    [firstTask, firstPoint, lastPoint, firstReplicate, lastReplicate, runsPerTask].allSatisfy(
      numbers.contains) && firstPoint <= lastPoint && firstReplicate <= lastReplicate
  }

  /// Replicates of a point.
  var width: Int { lastReplicate - firstReplicate + 1 }
  /// Number of runs.
  var runs: Int { (lastPoint - firstPoint + 1) * width }
  /// Number of tasks.
  var tasks: Int { (runs + runsPerTask - 1) / runsPerTask }

  /// Places of a task's runs in the batch.
  func places(of task: Int) -> Range<Int> {
    let first = (task - firstTask) * runsPerTask
    return first..<min(first + runsPerTask, runs)
  }

  /// The run at a place.
  func run(at place: Int) -> SweepRun {
    SweepRun(point: firstPoint + place / width, replicate: firstReplicate + place % width)
  }

  /// Points of a task.
  func points(of task: Int) -> ClosedRange<Int> {
    let places = places(of: task)
    return run(at: places.lowerBound).point...run(at: places.upperBound - 1).point
  }
}

/// One run of a sweep.
public struct SweepRun: Sendable, Hashable, Comparable {
  /// Number of the point, from 1.
  public var point: Int
  /// Number of the replicate, from 1.
  public var replicate: Int

  /// A run by its numbers from 1.
  public init(point: Int, replicate: Int) {
    self.point = point
    self.replicate = replicate
  }

  /// Point by point, then replicate by replicate.
  public static func < (a: SweepRun, b: SweepRun) -> Bool {
    (a.point, a.replicate) < (b.point, b.replicate)
  }
}
