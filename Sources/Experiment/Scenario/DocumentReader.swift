import Parameters

/// Reads a file's keys one by one, and notes every problem on the way.
struct DocumentReader {
  /// Path as messages show it.
  let file: String
  /// What parameters there are.
  let catalogue: Catalogue
  /// What was wrong so far.
  var problems: [ParameterProblem] = []
  /// Name of the layer, for the origin of values.
  var layer: String

  init(file: String, catalogue: Catalogue) {
    self.file = file
    self.catalogue = catalogue
    layer = file
  }

  /// Notes a problem at a line.
  mutating func note(_ line: Int, _ text: String) {
    problems.append(ParameterProblem(at: file, line: line, text))
  }

  /// The members of a mapping; none, with a note, for anything else.
  mutating func members(of node: YAMLNode, _ what: String) -> [YAMLNode.Member] {
    switch node.content {
    case .mapping(let members): return members
    case .null: return []
    default:
      let hint = if case .scalar(let text, _) = node.content { YAMLHint.hint(on: text) } else { "" }
      note(node.line, "\(what) is \(node.kind), but must be a mapping (key: value).\(hint)")
      return []
    }
  }

  /// A text that is not empty.
  mutating func text(_ member: YAMLNode.Member, _ what: String) -> String? {
    guard case .scalar(let text, _) = member.value.content,
      text.contains(where: { !$0.isWhitespace })
    else {
      note(member.value.line, "\(what) is \(member.value.kind), but must be a text.")
      return nil
    }
    return text
  }

  /// A month such as 2019-09.
  mutating func month(_ member: YAMLNode.Member, _ what: String) -> CalendarMonth? {
    guard case .scalar(let text, _) = member.value.content else {
      note(
        member.value.line, "\(what) is \(member.value.kind), but must be a month such as 2019-09.")
      return nil
    }
    if let month = CalendarMonth(text) { return month }
    let near = CalendarMonth.suggestion(for: text).map { " Did you mean \($0)?" } ?? ""
    note(
      member.value.line, "\(what) is \(text.cut()), but must be a month such as 2019-09.\(near)")
    return nil
  }

  /// A whole number within bounds.
  mutating func integer(
    _ member: YAMLNode.Member, in range: ClosedRange<Int>, _ what: String
  ) -> Int? {
    guard case .scalar(let text, false) = member.value.content, let value = Int(text),
      range.contains(value)
    else {
      note(
        member.value.line,
        "\(what) is \(member.value.kind), but must be a whole number in "
          + "\(range.lowerBound) … \(range.upperBound).")
      return nil
    }
    return value
  }

  /// Notes a key that does not exist, with the nearest that does.
  mutating func noteUnknown(_ member: YAMLNode.Member, of what: String, known: [String]) {
    let near = Suggestion.nearest(to: member.key, in: known)
    note(
      member.line,
      "\(member.key.cut()) is no key of \(what), which has \(known.joined(separator: ", "))."
        + (near.map { " Did you mean \($0)?" } ?? ""))
  }
}
