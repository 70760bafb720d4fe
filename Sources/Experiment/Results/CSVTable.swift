/// A table read row by row, whose columns are found by name.
package struct CSVTable: ~Copyable {
  /// Where it is.
  package let path: String
  /// The names of the columns, in order.
  package let header: [String]
  /// The place of each column.
  package let columns: [String: Int]
  private var reader: LineReader
  private var line = 1

  /// Opens a table and reads its header.
  package init(_ path: String) throws(FileProblem) {
    self.path = path
    var reader = try LineReader(path)
    header = CSVLine.fields(of: try reader.next() ?? [])
    self.reader = reader
    columns = Dictionary(header.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// The place of a column that must be there.
  package func place(of column: String) throws(FileProblem) -> Int {
    guard let place = columns[column] else {
      throw FileProblem(
        input: "cannot read \(path)", reason: "it has no column \(column)",
        remedy: "Write the results again with this version of puhui.")
    }
    return place
  }

  /// The fields of the next row, as many as there are columns; nil after the last.
  package mutating func next() throws(FileProblem) -> [String]? {
    guard let bytes = try reader.next() else { return nil }
    line += 1
    let fields = CSVLine.fields(of: bytes)
    guard fields.count == header.count else {
      throw FileProblem(
        input: "cannot read \(path)",
        reason: "line \(line) has \(fields.count) fields, but the table \(header.count) columns",
        remedy: "The file is damaged: write the results again.")
    }
    return fields
  }
}
