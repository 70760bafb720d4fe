import Parameters

/// Rows of `points.csv`, read one after another.
struct PointTable: ~Copyable {
  private var reader: LineReader
  private let columns: Int
  private let path: String
  private var next = 1

  /// A point: its number, its values as a scenario file writes them, and its row as it stands in the file.
  struct Point: Sendable {
    let number: Int
    let values: [String]
    let line: [UInt8]
  }

  init(_ folder: SweepFolder) throws(FileProblem) {
    path = "\(folder.path)/\(SweepFolder.pointsName)"
    columns = folder.plan.axes.count
    var reader = try LineReader(path)
    _ = try reader.next()
    self.reader = reader
  }

  /// Reads points, which must come after those read before.
  mutating func read(_ numbers: ClosedRange<Int>) throws(FileProblem) -> [Point] {
    precondition(numbers.lowerBound >= next, "points are read in order")
    var points: [Point] = []
    while next <= numbers.upperBound {
      guard let line = try reader.next() else { throw damaged }
      if next >= numbers.lowerBound {
        let fields = CSVLine.fields(of: line)
        guard fields.count == 1 + 2 * columns, fields[0] == "\(next)" else { throw damaged }
        points.append(
          Point(number: next, values: Array(fields[1..<(1 + columns)]), line: line))
      }
      next += 1
    }
    return points
  }

  private var damaged: FileProblem {
    FileProblem(
      attempt: "cannot read \(path)", reason: "point \(next) is not there",
      remedy: "The file was changed. Plan again into another folder.")
  }

  /// The whole table.
  static func text(axes: [SweepAxis], points: [(values: [String], unit: [Double])]) -> [UInt8] {
    var text = CSVText()
    text.appendRow(["point"] + axes.map(\.column) + axes.map { "u:\($0.column)" })
    for (place, point) in points.enumerated() {
      text.append(place + 1)
      for value in point.values { text.append(value) }
      for place in axes.indices { text.append(point.unit.isEmpty ? .nan : point.unit[place]) }
      text.endRow()
    }
    return text.bytes
  }
}
