/// Reads a task's file line by line, and proves at the end that it is whole.
struct TaskReader: ~Copyable {
  private var reader: LineReader
  private var hash = SHA256()
  private var bytes = 0
  private let path: String
  /// The last line, once it was read.
  private(set) var ending: TaskEnding?

  /// A line of a task's file.
  struct Line {
    /// The run that it is about.
    let run: SweepRun
    /// Whether the run failed, so that the line holds a reason.
    let isFailure: Bool
    /// The line without its end and without an exclamation mark.
    let bytes: [UInt8]
  }

  init(_ path: String, heading: String) throws {
    var reader = try LineReader(path)
    let first = try reader.next() ?? []
    guard first == Array(heading.utf8) else {
      throw try TaskReader.stranger(first, heading: heading, path: path)
    }
    self.path = path
    self.reader = reader
    add(first)
  }

  /// The next line; nil after the last, when the file is proved to be whole.
  mutating func next() throws -> Line? {
    guard let line = try reader.next() else { throw damage("its end is missing") }
    guard line.first != UInt8(ascii: "#") else {
      guard let ending = TaskEnding(line), reader.isTerminated, ending.bytes == bytes else {
        throw damage("its end is missing")
      }
      guard ending.fingerprint == hash.fingerprint() else { throw damage("its bytes were changed") }
      self.ending = ending
      return nil
    }
    add(line)
    let isFailure = line.first == UInt8(ascii: "!")
    let text = isFailure ? Array(line.dropFirst()) : line
    let fields = text.split(separator: UInt8(ascii: ","), maxSplits: 2)
    guard fields.count == 3,
      let point = Int(String(decoding: fields[0], as: UTF8.self)),
      let replicate = Int(String(decoding: fields[1], as: UTF8.self))
    else { throw damage("a line is none of a task") }
    return Line(
      run: SweepRun(point: point, replicate: replicate), isFailure: isFailure, bytes: text)
  }

  /// All rows of a file; the whole of it is in memory, as it is while a task is at work.
  static func rows(_ path: String, heading: String) throws -> TaskRows {
    var reader = try TaskReader(path, heading: heading)
    var rows = TaskRows()
    while let line = try reader.next() {
      rows.bytes += (line.isFailure ? [UInt8(ascii: "!")] : []) + line.bytes + [UInt8(ascii: "\n")]
    }
    (rows.runs, rows.failures) = (reader.ending?.runs ?? 0, reader.ending?.failures ?? 0)
    return rows
  }

  private mutating func add(_ line: [UInt8]) {
    hash.update(line + [UInt8(ascii: "\n")])
    bytes += line.count + 1
  }

  private func damage(_ reason: String) -> TaskDamage { TaskDamage(path: path, reason: reason) }

  /// Says whose file it is.
  private static func stranger(
    _ first: [UInt8], heading: String, path: String
  ) throws -> FileProblem {
    let words = String(decoding: first, as: UTF8.self).split(separator: " ")
    let expected = heading.split(separator: " ")
    guard words.count == expected.count, words.prefix(4) == expected.prefix(4) else {
      throw TaskDamage(path: path, reason: "its first line is none of a task")
    }
    let reasons = [
      (4, "it is the file of another task"), (6, "it was made by another design"),
      (8, "it was made by another version of the model"), (10, "its points were others"),
      (12, "its runs were others"),
    ]
    let reason = reasons.first { words[$0.0] != expected[$0.0] }?.1 ?? "its first line is another"
    return FileProblem(
      attempt: "cannot use \(path)", reason: reason,
      remedy: "Remove it and run the sweep again, or plan into another folder.")
  }
}

/// A task's file that is not whole, so that the task has to be done again.
struct TaskDamage: Error, Equatable {
  let path: String
  let reason: String
}
