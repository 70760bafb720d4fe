import Parameters

extension DocumentReader {
  /// Reads the values of an axis: those written, a range, or what the parameter's declaration allows.
  mutating func sweepSpread(
    _ path: String, _ specification: ParameterSpecification,
    _ keys: [SweepAxisKey: YAMLNode.Member], at line: Int
  ) -> SweepAxis.Spread? {
    let kinds = [SweepAxisKey.values, .range, .spread].filter { keys[$0] != nil }
    if kinds.count > 1 {
      note(line, "\(path) has \(kinds.map(\.rawValue).joined(separator: " and ")). Keep one.")
    }
    if let values = keys[.values] {
      return listedValues(path, values)
    }
    let isArray = specification.kind == .numbers && catalogue[path] != nil
    guard specification.kind.isNumeric, !isArray else {
      return declaredOptions(path, specification, at: line)
    }
    var range = specification.range
    if let member = keys[.range] { range = writtenRange(path, member) }
    guard let range, range.lowerBound.isFinite, range.upperBound.isFinite else {
      if keys[.range] == nil {
        note(
          line, "\(path) is declared without bounds, so that its axis needs `range: [low, high]`.")
      }
      return nil
    }
    let scale = keys[.scale].flatMap { word($0, of: ["linear", "log"]) }
    if scale == "log", range.lowerBound <= 0 {
      note(line, "\(path) goes down to \(range.lowerBound.text), which has no logarithm.")
      return nil
    }
    return .range(
      low: range.lowerBound, high: range.upperBound, isLogarithmic: scale == "log")
  }

  private mutating func listedValues(
    _ path: String, _ member: YAMLNode.Member
  ) -> SweepAxis.Spread? {
    guard case .list(let nodes) = member.value.content, !nodes.isEmpty else {
      note(member.line, "values is \(member.value.kind), but must be a list such as [0, 0.1].")
      return nil
    }
    let texts = nodes.compactMap { value(path, $0) }
    return texts.count == nodes.count ? .values(texts) : nil
  }

  private mutating func declaredOptions(
    _ path: String, _ specification: ParameterSpecification, at line: Int
  ) -> SweepAxis.Spread? {
    switch specification.kind {
    case .flag: return .values(["false", "true"])
    case .choice(let options): return .values(options.map(\.name))
    default:
      let parts = specification.elements.map(\.name)
      note(
        line,
        parts.isEmpty
          ? "\(path) is no number, so that its axis needs `values: […]`."
          : "\(path) has parts. Name one (\(path).\(parts[0])), or give whole lists as `values:`.")
      return nil
    }
  }

  private mutating func writtenRange(
    _ path: String, _ member: YAMLNode.Member
  ) -> ClosedRange<Double>? {
    guard case .list(let nodes) = member.value.content, nodes.count == 2 else {
      note(member.line, "range is \(member.value.kind), but must be two numbers: [low, high].")
      return nil
    }
    let bounds = nodes.compactMap { value(path, $0) }.compactMap(Double.init)
    guard bounds.count == 2 else { return nil }
    guard bounds[0] < bounds[1] else {
      note(
        member.line, "range begins at \(bounds[0].text), but must do so below \(bounds[1].text).")
      return nil
    }
    return bounds[0]...bounds[1]
  }

  /// A value as a scenario file writes it, checked against the declaration.
  mutating func value(_ path: String, _ node: YAMLNode) -> String? {
    guard let literal = node.literal else {
      note(node.line, "\(path) has a mapping as a value.")
      return nil
    }
    do throws(ParameterProblem) {
      let origin = Origin(layer: layer, file: file, line: node.line)
      return try catalogue.assignment(path, literal, origin: origin).content.description
    } catch {
      problems.append(error)
      return nil
    }
  }
}
