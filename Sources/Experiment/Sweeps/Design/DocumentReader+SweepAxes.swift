import Parameters

extension DocumentReader {
  /// Reads `axes:`, a list; an entry with `all: assumptions` stands for many.
  mutating func sweepAxes(
    _ member: YAMLNode.Member, levels: Int?
  ) -> [ScenarioDocument.Line<SweepAxis>] {
    guard case .list(let nodes) = member.value.content else {
      note(
        member.line,
        "axes is \(member.value.kind), but must be a list (each with a dash: - path:).")
      return []
    }
    var axes: [ScenarioDocument.Line<SweepAxis>] = []
    for node in nodes {
      for axis in sweepAxes(in: node, levels: levels) {
        if axes.contains(where: { $0.value.column == axis.column }) {
          note(node.line, "\(axis.column) is an axis already. Give one of the two a `name:`.")
        }
        axes.append(.init(value: axis, line: node.line))
      }
    }
    return axes
  }

  private mutating func sweepAxes(in node: YAMLNode, levels: Int?) -> [SweepAxis] {
    var keys: [SweepAxisKey: YAMLNode.Member] = [:]
    for member in members(of: node, "an axis") {
      if let key = SweepAxisKey(rawValue: member.key) {
        keys[key] = member
      } else {
        noteUnknown(member, of: "an axis", known: SweepAxisKey.allCases.map(\.rawValue))
      }
    }
    var paths =
      keys[.all].map {
        manyPaths($0, within: keys[.within], except: keys[.except], isAround: keys[.spread] != nil)
      } ?? []
    if let path = keys[.path].flatMap({ text($0, "path") }) { paths = [path] }
    if paths.isEmpty, keys[.path] == nil, keys[.all] == nil {
      note(node.line, "an axis has no path. Add one, or `all: assumptions`.")
    }
    return paths.compactMap { sweepAxis($0, keys, levels: levels, at: node.line) }
  }

  private mutating func sweepAxis(
    _ path: String, _ keys: [SweepAxisKey: YAMLNode.Member], levels: Int?, at line: Int
  ) -> SweepAxis? {
    guard let specification = sweepSpecification(at: path, line: keys[.path]?.line ?? line),
      let spread = sweepSpread(path, specification, keys, at: line)
    else { return nil }
    var axis = SweepAxis(path: path, column: path, spread: spread)
    axis.isWhole = specification.kind == .integer
    if keys[.values] == nil, keys[.range] == nil {
      axis.share = keys[.spread].flatMap { decimal($0, in: 0.000_001...0.999) }
    }
    axis.levels =
      keys[.levels].flatMap { integer($0, in: 1...1000, "levels") } ?? levels ?? axis.levels
    axis.column = keys[.name].flatMap { text($0, "name") } ?? path
    axis.from = keys[.from].flatMap { month($0, "from")?.description }
    axis.until = keys[.until].flatMap { month($0, "until")?.description }
    axis.ramp = keys[.ramp].flatMap { integer($0, in: ChangeKey.rampRange, "ramp") } ?? 1
    if axis.from != nil, specification.role == .design {
      note(line, "\(path) is read at founding only, so that its axis can have no `from`.")
    }
    if axis.from == nil, keys[.until] != nil || keys[.ramp] != nil {
      note(line, "\(path) has until or ramp, but no `from`. Add the month in which it begins.")
    }
    if let from = axis.from, let until = axis.until, until <= from {
      note(line, "until is \(until), but must lie after from (\(from)).")
    }
    return axis
  }

  /// What is said about a parameter; a note where there is none, or where it is an array as a whole.
  mutating func sweepSpecification(
    at path: String, line: Int
  ) -> ParameterSpecification? {
    guard let specification = catalogue.specification(at: path) else {
      let near = Suggestion.nearestPath(to: path, in: catalogue.entries.map(\.path))
      note(
        line,
        "\(path.cut()) is no parameter."
          + (near.map { " Did you mean \($0)?" } ?? " docs/parameters.md lists them all."))
      return nil
    }
    return specification
  }

  /// The paths that a word stands for; without those that are 0 where the range lies about the value.
  private mutating func manyPaths(
    _ member: YAMLNode.Member, within: YAMLNode.Member?, except: YAMLNode.Member?, isAround: Bool
  ) -> [String] {
    guard let word = word(member, of: ["assumptions", "uncertainties"]) else { return [] }
    let groups = within.map { lines($0).map(\.value) } ?? []
    let exceptions = except.map { lines($0).map(\.value) } ?? []
    for (name, line) in (within.map { lines($0) } ?? []).map({ ($0.value, $0.line) })
    where !catalogue.groups.contains(where: { $0.path == name }) {
      note(line, "\(name.cut()) is no group of parameters.")
    }
    return catalogue.entries.flatMap { entry -> [String] in
      let specification = entry.specification
      let isMeant = specification.role == .uncertainty || specification.role == .design
      guard isMeant, word == "uncertainties" || specification.source.isAssumption,
        specification.kind.isNumeric, specification.range != nil,
        groups.isEmpty || groups.contains(where: { entry.path.hasPrefix("\($0).") })
      else { return [] }
      if isAround, entry.standard == .number(0) || entry.standard == .integer(0) { return [] }
      guard case .numbers(let values) = entry.standard else { return [entry.path] }
      return zip(specification.elements, values).compactMap { element, value in
        isAround && value == 0 ? nil : "\(entry.path).\(element.name)"
      }
    }
    .filter { path in
      !exceptions.contains { path == $0 || path.hasPrefix("\($0).") }
    }
  }
}
