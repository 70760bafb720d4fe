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
}
