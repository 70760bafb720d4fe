import Parameters

/// Reads the user's households into columns, in the order of the file.
struct HouseholdReader {
  /// Numbers of each field by raw value, NaN where there is none; fields that the file lacks are absent.
  private(set) var values: [HouseholdField: [Float]] = [:]
  /// Row of each household's name.
  private(set) var rows: [String: Int32] = [:]
  /// Place of each household's village in `villages`.
  private(set) var village: [Int32] = []
  /// Villages in the order in which they are met, each with its township's place.
  private(set) var villages: [(name: String, township: Int32)] = []
  /// Townships in the order in which they are met.
  private(set) var townships: [String] = []
  /// Columns for groups.
  private(set) var kept: [LevelColumn] = []
  private(set) var count = 0

  private let files: PopulationFiles
  private var columns: [(field: HouseholdField, column: MappedColumn)] = []
  private var unasked: Set<String> = []
  private var lines: [Int32] = []
  private var townshipPlaces: [String: Int32] = [:]
  private var villagePlaces: [VillageName: Int32] = [:]

  /// Villages of two townships may have one name.
  private struct VillageName: Hashable {
    var township: Int32
    var name: String
  }

  /// Townships are groups of results, so there cannot be many.
  private static let mostTownships = 2000
  private static let mostRows = 50_000_000

  init(_ files: PopulationFiles, _ problems: inout PopulationProblems) {
    self.files = files
    do throws(ParameterProblem) {
      var file = try DelimitedFile.open(files.households.path)
      findColumns(file.header, &problems)
      guard problems.count == 0 else { return }
      for (field, _) in columns where field.kind != .text { values[field] = [] }
      try readRows(of: &file, &problems)
    } catch {
      problems.note(error)
    }
  }

  private mutating func findColumns(_ header: [String], _ problems: inout PopulationProblems) {
    let table = files.households
    let header = ColumnFinder(header, of: table)
    for field in HouseholdField.allCases {
      guard let (mapping, place) = header.find(field.rawValue, &problems) else { continue }
      let factor = (mapping.unit?.factor ?? 1) * (mapping.period?.count ?? 1)
      let column = MappedColumn(
        field.rawValue, kind: field.kind, unit: field.unit, factor: factor, mapping, at: place,
        missing: table.missing)
      columns.append((field, column))
    }
    if column(of: .id) == nil, files.ties != nil, problems.count == 0 {
      problems.note(
        ParameterProblem(
          at: table.origin, "ties need names of households. Say under columns which is the `id`."))
    }
    for field in HouseholdField.allCases where field.isGrouping {
      if let column = column(of: field) {
        kept.append(LevelColumn(field.rawValue, at: column.place))
      }
    }
    keepColumns(header, &problems)
  }

  /// Columns that the scenario asks for, or all that mean nothing to the model.
  private mutating func keepColumns(
    _ header: ColumnFinder, _ problems: inout PopulationProblems
  ) {
    let taken = Set(kept.map(\.name)).union(GroupingName.builtIn)
    guard let names = files.kept else {
      let mapped = Set(columns.map(\.column.place))
      for (name, place) in header.unique where !mapped.contains(place) && !taken.contains(name) {
        kept.append(LevelColumn(name, at: place))
        unasked.insert(name)
      }
      return
    }
    for name in names {
      if taken.contains(name) {
        problems.note(
          ParameterProblem(
            at: files.households.origin,
            "population.households.keep names \(name.cut()), but results have groups of that name.")
        )
      } else if let place = header.place(
        of: name, at: files.households.origin, "population.households.keep names", &problems)
      {
        kept.append(LevelColumn(name, at: place))
      }
    }
  }

  private mutating func readRows(
    of file: inout DelimitedFile, _ problems: inout PopulationProblems
  ) throws(ParameterProblem) {
    while true {
      switch try file.next() {
      case .end:
        if count == 0, problems.count == 0 {
          problems.note(file.path, nil, "the file has no household.")
        }
        return
      case .wrong(let reason): problems.note(file.path, file.line, reason)
      case .fields:
        try add(file, &problems)
      }
    }
  }

