import Parameters

extension DocumentReader {
  /// Reads the rows of a list design, and adds an axis for each column that has none.
  mutating func rows(
    of list: ScenarioDocument.Line<String>, axes: inout [ScenarioDocument.Line<SweepAxis>]
  ) -> [[String]] {
    var lines: [[String]] = []
    do throws(FileProblem) {
      var reader = try LineReader(list.value)
      while let line = try reader.next() {
        let fields = CSVLine.fields(of: line)
        if fields != [""] { lines.append(fields) }
      }
    } catch {
      note(list.line, "\(error)")
      return []
    }
    // Spreadsheets begin with a mark of the byte order.
    if let first = lines.first?.first, first.hasPrefix("\u{FEFF}") {
      lines[0][0] = String(first.dropFirst())
    }
    guard let heading = lines.first, lines.count > 1 else {
      note(list.line, "\(list.value) needs a heading of paths and a row for each point.")
      return []
    }
    var named = DocumentReader(file: list.value, catalogue: catalogue)
    for (place, column) in heading.enumerated() where heading[..<place].contains(column) {
      named.note(1, "\(column.cut()) is the heading of two columns. Leave one out.")
    }
    for axis in axes where !heading.contains(axis.value.column) {
      note(
        axis.line, "\(axis.value.column) is an axis, but \(list.value) has no column of that name.")
    }
    for (place, column) in heading.enumerated() where column != "point" {
      let texts = lines.dropFirst().enumerated().map { row, fields in
        named.value(of: column, fields.indices.contains(place) ? fields[place] : "", line: row + 2)
      }
      let values = SweepAxis.Spread.values(texts.compactMap(\.self))
      if let known = axes.firstIndex(where: { $0.value.column == column }) {
        axes[known].value.spread = values
      } else {
        axes.append(
          .init(value: SweepAxis(path: column, column: column, spread: values), line: list.line))
      }
    }
    problems += named.problems
    guard named.problems.isEmpty else { return [] }
    return (0..<lines.count - 1).map { row in
      axes.map { axis in
        guard case .values(let values) = axis.value.spread else { return "" }
        return values[row]
      }
    }
  }

  private mutating func value(of column: String, _ text: String, line: Int) -> String? {
    let path = column
    do throws(ParameterProblem) {
      var node = try YAMLNode.parse(text, from: file)
      node.line = line
      return value(path, node)
    } catch {
      problems.append(error)
      return nil
    }
  }
}
