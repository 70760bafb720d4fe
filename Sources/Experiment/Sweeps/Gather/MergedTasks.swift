/// Lines of all tasks in the order of points and replicates, whatever the batches they were planned in.
struct MergedTasks: ~Copyable {
  private var streams: [BatchStream]

  init(_ folder: SweepFolder) throws {
    streams = []
    for batch in folder.plan.batches {
      let stream = BatchStream(batch, of: folder)
      try stream.advance()
      streams.append(stream)
    }
  }

  /// The next line; nil after the last.
  mutating func next() throws -> TaskReader.Line? {
    var first: (stream: BatchStream, line: TaskReader.Line)?
    for stream in streams {
      guard let line = stream.head else { continue }
      if let earlier = first, earlier.line.run <= line.run { continue }
      first = (stream, line)
    }
    guard let first else { return nil }
    try first.stream.advance()
    return first.line
  }
}

/// Lines of a batch's tasks, one task open at a time.
final class BatchStream {
  private let folder: SweepFolder
  private let batch: SweepBatch
  private var task: Int
  private var points: PointTable?
  private var reader: TaskReader?
  private var lastPoint: Int?
  private var rows: [PointTable.Point] = []
  /// The line that comes next.
  private(set) var head: TaskReader.Line?

  init(_ batch: SweepBatch, of folder: SweepFolder) {
    self.batch = batch
    self.folder = folder
    task = batch.firstTask
    points = nil
    reader = nil
  }

  /// Reads on.
  func advance() throws {
    while true {
      if reader == nil {
        guard task < batch.firstTask + batch.tasks else {
          head = nil
          return
        }
        try openTask()
      }
      if let line = try reader?.next() {
        head = line
        return
      }
      reader = nil
      task += 1
    }
  }

  private func openTask() throws {
    let numbers = batch.points(of: task)
    // A point whose replicates are in two tasks is read twice.
    if let last = lastPoint, numbers.lowerBound > last {
      rows = try points?.read(numbers) ?? []
    } else if let last = lastPoint {
      let kept = rows.filter { $0.number >= numbers.lowerBound }
      let new = numbers.upperBound > last ? try points?.read((last + 1)...numbers.upperBound) : []
      rows = kept + (new ?? [])
    } else {
      points = try PointTable(folder)
      rows = try points?.read(numbers) ?? []
    }
    lastPoint = numbers.upperBound
    let file = TaskFile(task, of: folder, points: rows)
    reader = try TaskReader(file.path, heading: file.heading)
  }
}
