import Foundation

/// What gathering gave.
public struct SweepGathering: Sendable {
  /// Runs with rows in `runs.csv`.
  public internal(set) var runs = 0
  /// Runs in `failures.csv`.
  public internal(set) var failures = 0
  /// The files.
  public internal(set) var files: [WrittenFile] = []
}

extension SweepFolder {
  /// Merges what the tasks wrote into tables, in order: the same bytes whoever did what when.
  ///
  /// - Parameters:
  ///   - command: words of the command line, for the manifest.
  ///   - isChecked: whether the folder has been checked against the model.
  /// - Returns: what was gathered.
  /// - Throws: `SweepIncomplete` where tasks are missing or damaged, `FileProblem` where they are another's.
  public func gather(
    command: [String], isChecked: Bool = false
  ) throws -> SweepGathering {
    let began = (date: Date(), clock: ContinuousClock.now)
    if !isChecked { _ = try checkedScenario() }
    PendingFile.removeLeftovers(in: path)
    try refuseUnlessComplete()
    var gathering = SweepGathering()
    var pending = try merge(into: &gathering)
    gathering.files = try pending.complete()
    let manifest = SweepManifest(
      folder: self, gathering: gathering, command: ShellCommand(command), began: began.date,
      duration: ContinuousClock.now - began.clock)
    var description = try PendingFile(ResultFolder.manifestName, in: path)
    try description.write(Array(manifest.document.text.utf8))
    _ = try description.complete()
    unlink("\(path)/\(ResultFolder.manifestName)")
    try pending.takeNames()
    try description.takeName()
    return gathering
  }

  private func refuseUnlessComplete() throws {
    let status = try SweepStatus(of: self)
    let remaining = status.remaining
    guard !remaining.isEmpty else { return }
    let some = remaining.prefix(8).map(String.init).joined(separator: ", ")
    let damaged =
      status.damaged.isEmpty ? "" : ", of which \(status.damaged.count) with a damaged file"
    throw SweepIncomplete(
      description: "cannot gather \(path): \(remaining.count) of \(plan.tasks) tasks are not done"
        + "\(damaged) (\(some)\(remaining.count > 8 ? ", …" : "")). Run `puhui sweep run \(path)`.")
  }

  private func merge(into gathering: inout SweepGathering) throws -> GatheredFiles {
    var files = try GatheredFiles(self)
    var summary = PointSummary(plan)
    var last: SweepRun?
    do {
      var lines = try MergedTasks(self)
      while let line = try lines.next() {
        if line.isFailure {
          gathering.failures += 1
          try files.addFailure(line, command: repeating(line.run))
          continue
        }
        if line.run != last { gathering.runs += 1 }
        last = line.run
        guard let fields = summary.fields(of: line) else {
          throw TaskDamage(
            path: "\(tasks)/\(taskName(plan.task(of: line.run)))",
            reason: "a line has too few fields")
        }
        try files.addRow(line)
        try files.addSummary(summary.add(fields, of: line.run))
      }
    } catch let damage as TaskDamage {
      // The next run finds nothing there, and does the task again.
      unlink(damage.path)
      throw SweepIncomplete(
        description: "cannot gather \(path): \(damage.path) was damaged (\(damage.reason)) and has "
          + "been removed. Run `puhui sweep run \(path)` to do that task again.")
    }
    try files.addSummary(summary.finish())
    return files
  }

  /// The command that repeats a run.
  public func repeating(_ run: SweepRun) -> String {
    ShellCommand([
      "puhui", "sweep", "run", ".", "--point", "\(run.point)", "--replicate", "\(run.replicate)",
    ]).description
  }
}

/// The tables of a gathered sweep being written.
struct GatheredFiles: ~Copyable {
  private var runs: PendingFile
  private var summary: PendingFile
  private var failures: PendingFile
  private var dictionary: PendingFile

  init(_ folder: SweepFolder) throws(FileProblem) {
    var runs = try PendingFile("runs.csv", in: folder.path)
    try runs.write(RowFormat(folder.plan).heading)
    var summary = try PendingFile("summary.csv", in: folder.path)
    try summary.write(PointSummary.heading(folder.plan))
    var failures = try PendingFile("failures.csv", in: folder.path)
    try failures.write(Array("point,replicate,reason,command\n".utf8))
    var dictionary = try PendingFile("dictionary.csv", in: folder.path)
    try dictionary.write(SweepDictionary.text(folder.plan))
    self.runs = runs
    self.summary = summary
    self.failures = failures
    self.dictionary = dictionary
  }

  mutating func addRow(_ line: TaskReader.Line) throws(FileProblem) {
    try runs.write(line.bytes + [UInt8(ascii: "\n")])
  }

  mutating func addSummary(_ rows: [UInt8]) throws(FileProblem) {
    if !rows.isEmpty { try summary.write(rows) }
  }

  mutating func addFailure(_ line: TaskReader.Line, command: String) throws(FileProblem) {
    var text = CSVText()
    text.append(command)
    try failures.write(line.bytes + [UInt8(ascii: ",")] + text.bytes + [UInt8(ascii: "\n")])
  }

  /// Puts all bytes on the disk.
  mutating func complete() throws(FileProblem) -> [WrittenFile] {
    [
      try Self.complete(&runs), try Self.complete(&summary), try Self.complete(&failures),
      try Self.complete(&dictionary),
    ]
  }

  private static func complete(_ file: inout PendingFile) throws(FileProblem) -> WrittenFile {
    let fingerprint = try file.complete()
    return WrittenFile(name: file.name, bytes: file.size, fingerprint: fingerprint)
  }

  consuming func takeNames() throws(FileProblem) {
    try runs.takeName()
    try summary.takeName()
    try failures.takeName()
    try dictionary.takeName()
  }
}
