import Parameters

extension DocumentReader {
  /// Reads all keys of a calibration file.
  mutating func calibrationDocument(_ root: YAMLNode) -> CalibrationDocument {
    var document = CalibrationDocument()
    let members = members(of: root, "the file")
    for member in members {
      guard let key = CalibrationKey(rawValue: member.key) else {
        noteUnknown(member, of: "a calibration", known: CalibrationKey.allCases.map(\.rawValue))
        continue
      }
      if key != .quick { read(key, member, into: &document) }
    }
    // A first look begins with what holds otherwise.
    for member in members where member.key == CalibrationKey.quick.rawValue {
      document.quick = quick(member, usual: document.settings)
    }
    for key in [CalibrationKey.name, .scenario, .priors]
    where !members.contains(where: { $0.key == key.rawValue }) {
      note(1, "\(key.rawValue) is missing, which every calibration has.")
    }
    return document
  }

  private mutating func read(
    _ key: CalibrationKey, _ member: YAMLNode.Member, into document: inout CalibrationDocument
  ) {
    switch key {
    case .name: document.name = text(member, "name") ?? ""
    case .question: document.question = text(member, "question")
    case .scenario:
      document.scenario = text(member, "scenario")
        .map { .init(value: path(besideFile: $0), line: member.line) }
    case .targets:
      document.targets = text(member, "targets")
        .map { .init(value: path(besideFile: $0), line: member.line) }
    case .parameters: document.assignments = assignments(member)
    case .fit:
      let names = lines(member)
      if names.isEmpty { note(member.line, "fit names no figure.") }
      document.fit = names
    case .seed:
      if let seed = integer(member, in: 0...Int(UInt32.max), "seed") {
        document.settings.seed = UInt32(seed)
      }
    case .priors: document.priors = priors(member)
    case .method, .replicates, .history, .abc, .simplex:
      readSetting(key, member, into: &document.settings)
    case .quick: break
    }
  }

  private mutating func quick(
    _ member: YAMLNode.Member, usual: CalibrationSettings
  ) -> QuickDocument {
    var quick = QuickDocument()
    var settings = usual
    let keys = CalibrationKey.allCases.filter(\.isForQuick)
    for member in members(of: member.value, "quick") {
      switch member.key {
      case "villages":
        quick.villages = integer(member, in: 1...1_000_000, "villages") ?? quick.villages
      case "checks": quick.checks = integer(member, in: 0...1000, "checks") ?? quick.checks
      default:
        if let key = keys.first(where: { $0.rawValue == member.key }) {
          readSetting(key, member, into: &settings)
        } else {
          noteUnknown(
            member, of: "quick", known: ["villages", "checks"] + keys.map(\.rawValue))
        }
      }
    }
    quick.settings = settings
    return quick
  }

  // MARK: How to search

  private mutating func readSetting(
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
