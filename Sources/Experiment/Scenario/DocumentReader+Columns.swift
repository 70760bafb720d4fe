import Parameters

extension DocumentReader {
  /// Reads which column a field stands in, and how: a name, or a mapping with units and codes.
  mutating func mapping<Field: CaseIterable & RawRepresentable<String>>(
    _ member: YAMLNode.Member, of fields: Field.Type, _ what: String,
    units: (Field) -> [ColumnUnit]
  ) -> ColumnMapping? {
    guard let field = Field(rawValue: member.key) else {
      noteUnknown(
        member, of: "\(what).columns", known: Field.allCases.map(\.rawValue))
      return nil
    }
    let path = "\(what).columns.\(member.key)"
    guard case .mapping(let members) = member.value.content else {
      return text(member, path).map { ColumnMapping(column: $0, origin: origin(member.line)) }
    }
    let units = units(field)
    var mapping = ColumnMapping(column: member.key, origin: origin(member.line))
    for member in members {
      let inner = "\(path).\(member.key)"
      switch ColumnKey(rawValue: member.key) {
      case .column?: mapping.column = text(member, inner) ?? member.key
      case .codes?: mapping.codes = codes(member, inner)
      case .unit? where !units.isEmpty:
        mapping.unit = text(member, inner).flatMap {
          choice($0, among: units, inner, member.value.line)
        }
      case .per? where !units.isEmpty:
        mapping.share = text(member, inner).flatMap {
          choice($0, of: ColumnShare.self, inner, member.value.line)
        }
      case .every? where member.value.literal != nil && field.rawValue == "income":
        mapping.period = text(member, inner).flatMap {
          choice($0, of: ColumnPeriod.self, inner, member.value.line)
        }
      case .unit?, .per?, .every?:
        note(member.line, "\(inner) means nothing: \(field.rawValue) has no such choice.")
      case nil:
        noteUnknown(member, of: path, known: ColumnKey.allCases.map(\.rawValue))
      }
    }
    return mapping
  }

  /// Reads the values of codes; empty for a code that stands for no value.
  private mutating func codes(_ member: YAMLNode.Member, _ what: String) -> [String: String]? {
    var codes: [String: String] = [:]
    for member in members(of: member.value, what) {
      switch member.value.content {
      case .scalar(let text, _): codes[member.key.plainWholeNumber] = text
      case .null: codes[member.key.plainWholeNumber] = ""
      default: note(member.line, "\(what).\(member.key.cut()) must be one value.")
      }
    }
    if codes.isEmpty { note(member.line, "\(what) is empty. Write `theirs: ours` pairs.") }
    return codes
  }

  /// A list of texts; one text alone is a list of it.
  mutating func texts(_ member: YAMLNode.Member, _ what: String) -> [String]? {
    guard case .list(let nodes) = member.value.content else {
      return text(member, what).map { [$0] }
    }
    return nodes.compactMap { node in
      text(YAMLNode.Member(key: member.key, line: node.line, value: node), what)
    }
  }

  /// True or false; false, with a note, for anything else.
  mutating func flag(_ member: YAMLNode.Member, _ what: String) -> Bool {
    if case .scalar("true", false) = member.value.content { return true }
    if case .scalar("false", false) = member.value.content { return false }
    note(member.value.line, "\(what) is \(member.value.kind), but must be true or false.")
    return false
  }

  /// One of an enum's names.
  mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ name: String, of choices: Choice.Type, _ what: String, _ line: Int
  ) -> Choice? {
    choice(name, among: Array(choices.allCases), what, line)
  }

  /// One of some names.
  mutating func choice<Choice: RawRepresentable<String>>(
    _ name: String, among choices: [Choice], _ what: String, _ line: Int
  ) -> Choice? {
    if let choice = choices.first(where: { $0.rawValue == name }) { return choice }
    let names = choices.map(\.rawValue)
    note(
      line,
      "\(what) is \(name.cut()), but must be one of \(names.joined(separator: ", "))."
        + (Suggestion.nearest(to: name, in: names).map { " Did you mean \($0)?" } ?? ""))
    return nil
  }
}

/// The keys of a column.
package enum ColumnKey: String, CaseIterable, Sendable { case column, unit, per, every, codes }
