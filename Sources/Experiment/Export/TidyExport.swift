/// Writes the main table as one long table: keys, measure, value.
public enum TidyExport {
  /// Writes `NAME-tidy.csv` into a folder and tells its path.
  public static func write(
    _ source: ExportSource, into folder: String
  ) throws(FileProblem) -> String {
    let name = "\(source.name)-tidy.csv"
    var target = try ResultFolder(folder, for: [])
    var file = try PendingFile(name, in: folder)
    var table = try CSVTable(source.mainTable)
    let keys = source.keys(of: table.header)
    let others = table.header.indices.filter { !keys.contains($0) }
    // A comparison is long already: a row is one measure.
    let isLong = source.kind == .comparison
    var text = CSVText()
    text.appendRow(
      isLong ? table.header : keys.map { table.header[$0] } + ["measure", "value"])
    while let row = try table.next() {
      if isLong {
        text.appendRow(row)
      } else {
        for place in others {
          text.appendRow(keys.map { row[$0] } + [table.header[place], row[place]])
        }
      }
      try file.write(text.bytes)
      text.removeAll()
    }
    try file.write(text.bytes)
    _ = try file.complete()
    try file.takeName()
    target.keep()
    return "\(folder)/\(name)"
  }
}

extension ExportSource {
  /// The places of the columns that say what a row is about.
  package func keys(of header: [String]) -> [Int] {
    let axes = sweep?.axes.map(\.column) ?? []
    let names =
      ["scenario", "policy", "point", "replicate", "month", "group", "level"] + axes
      + (kind == .comparison ? ["measure"] : [])
    return header.indices.filter { names.contains(header[$0]) }
  }
}
