import Parameters

extension DocumentReader {
  /// Reads one setting of the search.
  mutating func readSetting(
    _ key: CalibrationKey, _ member: YAMLNode.Member, into settings: inout CalibrationSettings
  ) {
    switch key {
    case .method:
      let words = CalibrationSettings.Method.allCases.map(\.rawValue)
      settings.method =
        word(member, of: words).flatMap(CalibrationSettings.Method.init) ?? settings.method
    case .replicates:
      settings.replicates = integer(member, in: 1...10_000, "replicates") ?? settings.replicates
    case .history: readHistory(member, into: &settings)
    case .abc: readGenerations(member, into: &settings)
    case .simplex: readSimplex(member, into: &settings)
    default: break
    }
  }

  private mutating func readHistory(
    _ member: YAMLNode.Member, into settings: inout CalibrationSettings
  ) {
    for member in members(of: member.value, "history") {
      switch member.key {
      case "waves":
        settings.historyWaves = integer(member, in: 0...10, "waves") ?? settings.historyWaves
      case "points":
        settings.historyPoints =
          integer(member, in: 4...100_000, "points") ?? settings.historyPoints
      case "cut": settings.cut = decimal(member, in: 1...20) ?? settings.cut
      default: noteUnknown(member, of: "history", known: ["waves", "points", "cut"])
      }
    }
  }

  private mutating func readGenerations(
    _ member: YAMLNode.Member, into settings: inout CalibrationSettings
  ) {
    for member in members(of: member.value, "abc") {
      switch member.key {
      case "particles":
        settings.particles = integer(member, in: 10...100_000, "particles") ?? settings.particles
      case "keep": settings.keptShare = decimal(member, in: 0.1...0.9) ?? settings.keptShare
      case "generations":
        settings.generations = integer(member, in: 1...500, "generations") ?? settings.generations
      case "acceptance":
        settings.leastAcceptance = decimal(member, in: 0...0.9) ?? settings.leastAcceptance
      default:
        noteUnknown(
          member, of: "abc", known: ["particles", "keep", "generations", "acceptance"])
      }
    }
  }

  private mutating func readSimplex(
    _ member: YAMLNode.Member, into settings: inout CalibrationSettings
  ) {
    for member in members(of: member.value, "simplex") {
      switch member.key {
      case "evaluations":
        settings.evaluations =
          integer(member, in: 3...100_000, "evaluations") ?? settings.evaluations
      case "size": settings.simplexSize = decimal(member, in: 1e-9...0.5) ?? settings.simplexSize
      case "distance": settings.closeEnough = decimal(member, in: 0...1) ?? settings.closeEnough
      default:
        noteUnknown(member, of: "simplex", known: ["evaluations", "size", "distance"])
      }
    }
  }

  /// A number within bounds.
  mutating func decimal(
    _ member: YAMLNode.Member, in range: ClosedRange<Double>? = nil
  ) -> Double? {
    if case .scalar(let text, false) = member.value.content, let value = Double(text),
      value.isFinite, range?.contains(value) ?? true
    {
      return value
    }
    let bounds = range.map { " in \($0.lowerBound.text) … \($0.upperBound.text)" } ?? ""
    note(
      member.value.line,
      "\(member.key) is \(member.value.kind), but must be a number\(bounds).")
    return nil
  }
}
