import Foundation

/// The file of a task: a line that says which task of which sweep, rows and failures, a line that proves that all is there.
struct TaskFile {
  let folder: SweepFolder
  let task: Int
  /// The first line, which no task of another sweep, model or plan has.
  let heading: String

  init(_ task: Int, of folder: SweepFolder, points: [PointTable.Point]) {
    self.folder = folder
    self.task = task
    var hash = SHA256()
    for point in points { hash.update(point.line + [UInt8(ascii: "\n")]) }
    let places = folder.plan.batch(of: task).places(of: task)
    heading =
      "\(TaskFile.beginning(task, of: folder.plan)) points \(hash.fingerprint().prefix(16))"
      + " runs \(places.lowerBound)-\(places.upperBound - 1)"
  }

  /// What the first line begins with: known without the points.
  static func beginning(_ task: Int, of plan: SweepPlan) -> String {
    "# puhui sweep task \(task) design \(plan.fingerprint.prefix(16)) model \(plan.model.prefix(16))"
  }

  /// Path of the complete file.
  var path: String { "\(folder.tasks)/\(folder.taskName(task))" }
  /// Path of what is done so far.
  var partPath: String { "\(folder.tasks)/\(folder.partName(task))" }

  /// Writes all rows, or those so far, by rename.
  func write(_ rows: TaskRows, isComplete: Bool) throws(FileProblem) {
    var bytes = Array(heading.utf8) + [UInt8(ascii: "\n")]
    bytes += rows.bytes
    let ending = TaskEnding(
      isComplete: isComplete, runs: rows.runs, failures: rows.failures, bytes: bytes.count,
      fingerprint: SHA256.fingerprint(of: bytes))
    let name = isComplete ? folder.taskName(task) : folder.partName(task)
    do throws(FileProblem) {
      try PendingFile.write(bytes + ending.line.utf8, as: name, in: folder.tasks)
    } catch {
      throw FileProblem(
        attempt: error.attempt, reason: error.reason,
        remedy: "Make room or give leave to write there, and run the same command again: "
          + "finished tasks are kept.")
    }
    if isComplete { removePart() }
  }

  /// Removes what a complete file makes superfluous.
  func removePart() {
    unlink(partPath)
  }
}

/// What tasks have so far: rows as they stand in `runs.csv`, failures behind an exclamation mark.
struct TaskRows: Sendable, Equatable {
  /// Lines with their ends.
  var bytes: [UInt8] = []
  /// Number of runs.
  var runs = 0
  /// Runs that failed.
  var failures = 0

  /// Adds what another run gave.
  mutating func add(_ other: TaskRows) {
    bytes += other.bytes
    runs += other.runs
    failures += other.failures
  }
}

/// The last line of a task's file.
struct TaskEnding: Equatable {
  var isComplete: Bool
  var runs: Int
  var failures: Int
  /// Bytes before this line.
  var bytes: Int
  /// Fingerprint of these bytes.
  var fingerprint: String

  /// The line with its end.
  var line: String {
    "# \(isComplete ? "end" : "part") runs \(runs) failures \(failures) bytes \(bytes) "
      + "sha256 \(fingerprint)\n"
  }

  init(isComplete: Bool, runs: Int, failures: Int, bytes: Int, fingerprint: String) {
    self.isComplete = isComplete
    self.runs = runs
    self.failures = failures
    self.bytes = bytes
    self.fingerprint = fingerprint
  }

  /// Reads the line without its end; nil where it is another.
  init?(_ line: some Sequence<UInt8>) {
    let words = String(decoding: Array(line), as: UTF8.self).split(separator: " ")
    guard words.count == 10, words[0] == "#", words[1] == "end" || words[1] == "part",
      words[2] == "runs", words[4] == "failures", words[6] == "bytes", words[8] == "sha256",
      let runs = Int(words[3]), let failures = Int(words[5]), let bytes = Int(words[7])
    else { return nil }
    self.init(
      isComplete: words[1] == "end", runs: runs, failures: failures, bytes: bytes,
      fingerprint: String(words[9]))
  }

  /// Reads the last line of a file, and whether the file is as long as it says; nil where something is missing.
  static func read(_ path: String) -> TaskEnding? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { _ = close(descriptor) }
    let length = Int(lseek(descriptor, 0, SEEK_END))
    var tail = [UInt8](repeating: 0, count: min(256, max(0, length)))
    lseek(descriptor, off_t(length - tail.count), SEEK_SET)
    guard Foundation.read(descriptor, &tail, tail.count) == tail.count,
      tail.last == UInt8(ascii: "\n")
    else { return nil }
    let line = tail.dropLast()
    let start = line.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    guard let ending = TaskEnding(line[start...]),
      ending.bytes == length - ending.line.utf8.count
    else { return nil }
    return ending
  }
}
