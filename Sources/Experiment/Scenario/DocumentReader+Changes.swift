import Parameters

extension DocumentReader {
  /// Reads `parameters:`, nested or with dotted paths.
  mutating func assignments(_ member: YAMLNode.Member) -> [Assignment] {
    var assignments: [Assignment] = []
    var lines: [String: Int] = [:]
    for member in members(of: member.value, "parameters") {
      collect(member, under: "", into: &assignments, lines: &lines)
    }
    return assignments
  }

  private mutating func collect(
    _ member: YAMLNode.Member, under prefix: String, into assignments: inout [Assignment],
    lines: inout [String: Int]
  ) {
    guard problems.count < YAMLLimits.problems else { return }
    let path = prefix + member.key
    if case .mapping(let members) = member.value.content {
      for member in members {
        collect(member, under: path + ".", into: &assignments, lines: &lines)
      }
      return
    }
    guard let literal = member.value.literal else {
      note(member.line, "\(path.cut()) holds a mapping in a list, but no parameter does.")
      return
    }
    if let line = lines.updateValue(member.line, forKey: path) {
      note(member.line, "\(path.cut()) is set twice, here and in line \(line). Keep one.")
    }
    let origin = Origin(layer: layer, file: file, line: member.line)
    do throws(ParameterProblem) {
      assignments.append(try catalogue.assignment(path, literal, origin: origin))
    } catch {
      problems.append(error)
    }
  }

  /// Reads `changes:`, a list.
  mutating func changes(_ member: YAMLNode.Member) -> [DatedChange] {
    switch member.value.content {
    case .null: return []
    case .list(let nodes): return nodes.compactMap { change($0) }
    default:
      note(
        member.line,
        "changes is \(member.value.kind), but must be a list (each with a dash: - from:).")
      return []
    }
  }

  private mutating func change(_ node: YAMLNode) -> DatedChange? {
    var from: CalendarMonth?
    var change = DatedChange(from: CalendarMonth(year: 2000, month: 1), why: "", assignments: [])
    let members = members(of: node, "a change")
    for member in members {
      switch ChangeKey(rawValue: member.key) {
      case .from?: from = month(member, "from")
      case .until?: change.until = month(member, "until")
      case .ramp?: change.ramp = integer(member, in: ChangeKey.rampRange, "ramp") ?? 1
      case .why?: change.why = text(member, "why") ?? ""
      case .parameters?: change.assignments = assignments(member)
      case nil: noteUnknown(member, of: "a change", known: ChangeKey.allCases.map(\.rawValue))
      }
    }
    let keys = members.compactMap { ChangeKey(rawValue: $0.key) }
    let missing = [ChangeKey.from, .why, .parameters].filter { !keys.contains($0) }
    if !missing.isEmpty {
      let names = missing.map(\.rawValue).joined(separator: " and ")
      note(node.line, "a change has no \(names). Add \(missing.count > 1 ? "them" : "it").")
    }
    noteUnfitParameters(of: change, at: node.line)
    guard let from else { return nil }
    change.from = from
    noteContradictions(in: change, at: node.line)
    return change
  }

  private mutating func noteContradictions(in change: DatedChange, at line: Int) {
    guard let until = change.until else { return }
    let months = until - change.from
    if months < 1 {
      note(line, "until is \(until), but must lie after from (\(change.from)).")
    } else if change.ramp > months {
      note(line, "ramp is \(change.ramp) months, but the change lasts \(months) only.")
    }
  }

  private mutating func noteUnfitParameters(of change: DatedChange, at line: Int) {
    for assignment in change.assignments {
      guard let specification = catalogue[assignment.path]?.specification else { continue }
      let place = assignment.origin.line ?? line
      if specification.role == .design {
        note(
          place,
          "\(assignment.path) is read at founding only, so that no dated change can set it. "
            + "Put it under the scenario's own `parameters:`.")
      }
    }
    // Words change at once beside numbers that take their time; alone they show a misunderstanding.
    let kinds = change.assignments.compactMap { catalogue[$0.path]?.specification.kind }
    if change.ramp > 1, !kinds.isEmpty, !kinds.contains(where: \.isNumeric) {
      note(line, "ramp is \(change.ramp) months, but the change sets no number. Leave ramp out.")
    }
  }
}
