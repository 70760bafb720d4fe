import Parameters

extension DocumentReader {
  /// Reads all keys of a design file.
  mutating func sweepDocument(_ root: YAMLNode) -> SweepDocument {
    var document = SweepDocument()
    let members = members(of: root, "the file")
    for member in members {
      guard let key = SweepKey(rawValue: member.key) else {
        noteUnknown(member, of: "a design", known: SweepKey.allCases.map(\.rawValue))
        continue
      }
      if key != .axes { read(key, member, into: &document) }
    }
    // Levels of the design are those of its axes.
    for member in members where SweepKey(rawValue: member.key) == .axes {
      document.axes = sweepAxes(member, levels: document.levels)
    }
    for key in [SweepKey.name, .scenario, .design]
    where !members.contains(where: { $0.key == key.rawValue }) {
      note(1, "\(key.rawValue) is missing, which every design has.")
    }
    return document
  }

  private mutating func read(
    _ key: SweepKey, _ member: YAMLNode.Member, into document: inout SweepDocument
  ) {
    switch key {
    case .name: document.name = sweepName(member)
    case .question: document.question = text(member, "question")
    case .scenario:
      document.scenario = text(member, "scenario")
        .map { .init(value: path(besideFile: $0), line: member.line) }
    case .policies: document.policies = lines(member).map { path(besideFile: $0.value) }
    case .parameters: document.assignments = assignments(member)
    case .months: document.months = whole(key, member)
    case .seed: document.seed = whole(key, member).flatMap { UInt32(exactly: $0) }
    case .replicates: document.replicates = whole(key, member)
    case .randomNumbers:
      document.isIndependent = word(member, of: ["common", "independent"]) == "independent"
    case .design:
      document.kind = word(member, of: SweepKind.allCases.map(\.rawValue))
        .flatMap(SweepKind.init(rawValue:))
    case .points: document.size = whole(key, member)
    case .levels: document.levels = whole(key, member)
    case .candidates: document.candidates = whole(key, member)
    case .file:
      document.list = text(member, "file")
        .map { .init(value: path(besideFile: $0), line: member.line) }
    case .axes: break
    case .keep: document.keep = sweepKeep(member)
    }
  }

  private mutating func whole(_ key: SweepKey, _ member: YAMLNode.Member) -> Int? {
    key.range.flatMap { integer(member, in: $0, key.rawValue) }
  }

  private mutating func sweepName(_ member: YAMLNode.Member) -> String {
    guard let name = text(member, "name") else { return "" }
    // It is a folder's name.
    let isFit =
      name.count <= 80 && name.first != "."
      && name.allSatisfy { $0.isLetter || $0.isNumber || "-_. ".contains($0) }
    if !isFit {
      note(
        member.value.line,
        "name is \(name.cut()), but must have at most 80 letters, digits, spaces and - _ .")
    }
    return name
  }

  /// One of several words.
  mutating func word(_ member: YAMLNode.Member, of words: [String]) -> String? {
    guard let text = text(member, member.key) else { return nil }
    guard !words.contains(text) else { return text }
    let near = Suggestion.nearest(to: text, in: words).map { " Did you mean \($0)?" } ?? ""
    note(
      member.value.line,
      "\(member.key) is \(text.cut()), but must be one of \(words.joined(separator: ", ")).\(near)")
    return nil
  }

  /// A text or a list of texts.
  mutating func lines(_ member: YAMLNode.Member) -> [ScenarioDocument.Line<String>] {
    let nodes = if case .list(let nodes) = member.value.content { nodes } else { [member.value] }
    return nodes.compactMap { node in
      text(.init(key: member.key, line: node.line, value: node), member.key)
        .map { .init(value: $0, line: node.line) }
    }
  }

  private mutating func sweepKeep(_ member: YAMLNode.Member) -> SweepKeepDocument {
    var keep = SweepKeepDocument()
    for member in members(of: member.value, "keep") {
      switch SweepKeepKey(rawValue: member.key) {
      case .measures?: keep.measures = lines(member)
      case .groups?: keep.groups = lines(member)
      case .months?: keep.months = lines(member)
      case nil: noteUnknown(member, of: "keep", known: SweepKeepKey.allCases.map(\.rawValue))
      }
    }
    return keep
  }
}
