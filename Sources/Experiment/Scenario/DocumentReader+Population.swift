import Parameters

extension DocumentReader {
  /// Reads `population:`, the user's own files.
  mutating func population(_ member: YAMLNode.Member) -> PopulationFiles? {
    var households: (table: MappedTable, kept: [String]?)?
    var ties: (table: MappedTable, isDirected: Bool, ignored: Set<UnusableTie>)?
    var source: String?
    var folder: String?
    let count = problems.count
    for member in members(of: member.value, "population") {
      switch PopulationKey(rawValue: member.key) {
      case .households?: households = householdTable(member)
      case .ties?: ties = tieTable(member)
      case .source?: source = text(member, "population.source")
      case .folder?: folder = text(member, "population.folder").map(path(besideFile:))
      case nil:
        noteUnknown(member, of: "population", known: PopulationKey.allCases.map(\.rawValue))
      }
    }
    guard let households else {
      // A table that cannot be read has been noted already.
      if problems.count == count || !hasHouseholds(member) {
        note(member.line, "population names no file of households.")
      }
      return nil
    }
    let files = PopulationFiles(
      households: households.table, ties: ties?.table, isDirected: ties?.isDirected ?? false,
      ignored: ties?.ignored ?? [], kept: households.kept, source: source,
      origin: origin(member.line))
    return folder.map(files.inFolder) ?? files
  }

  private func hasHouseholds(_ member: YAMLNode.Member) -> Bool {
    guard case .mapping(let members) = member.value.content else { return false }
    return members.contains { $0.key == PopulationKey.households.rawValue }
  }

  private mutating func householdTable(
    _ member: YAMLNode.Member
  ) -> (table: MappedTable, kept: [String]?)? {
    let what = "population.households"
    guard case .mapping(let members) = member.value.content else {
      return table(member, what).map { ($0, nil) }
    }
    var kept: [String]?
    let table = table(members, what, at: member.line, known: HouseholdsKey.self) { reader, member in
      switch HouseholdsKey(rawValue: member.key) {
      case .keep?: kept = reader.texts(member, "\(what).keep")
      default: break
      }
    } mapping: { reader, member in
      reader.mapping(member, of: HouseholdField.self, what) { $0.units }
    }
    return table.map { ($0, kept) }
  }

  private mutating func tieTable(
    _ member: YAMLNode.Member
  ) -> (table: MappedTable, isDirected: Bool, ignored: Set<UnusableTie>)? {
    let what = "population.ties"
    guard case .mapping(let members) = member.value.content else {
      return table(member, what).map { ($0, false, []) }
    }
    var isDirected = false
    var ignored: Set<UnusableTie> = []
    let table = table(members, what, at: member.line, known: TiesKey.self) { reader, member in
      switch TiesKey(rawValue: member.key) {
      case .directed?: isDirected = reader.flag(member, "\(what).directed")
      case .ignore?:
        for name in reader.texts(member, "\(what).ignore") ?? [] {
          if let kind = reader.choice(name, of: UnusableTie.self, "\(what).ignore", member.line) {
            ignored.insert(kind)
          }
        }
      default: break
      }
    } mapping: { reader, member in
      reader.mapping(member, of: TieField.self, what) { _ in [] }
    }
    return table.map { ($0, isDirected, ignored) }
  }

  /// A table of which only the file is named.
  private mutating func table(_ member: YAMLNode.Member, _ what: String) -> MappedTable? {
    text(member, what).map {
      MappedTable(name: $0, path: path(besideFile: $0), origin: origin(member.line))
    }
  }

  /// A table whose columns are named; other keys are left to `other`.
  private mutating func table<Key: CaseIterable & RawRepresentable<String>>(
    _ members: [YAMLNode.Member], _ what: String, at line: Int, known: Key.Type,
    other: (inout DocumentReader, YAMLNode.Member) -> Void,
    mapping: (inout DocumentReader, YAMLNode.Member) -> ColumnMapping?
  ) -> MappedTable? {
    var table = MappedTable(name: "", path: "", origin: origin(line))
    for member in members {
      guard Key(rawValue: member.key) != nil else {
        noteUnknown(member, of: what, known: Key.allCases.map(\.rawValue))
        continue
      }
      switch member.key {
      case "file":
        table.name = text(member, "\(what).file") ?? ""
        table.path = path(besideFile: table.name)
        table.origin = origin(member.line)
      case "missing": table.missing = Set(texts(member, "\(what).missing") ?? [])
      case "columns":
        var columns: [String: ColumnMapping] = [:]
        for member in self.members(of: member.value, "\(what).columns") {
          columns[member.key] = mapping(&self, member)
        }
        table.columns = columns
      default: other(&self, member)
      }
    }
    if !members.contains(where: { $0.key == "file" }) {
      note(line, "\(what) names no file. Add `file: …`.")
    }
    return table.name.isEmpty ? nil : table
  }

  /// Where a line of this file stands.
  func origin(_ line: Int) -> Origin { Origin(layer: layer, file: file, line: line) }
}

/// The keys of `population:`.
package enum PopulationKey: String, CaseIterable, Sendable {
  case households, ties, folder, source
}

/// The keys of `population.households:`.
package enum HouseholdsKey: String, CaseIterable, Sendable { case file, columns, missing, keep }

/// The keys of `population.ties:`.
package enum TiesKey: String, CaseIterable, Sendable {
  case file, columns, missing, directed, ignore
}
