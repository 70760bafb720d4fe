/// A name that nothing has, with the nearest that something has.
public struct UnknownName: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was asked for.
  public var name: String
  /// What was probably meant.
  public var nearest: String?

  public init(name: String, nearest: String?) {
    self.name = name
    self.nearest = nearest
  }

  public var description: String {
    "\(name.cut()) is neither a parameter nor a group of parameters."
      + (nearest.map { " Did you mean \($0)?" } ?? " `puhui explain` lists the groups.")
  }
}

extension Catalogue {
  /// Everything known of a parameter, or the list of a group's, for people at a terminal.
  public func explanation(of path: String) throws(UnknownName) -> String {
    if let entry = self[path] { return entry.explanation }
    if let found = element(at: path) { return found.entry.explanation }
    guard let group = groups.first(where: { $0.path == path }) else {
      throw UnknownName(
        name: path,
        nearest: Suggestion.nearestPath(to: path, in: groups.map(\.path) + entries.map(\.path)))
    }
    let members = entries.filter { $0.path.hasPrefix(path + ".") }
    let lines = members.map {
      "  \($0.path) = \($0.standard)  (\($0.specification.unit.label.en))\n"
        + "      \($0.specification.meaning.en)\n      \($0.specification.meaning.zh)"
    }
    return "\(path): \(group.title.en) \(group.title.zh)\n" + lines.joined(separator: "\n")
  }

  /// The groups directly under the root, one a line.
  public var outline: String {
    groups.filter { !$0.path.contains(".") }
      .map { group in
        let count = entries.count { $0.path.hasPrefix(group.path + ".") }
        return "\(group.path): \(group.title.en) \(group.title.zh) (\(count) parameters)"
      }
      .joined(separator: "\n")
  }
}

extension Catalogue.Entry {
  /// What is known of the parameter, with the two ways to set it.
  fileprivate var explanation: String {
    let specification = specification
    var lines = [
      path, "  \(specification.meaning.en)", "  \(specification.meaning.zh)",
      "  default   \(standard)",
      "  unit      \(specification.unit.label.en) \(specification.unit.label.zh)",
    ]
    lines += specification.allowed.map { "  allowed   \($0)" }
    lines += [
      "  role      \(specification.role.label.en) \(specification.role.label.zh)",
      "  source    \(specification.source.text)",
    ]
    if case .cited(let key, _) = specification.source, let reference = Reference.named(key) {
      lines.append("            \(reference.text)")
    }
    lines += specification.elements.map {
      "  part      \(path).\($0.name): \($0.label.en) \($0.label.zh)"
    }
    let example = specification.elements.first.map { "\(path).\($0.name)" } ?? path
    lines.append("  once      puhui run scenarios/village.yaml --set '\(example)=\(exampleValue)'")
    lines.append("  in files  parameters: {\(example): \(exampleValue)}")
    return lines.joined(separator: "\n")
  }

  private var exampleValue: String {
    if case .numbers(let values) = standard { return values.first.map(\.text) ?? "0" }
    return standard.description
  }
}

extension ParameterSpecification {
  /// What can be written: bounds, options or a pattern; nothing where all is said by the unit.
  public var allowed: [String] {
    switch kind {
    case .number, .integer, .numbers: range.map { [$0.text] } ?? []
    case .flag: ["true, false"]
    case .month: ["a month such as 2019-09"]
    case .text: ["a text"]
    case .words: ["a list of names"]
    case .choice(let options): [options.map(\.name).joined(separator: ", ")]
    case .selection(let options):
      ["a list of: \(options.map(\.name).joined(separator: ", ")); empty for all"]
    }
  }
}
