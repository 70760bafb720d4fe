import Foundation
import Model
import Parameters

/// How long tasks should be.
public enum TaskLength: Sendable, Equatable {
  /// As many runs as fit into some seconds, measured by one run.
  case seconds(Double)
  /// So many runs.
  case runs(Int)
}

extension SweepFolder {
  /// Writes the plan of a design into a folder.
  ///
  /// - Parameters:
  ///   - design: what is asked.
  ///   - path: the folder, which is made if need be.
  ///   - length: how long tasks should be.
  /// - Returns: the folder, also where the same sweep was planned there before.
  /// - Throws: `ScenarioError`, `DesignProblem` or `FileProblem`.
  public static func plan(
    _ design: SweepDesign, into path: String, length: TaskLength
  ) throws -> SweepFolder {
    let snapshot = ScenarioSnapshot(scenario: design.scenario)
    let files = snapshot.texts
    let model = try ModelFingerprint(of: design.scenario)
    var plan = SweepPlan(
      name: design.name, question: design.question, kind: design.kind, sizes: [design.size],
      levels: design.levels, candidates: design.candidates, seed: design.scenario.seed,
      isIndependent: design.isIndependent, axes: design.axes,
      crossing: design.crossing, keep: design.keep,
      scenario: Dictionary(
        uniqueKeysWithValues: files.map { ($0.name, SHA256.fingerprint(of: $0.text.utf8)) }),
      version: Program.version, model: model.text, batches: [], points: 0,
      replicates: design.scenario.replicates)
    for (name, path) in snapshot.copies {
      plan.scenario[name] = try SHA256.fingerprint(ofFile: path)
    }
    let points = try plan.chosenPoints(rows: design.rows, scenario: design.scenario)
    plan.points = points.count
    try refuseAnother(than: plan, at: path)
    if let earlier = try? SweepFolder(path) { return earlier }
    let runsPerTask = try plan.runsPerTask(length, of: design.scenario, points: points)
    plan.batches = [
      SweepBatch(
        firstTask: 1, firstPoint: 1, lastPoint: points.count, firstReplicate: 1,
        lastReplicate: plan.replicates, runsPerTask: runsPerTask)
    ]
    let folder = SweepFolder(path, plan: plan)
    for needed in [path, folder.tasks, folder.scenario] { try makeFolder(needed) }
    for (name, text) in files { try PendingFile.write(text.utf8, as: name, in: folder.scenario) }
    for (name, path) in snapshot.copies { try copyFile(path, as: name, to: folder.scenario) }
    if let text = FileManager.default.contents(atPath: design.file) {
      try PendingFile.write(text, as: "design.yaml", in: path)
    }
    try PendingFile.write(
      PointTable.text(axes: plan.axes, points: points), as: pointsName, in: path)
    // A folder without a plan is none, so the plan comes last.
    try plan.write(to: path)
    return folder
  }

  /// Throws where a folder holds another sweep, or other things.
  private static func refuseAnother(than plan: SweepPlan, at path: String) throws(FileProblem) {
    let files = FileManager.default
    let attempt = "cannot plan into \(path)"
    guard files.fileExists(atPath: "\(path)/\(planName)") else {
      guard files.fileExists(atPath: "\(path)/\(ResultFolder.manifestName)") else { return }
      throw FileProblem(
        input: attempt, reason: "it holds other results",
        remedy: "Choose another place with --out.")
    }
    let earlier = try SweepPlan.read(path)
    guard earlier.fingerprint == plan.fingerprint, earlier.sizes.first == plan.sizes.first else {
      throw FileProblem(
        input: attempt, reason: "it holds the sweep of another design",
        remedy: "Choose another place with --out, or remove that folder.")
    }
    guard earlier.model == plan.model else {
      throw FileProblem(
        input: attempt, reason: "it was planned by a model that computes otherwise",
        remedy: "Choose another place with --out, or use puhui \(earlier.version) as it was then.")
    }
  }

  static func makeFolder(_ path: String) throws(FileProblem) {
    guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw FileProblem("cannot make the folder \(path)", code: errno)
    }
  }

  private static func copyFile(
    _ path: String, as name: String, to folder: String
  ) throws(FileProblem) {
    var reader = try LineReader(path)
    var file = try PendingFile(name, in: folder)
    while let line = try reader.next() {
      try file.write(line + (reader.isTerminated ? [UInt8(ascii: "\n")] : []))
    }
    _ = try file.complete()
    try file.takeName()
  }
}

extension SHA256 {
  /// The fingerprint of a file.
  static func fingerprint(ofFile path: String) throws(FileProblem) -> String {
    var reader = try LineReader(path)
    var hash = SHA256()
    while let line = try reader.next() {
      hash.update(line + (reader.isTerminated ? [UInt8(ascii: "\n")] : []))
    }
    return hash.fingerprint()
  }
}

extension SweepPlan {
  /// Tasks that a sweep has at most: more than a file system or a scheduler likes.
  private static let mostTasks = 20_000
  /// Tasks that a sweep has at least where there are runs enough, so that many machines can share them.
  private static let fewestTasks = 16

  /// Runs of a task; measures one run where it must.
  fileprivate mutating func runsPerTask(
    _ length: TaskLength, of scenario: Scenario, points: [(values: [String], unit: [Double])]
  ) throws -> Int {
    let runs = max(1, points.count * replicates)
    let fewest = (runs + Self.mostTasks - 1) / Self.mostTasks
    switch length {
    case .runs(let count): return max(fewest, min(count, runs))
    case .seconds(let seconds):
      let began = ContinuousClock.now
      _ = try Simulation(scenario).replicate(1) {}
      let each = max(1e-4, (ContinuousClock.now - began) / .seconds(1))
      secondsPerRun = (each * 1000).rounded() / 1000
      let most = max(1, runs / Self.fewestTasks)
      return max(fewest, min(Int(max(1, seconds / each)), most))
    }
  }
}