  private mutating func add(
    _ file: borrowing DelimitedFile, _ problems: inout PopulationProblems
  ) throws(ParameterProblem) {
    guard count < Self.mostRows else {
      throw ParameterProblem(
        at: file.path, line: file.line, "the file has more than \(Self.mostRows) households.")
    }
    for (field, column) in columns {
      let cell = file.text(at: column.place)
      switch column.value(of: cell) {
      case .wrong(let reason):
        problems.note(file.path, file.line, reason)
        values[field]?.append(.nan)
      case .number(let number): values[field]?.append(Float(number))
      case .nothing:
        values[field]?.append(.nan)
        if field == .id || field == .village || field == .township || field == .weight {
          problems.note(file.path, file.line, "\(column.name) is empty, but must have a value.")
        }
      case .text: break
      }
    }
    noteContradictions(at: file.line, of: file.path, &problems)
    name(text(.id, file) ?? "\(count + 1)", file, &problems)
    try settle(file)
    keep(file, &problems)
    count += 1
  }
}

extension HouseholdReader {
  private func column(of field: HouseholdField) -> MappedColumn? {
    columns.first { $0.field == field }?.column
  }

  /// Text of a field of the row; nil where there is none.
  private func text(_ field: HouseholdField, _ file: borrowing DelimitedFile) -> String? {
    guard let column = column(of: field),
      case .text(let text) = column.value(of: file.text(at: column.place))
    else { return nil }
    return text
  }

  private mutating func name(
    _ id: String, _ file: borrowing DelimitedFile, _ problems: inout PopulationProblems
  ) {
    lines.append(Int32(truncatingIfNeeded: file.line))
    // Where no tie needs them, names only cost memory.
    guard let column = column(of: .id) else { return }
    if let before = rows[id] {
      problems.note(
        file.path, file.line,
        "\(column.name) is \(id.cut()), which line \(lines[Int(before)]) has too.")
    } else {
      rows[id] = Int32(count)
    }
  }

  private mutating func settle(_ file: borrowing DelimitedFile) throws(ParameterProblem) {
    let township = text(.township, file) ?? "1"
    let place = townshipPlaces[township] ?? Int32(townships.count)
    if Int(place) == townships.count {
      guard townships.count < Self.mostTownships else {
        throw ParameterProblem(
          at: file.path, line: file.line,
          "\(column(of: .township)?.name ?? "township") has more than \(Self.mostTownships) different "
            + "values. Is it another column?")
      }
      townships.append(township)
      townshipPlaces[township] = place
    }
    let village = VillageName(township: place, name: text(.village, file) ?? "1")
    let row = villagePlaces[village] ?? Int32(villages.count)
    if Int(row) == villages.count {
      villages.append((village.name, place))
      villagePlaces[village] = row
    }
    self.village.append(row)
  }

  private mutating func keep(
    _ file: borrowing DelimitedFile, _ problems: inout PopulationProblems
  ) {
    var dropped: [String] = []
    for place in kept.indices {
      let name = kept[place].name
      let isUnasked = unasked.contains(name)
      let most = isUnasked ? LevelColumn.mostUnasked : LevelColumn.mostAsked
      guard !kept[place].add(file.text(at: kept[place].place), most: most) else { continue }
      dropped.append(name)
      if !isUnasked {
        problems.note(
          file.path, file.line,
          "\(name.cut()) cannot be kept: it has more than \(most) different values, or one longer "
            + "than \(LevelColumn.longest) bytes.")
      }
    }
    if !dropped.isEmpty { kept.removeAll { dropped.contains($0.name) } }
  }

  private func noteContradictions(
    at line: Int, of path: String, _ problems: inout PopulationProblems
  ) {
    guard let size = values[.size]?.last, let workers = values[.workers]?.last, workers > size
    else { return }
    problems.note(
      path, line, "workers is \(Int(workers)), but the household has \(Int(size)) members only.")
  }
}
