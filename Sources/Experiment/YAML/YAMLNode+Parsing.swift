import Parameters
import Yams

extension YAMLNode {
  /// Reads a file that holds one YAML document.
  public static func read(_ path: String) throws(ParameterProblem) -> YAMLNode {
    try parse(try YAMLFile.text(at: path), from: path)
  }

  /// Parses one YAML document; the place stands in messages.
  static func parse(_ text: String, from place: String) throws(ParameterProblem) -> YAMLNode {
    // Aliases that stand in keys multiply inside the parser itself, so they are counted before.
    guard aliases(in: text) <= YAMLLimits.aliases else {
      throw ParameterProblem(
        at: place,
        "the file uses more than \(YAMLLimits.aliases) aliases (*name). Write the values out, or "
          + "quote texts that begin with a star.")
    }
    do {
      guard let node = try Parser(yaml: text, encoding: .utf8).singleRoot() else {
        return YAMLNode(content: .null, line: 1)
      }
      var budget = YAMLLimits.values
      return try YAMLNode(node, line: 1, depth: 0, budget: &budget, place: place)
    } catch let problem as ParameterProblem {
      throw problem
    } catch let error as YamlError {
      throw error.problem(in: place, text)
    } catch {
      throw ParameterProblem(at: place, "the file cannot be parsed: \(error)")
    }
  }

  /// Counts what may be an alias: a star between a space or bracket and a name.
  private static func aliases(in text: String) -> Int {
    var count = 0
    var before: UInt8 = 0x20
    var isAfterStar = false
    for byte in text.utf8 {
      if isAfterStar, byte > 0x20 { count += 1 }
      isAfterStar = byte == 0x2A && (before <= 0x20 || "[{,:?-".utf8.contains(before))
      before = byte
    }
    return count
  }

  private init(
    _ node: Node, line: Int, depth: Int, budget: inout Int, place: String
  ) throws(ParameterProblem) {
    let line = node.mark?.line ?? line
    budget -= 1
    guard depth <= YAMLLimits.depth, budget >= 0 else {
      throw ParameterProblem(
        at: place, line: line,
        budget < 0
          ? "the file holds more than \(YAMLLimits.values) values, counting aliases."
          : YAMLLimits.tooDeep)
    }
    switch node {
    case .scalar(let scalar):
      let isNull =
        scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      content = isNull ? .null : .scalar(scalar.string, isQuoted: scalar.style != .plain)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence {
        items.append(
          try YAMLNode(item, line: line, depth: depth + 1, budget: &budget, place: place))
      }
      content = .list(items)
    case .mapping(let mapping):
      var members: [Member] = []
      for (key, value) in mapping {
        let keyLine = key.mark?.line ?? line
        guard case .scalar(let name) = key else {
          throw ParameterProblem(at: place, line: keyLine, "a key must be a name.")
        }
        guard name.string != "<<" else {
          throw ParameterProblem(
            at: place, line: keyLine,
            "a merge key (<<) is no part of YAML 1.2. Write the values out, or name another file "
              + "under extends.")
        }
        members.append(
          Member(
            key: name.string, line: keyLine,
            value: try YAMLNode(
              value, line: keyLine, depth: depth + 1, budget: &budget, place: place)))
      }
      content = .mapping(members)
    case .alias:
      throw ParameterProblem(at: place, line: line, "an alias (*name) has no anchor (&name).")
    }
    self.line = line
  }
}
