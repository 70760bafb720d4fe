import Model
import Parameters

/// Reads the user's ties as pairs of households in the order of their file.
struct TieReader {
  /// The pairs.
  private(set) var edges = EdgeList()
  private let files: PopulationFiles
  private let rows: [String: Int32]
  private let householdCount: Int

  /// Most ties; more are no network of people.
  private static let most = 500_000_000

  init(
    _ table: MappedTable, of files: PopulationFiles, among households: HouseholdReader,
    _ problems: inout PopulationProblems
  ) {
    self.files = files
    rows = households.rows
    householdCount = households.count
    edges.isDirected = files.isDirected
    do throws(ParameterProblem) {
      var file = try DelimitedFile.open(table.path)
      let header = ColumnFinder(file.header, of: table)
      let found = TieField.allCases.map { header.find($0.rawValue, &problems) }
      guard problems.count == 0 else { return }
      guard let speaker = found[0], let listener = found[1] else {
        throw ParameterProblem(
          at: table.origin,
          "ties need two columns. Say under columns which are the `speaker` and the `listener`.")
      }
      try readRows(
        of: &file,
        (
          MappedColumn(
            "speaker", kind: .text, speaker.mapping, at: speaker.place, missing: table.missing),
          MappedColumn(
            "listener", kind: .text, listener.mapping, at: listener.place, missing: table.missing),
          found[2].map {
            MappedColumn(
              "weight", kind: .number(TieField.weights, isWhole: false), unit: "ordinary ties",
              $0.mapping, at: $0.place,
              missing: table.missing)
          }
        ), &problems)
    } catch {
      problems.note(error)
    }
  }

  private typealias Columns = (
    speaker: MappedColumn, listener: MappedColumn, weight: MappedColumn?
  )

  private mutating func readRows(
    of file: inout DelimitedFile, _ columns: Columns, _ problems: inout PopulationProblems
  ) throws(ParameterProblem) {
    while true {
      switch try file.next() {
      case .end: return
      case .wrong(let reason): problems.note(file.path, file.line, reason)
      case .fields: add(file, columns, &problems)
      }
      guard edges.one.count < Self.most else {
        throw ParameterProblem(
          at: file.path, line: file.line, "the file has more than \(Self.most) ties.")
      }
    }
  }

  private mutating func add(
    _ file: borrowing DelimitedFile, _ columns: Columns, _ problems: inout PopulationProblems
  ) {
    let speaker = end(columns.speaker, file, &problems)
    let listener = end(columns.listener, file, &problems)
    var weight: Float?
    if let column = columns.weight {
      switch column.value(of: file.text(at: column.place)) {
      case .number(let number): weight = Float(number)
      case .nothing: weight = 1
      case .wrong(let reason): problems.note(file.path, file.line, reason)
      case .text: break
      }
    }
    guard let speaker, let listener else { return }
    guard speaker != listener else {
      if !files.ignored.contains(.selfTies) {
        problems.note(
          file.path, file.line,
          "both ends are the same household (\(file.text(at: columns.speaker.place).cut())). Remove "
            + "the row, or write `ignore: [selfTies]`.")
      }
      return
    }
    if let weight {
      edges.append(speaker, listener, weight: weight)
    } else if columns.weight == nil {
      edges.append(speaker, listener)
    }
  }

  /// The household at one end; nil where there is none.
  private func end(
    _ column: MappedColumn, _ file: borrowing DelimitedFile,
    _ problems: inout PopulationProblems
  ) -> Int? {
    switch column.value(of: file.text(at: column.place)) {
    case .text(let id):
      if let row = rows[id] { return Int(row) }
      if !files.ignored.contains(.outsiders) {
        problems.note(
          file.path, file.line,
          "\(column.name) is \(id.cut()), but no household of \(files.households.path) has that id. "
            + "Correct it, or write `ignore: [outsiders]`.")
      }
    case .wrong(let reason): problems.note(file.path, file.line, reason)
    case .nothing:
      problems.note(file.path, file.line, "\(column.name) is empty, but must be an id.")
    case .number: break
    }
    return nil
  }
}
