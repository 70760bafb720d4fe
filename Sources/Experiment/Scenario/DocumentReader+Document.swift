import Foundation
import Parameters

extension DocumentReader {
  /// Reads all keys of a scenario or policy file.
  mutating func document(_ root: YAMLNode) -> ScenarioDocument {
    var document = ScenarioDocument(file: file)
    let members = members(of: root, "the file")
    document.name = name(in: members)
    layer = document.name
    for member in members {
      guard let key = ScenarioKey(rawValue: member.key) else {
        noteMisplaced(member)
        continue
      }
      if !key.isForPolicies { document.settings.append(.init(value: key, line: member.line)) }
      read(key, member, into: &document)
    }
    return document
  }

  private mutating func read(
    _ key: ScenarioKey, _ member: YAMLNode.Member, into document: inout ScenarioDocument
  ) {
    switch key {
    case .name: break
    case .label: document.label = label(member)
    case .question: document.question = text(member, "question")
    case .extends: document.extends = paths(member)
    case .start: document.start = month(member, "start")
    case .months: document.months = number(key, member)
    case .replicates: document.replicates = number(key, member)
    case .seed: document.seed = number(key, member).flatMap { UInt32(exactly: $0) }
    case .population: document.population = population(member)
    case .targets: document.targets = text(member, "targets").map(path(besideFile:))
    case .posterior: document.posterior = text(member, "posterior").map(path(besideFile:))
    case .parameters: document.assignments = assignments(member)
    case .changes: document.changes = changes(member)
    }
  }

  private mutating func number(_ key: ScenarioKey, _ member: YAMLNode.Member) -> Int? {
    key.range.flatMap { integer(member, in: $0, key.rawValue) }
  }

  private mutating func name(in members: [YAMLNode.Member]) -> String {
    guard let member = members.first(where: { $0.key == ScenarioKey.name.rawValue }) else {
      note(1, "name is missing. Begin the file with a line such as `name: rate-cut`.")
      return file
    }
    guard let name = text(member, "name") else { return file }
    // Names are cells of CSV files, and parts of file names.
    let isFit = name.count <= 80 && !name.contains { $0.isNewline || "/,;\"'\\".contains($0) }
    if !isFit {
      note(
        member.value.line,
        "name is \(name.cut()), but must have at most 80 letters and none of / , ; \" ' \\.")
    }
    return name
  }

  /// Reads a name for people: one text for both languages, or one for each.
  private mutating func label(_ member: YAMLNode.Member) -> Label? {
    guard case .mapping(let members) = member.value.content else {
      return labelText(member, "label").map { Label(en: $0, zh: $0) }
    }
    let known = Language.allCases.map(\.rawValue)
    for other in members where !known.contains(other.key) {
      noteUnknown(other, of: "label", known: known)
    }
    let texts = Language.allCases.map { language -> String? in
      guard let text = members.first(where: { $0.key == language.rawValue }) else {
        note(member.line, "label has no \(language.rawValue). Give it both, or one text.")
        return nil
      }
      return labelText(text, "label.\(language.rawValue)")
    }
    guard let en = texts[0], let zh = texts[1] else { return nil }
    return Label(en: en, zh: zh)
  }

  private mutating func labelText(_ member: YAMLNode.Member, _ what: String) -> String? {
    guard let text = text(member, what) else { return nil }
    guard text.count <= 80, !text.contains(where: \.isNewline) else {
      note(
        member.value.line, "\(what) is \(text.cut()), but must be one line of at most 80 letters.")
      return nil
    }
    return text
  }

  /// Says where a key belongs that stands in the wrong place.
  private mutating func noteMisplaced(_ member: YAMLNode.Member) {
    let isParameter =
      catalogue.groups.contains { $0.path == member.key } || catalogue[member.key] != nil
    guard isParameter else {
      noteUnknown(member, of: "a scenario", known: ScenarioKey.allCases.map(\.rawValue))
      return
    }
    note(member.line, "\(member.key) is a parameter. Put it under `parameters:`.")
  }

  private mutating func paths(_ member: YAMLNode.Member) -> [ScenarioDocument.Line<String>] {
    let nodes = if case .list(let nodes) = member.value.content { nodes } else { [member.value] }
    return nodes.compactMap { node in
      text(.init(key: member.key, line: node.line, value: node), "extends")
        .map { .init(value: path(besideFile: $0), line: node.line) }
    }
  }

  /// A path that is relative to the file, as seen from the working directory.
  func path(besideFile path: String) -> String {
    guard !path.hasPrefix("/") else { return path }
    var parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
    for part in path.split(separator: "/").map(String.init) where part != "." {
      let canAscend = parts.last.map { $0 != ".." && !$0.isEmpty && $0 != "." } ?? false
      if part == "..", canAscend { parts.removeLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
