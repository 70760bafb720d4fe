import Parameters

extension DocumentReader {
  /// Reads `priors:`, a list.
  mutating func priors(_ member: YAMLNode.Member) -> [ScenarioDocument.Line<Prior>] {
    guard case .list(let nodes) = member.value.content, !nodes.isEmpty else {
      note(
        member.line,
        "priors is \(member.value.kind), but must be a list (each with a dash: - path:).")
      return []
    }
    var priors: [ScenarioDocument.Line<Prior>] = []
    for node in nodes {
      guard let prior = prior(node) else { continue }
      if priors.contains(where: { $0.value.path == prior.path }) {
        note(node.line, "\(prior.path) has a prior already. Keep one.")
      }
      priors.append(.init(value: prior, line: node.line))
    }
    return priors
  }

  private mutating func prior(_ node: YAMLNode) -> Prior? {
    var keys: [PriorKey: YAMLNode.Member] = [:]
    for member in members(of: node, "a prior") {
      if let key = PriorKey(rawValue: member.key) {
        keys[key] = member
      } else {
        noteUnknown(member, of: "a prior", known: PriorKey.allCases.map(\.rawValue))
      }
    }
    guard let named = keys[.path], let path = text(named, "path") else {
      if keys[.path] == nil { note(node.line, "a prior has no path.") }
      return nil
    }
    guard let specification = sweepSpecification(at: path, line: named.line) else { return nil }
    let isArray = specification.kind == .numbers && catalogue[path] != nil
    guard specification.kind.isNumeric, !isArray else {
      let elements = specification.elements.prefix(3).map { "\(path).\($0.name)" }
      note(
        named.line,
        "\(path) is no single number, so that it can have no prior."
          + (elements.isEmpty ? "" : " Its elements can: \(elements.joined(separator: ", ")) …"))
      return nil
    }
    guard let range = priorRange(path, specification, keys[.range], at: node.line) else {
      return nil
    }
    var prior = Prior(path: path, range: range, shape: .uniform)
    prior.isWhole = specification.kind == .integer
    if let shape = priorShape(path, keys, within: range, at: node.line) { prior.shape = shape }
    if prior.isWhole,
      range.lowerBound != range.lowerBound.rounded()
        || range.upperBound != range.upperBound.rounded()
    {
      note(node.line, "\(path) is a whole number, and so are the bounds of its range.")
      return nil
    }
    if prior.isWhole, prior.shape != .uniform {
      note(node.line, "\(path) is a whole number, whose prior must be uniform.")
    }
    if prior.massWithin < 1e-6 {
      note(node.line, "the prior of \(path) has hardly any mass within its range.")
      return nil
    }
    return prior
  }

  private mutating func priorRange(
    _ path: String, _ specification: ParameterSpecification, _ written: YAMLNode.Member?,
    at line: Int
  ) -> ClosedRange<Double>? {
    guard let written else {
      if let range = specification.range, range.lowerBound < range.upperBound,
        range.lowerBound.isFinite, range.upperBound.isFinite
      {
        return range
      }
      note(
        line, "\(path) is declared without bounds, so that its prior needs `range: [low, high]`.")
      return nil
    }
    guard case .list(let nodes) = written.value.content, nodes.count == 2 else {
      note(written.line, "range must be two numbers, the lower first, such as [0.2, 0.6].")
      return nil
    }
    let bounds = nodes.compactMap { node in
      decimal(.init(key: "range", line: node.line, value: node), in: specification.range)
    }
    guard bounds.count == 2 else { return nil }
    guard bounds[0] < bounds[1] else {
      note(
        written.line,
        "the range of \(path) is empty: \(bounds[0].text) is not below \(bounds[1].text).")
      return nil
    }
    return bounds[0]...bounds[1]
  }

  private mutating func priorShape(
    _ path: String, _ keys: [PriorKey: YAMLNode.Member], within range: ClosedRange<Double>,
    at line: Int
  ) -> Prior.Shape? {
    let name =
      keys[.distribution].flatMap { word($0, of: PriorShapeName.allCases.map(\.rawValue)) }
      .flatMap(PriorShapeName.init) ?? .uniform
    let numbers: [PriorKey] = [.mean, .median, .deviation, .alpha, .beta]
    for key in numbers where keys[key] != nil && !name.needs.contains(key) {
      note(line, "\(path) has \(key.rawValue), which no \(name.rawValue) distribution has.")
    }
    for key in name.needs where keys[key] == nil {
      note(line, "the \(name.rawValue) prior of \(path) needs \(key.rawValue).")
    }
    // Beyond these no quantile function finds its way in time.
    let width = range.upperBound - range.lowerBound
    let bounds: [PriorKey: ClosedRange<Double>] = [
      .alpha: 0.01...10_000, .beta: 0.01...10_000,
      .deviation: name == .logNormal ? 1e-6...100 : width / 1e6...width * 1e6,
    ]
    func positive(_ key: PriorKey) -> Double? {
      guard let member = keys[key], let value = decimal(member, in: bounds[key]) else {
        return nil
      }
      guard value > 0 else {
        note(member.line, "\(key.rawValue) is \(value.text), but must be above 0.")
        return nil
      }
      return value
    }
    if name == .logUniform || name == .logNormal, range.lowerBound <= 0 {
      note(line, "\(path) goes down to \(range.lowerBound.text), which has no logarithm.")
      return nil
    }
    switch name {
    case .uniform: return .uniform
    case .logUniform: return .logUniform
    case .normal:
      guard let mean = keys[.mean].flatMap({ decimal($0) }), let deviation = positive(.deviation)
      else { return nil }
      return .normal(mean: mean, deviation: deviation)
    case .logNormal:
      guard let median = positive(.median), let deviation = positive(.deviation) else { return nil }
      return .logNormal(median: median, deviation: deviation)
    case .beta:
      guard let alpha = positive(.alpha), let beta = positive(.beta) else { return nil }
      return .beta(alpha: alpha, beta: beta)
    }
  }
}
