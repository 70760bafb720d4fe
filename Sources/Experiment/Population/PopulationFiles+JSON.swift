extension PopulationFiles {
  /// What a scenario says of the population, as YAML reads it; files by these names or by their paths.
  func json(households name: String? = nil, ties tieName: String? = nil) -> JSON {
    var members = [
      JSON.Member(
        name: "households",
        value: json(
          households, name,
          kept.map { [.init(name: "keep", value: .list($0.map(JSON.text)))] } ?? []))
    ]
    if let ties {
      let ignored = UnusableTie.allCases.filter(ignored.contains).map { JSON.text($0.rawValue) }
      members.append(
        .init(
          name: "ties",
          value: json(
            ties, tieName,
            [.init(name: "directed", value: .flag(isDirected))]
              + (ignored.isEmpty ? [] : [.init(name: "ignore", value: .list(ignored))]))))
    }
    if let source { members.append(.init(name: "source", value: .text(source))) }
    return .object(members)
  }

  /// One line a fact, for listings.
  var lines: [String] { json().lines(at: "population") }

  private func json(_ table: MappedTable, _ name: String?, _ rest: [JSON.Member]) -> JSON {
    var members = [JSON.Member(name: "file", value: .text(name ?? table.path))]
    if let columns = table.columns {
      members.append(
        .init(
          name: "columns",
          value: .object(
            columns.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: $0.value.json) })))
    }
    if !table.missing.isEmpty {
      members.append(
        .init(name: "missing", value: .list(table.missing.sorted().map(JSON.text))))
    }
    return .object(members + rest)
  }
}

extension ColumnMapping {
  fileprivate var json: JSON {
    var members = [JSON.Member(name: "column", value: .text(column))]
    if let unit { members.append(.init(name: "unit", value: .text(unit.rawValue))) }
    if let share { members.append(.init(name: "per", value: .text(share.rawValue))) }
    if let period { members.append(.init(name: "every", value: .text(period.rawValue))) }
    if let codes {
      let pairs = codes.sorted { $0.key < $1.key }
      members.append(
        .init(
          name: "codes",
          value: .object(
            pairs.map { .init(name: $0.key, value: $0.value.isEmpty ? .null : .text($0.value)) })))
    }
    return .object(members)
  }
}

extension JSON {
  /// The leaves of a document, `path = value` each.
  fileprivate func lines(at path: String) -> [String] {
    switch self {
    case .object(let members): members.flatMap { $0.value.lines(at: "\(path).\($0.name)") }
    case .list(let values): ["\(path) = [\(values.map(\.word).joined(separator: ", "))]"]
    default: ["\(path) = \(word)"]
    }
  }

  private var word: String {
    switch self {
    case .text(let text): text
    case .flag(let flag): "\(flag)"
    default: ""
    }
  }
}
