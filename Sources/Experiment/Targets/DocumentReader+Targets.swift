import Parameters

extension DocumentReader {
  /// Reads a whole file of targets.
  mutating func targetList(_ root: YAMLNode) -> TargetList {
    var list = TargetList(name: file, source: "", targets: [])
    var month: CalendarMonth?
    var nodes: [YAMLNode] = []
    for member in members(of: root, "the file") {
      switch member.key {
      case "name": list.name = text(member, "name") ?? file
      case "source": list.source = text(member, "source") ?? ""
      case "month": month = self.month(member, "month")
      case "targets": nodes = items(member, "targets")
      default:
        noteUnknown(
          member, of: "a file of targets", known: ["name", "source", "month", "targets"])
      }
    }
    if list.source.isEmpty { note(1, "source is missing. Say where the figures were published.") }
    list.targets = nodes.compactMap { target($0, in: month) }
    return list
  }

  private mutating func target(_ node: YAMLNode, in common: CalendarMonth?) -> Target? {
    var draft = TargetDraft(month: common)
    for member in members(of: node, "a target") {
      switch TargetKey(rawValue: member.key) {
      case .id?: draft.id = text(member, "id")
      case .label?: draft.label = label(member)
      case .measure?: draft.measure = text(member, "measure")
      case .over?: draft.divisor = text(member, "over")
      case .unit?: draft.unit = word(member, "unit")
      case .month?: draft.month = month(member, "month")
      case .published?: draft.published = number(member.value, "published")
      case .band?: draft.band = band(member)
      case .role?: draft.role = word(member, "role")
      case nil: noteUnknown(member, of: "a target", known: TargetKey.allCases.map(\.rawValue))
      }
    }
    let missing = draft.missing
    guard missing.isEmpty else {
      note(node.line, "a target has no valid \(missing.joined(separator: ", ")).")
      return nil
    }
    return draft.target
  }

  private mutating func items(_ member: YAMLNode.Member, _ what: String) -> [YAMLNode] {
    guard case .list(let nodes) = member.value.content else {
      note(member.line, "\(what) is \(member.value.kind), but must be a list.")
      return []
    }
    return nodes
  }

  private mutating func label(_ member: YAMLNode.Member) -> Label? {
    var texts: [String: String] = [:]
    for part in members(of: member.value, "label") {
      guard Language(rawValue: part.key) != nil else {
        noteUnknown(part, of: "a label", known: Language.allCases.map(\.rawValue))
        continue
      }
      texts[part.key] = text(part, "label.\(part.key)")
    }
    guard let en = texts["en"], let zh = texts["zh"] else { return nil }
    return Label(en: en, zh: zh)
  }

  private mutating func word<Word: RawRepresentable & CaseIterable>(
    _ member: YAMLNode.Member, _ what: String
  ) -> Word? where Word.RawValue == String {
    guard let text = text(member, what) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let near = Suggestion.nearest(to: text, in: Word.allCases.map(\.rawValue))
    note(
      member.value.line,
      "\(what) is \(text.cut()), which is none of its values."
        + (near.map { " Did you mean \($0)?" } ?? ""))
    return nil
  }

  private mutating func number(_ node: YAMLNode, _ what: String) -> Double? {
    if case .scalar(let text, false) = node.content, let value = Double(text), value.isFinite {
      return value
    }
    note(node.line, "\(what) is \(node.kind), but must be a number.")
    return nil
  }

  private mutating func band(_ member: YAMLNode.Member) -> ClosedRange<Double>? {
    let bounds = items(member, "band").compactMap { number($0, "band") }
    guard bounds.count == 2, bounds[0] <= bounds[1] else {
      note(member.line, "band must be two numbers, the lower first, such as [75, 105].")
      return nil
    }
    return bounds[0]...bounds[1]
  }
}

/// The keys of a target.
private enum TargetKey: String, CaseIterable {
  case id, label, measure, over, unit, month, published, band, role
}

/// What was read of a target so far.
private struct TargetDraft {
  var id: String?
  var label: Label?
  var measure: String?
  var divisor: String?
  var unit: Unit?
  var month: CalendarMonth?
  var published: Double?
  var band: ClosedRange<Double>?
  var role: Target.Role?

  /// Keys that are needed and have no value.
  var missing: [String] {
    let values: [(TargetKey, Bool)] = [
      (.id, id == nil), (.label, label == nil), (.measure, measure == nil), (.unit, unit == nil),
      (.month, month == nil), (.published, published == nil), (.band, band == nil),
      (.role, role == nil),
    ]
    return values.filter(\.1).map(\.0.rawValue)
  }

  /// The target; nil where something is missing.
  var target: Target? {
    guard let id, let label, let measure, let unit, let month, let published, let band, let role
    else { return nil }
    return Target(
      id: id, label: label, measure: measure, divisor: divisor, unit: unit, month: month,
      published: published, band: band, role: role)
  }
}
