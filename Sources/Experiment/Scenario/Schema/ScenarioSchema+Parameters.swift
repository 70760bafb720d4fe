import Parameters

extension ScenarioSchema {
  /// The tree of groups and parameters as nested objects.
  func parameters(for entries: [Catalogue.Entry]) -> JSON {
    group(
      entries.map { ($0.path.split(separator: ".").map(String.init), $0) }, path: [], title: nil)
  }

  private typealias Leaf = (path: [String], entry: Catalogue.Entry)

  private func group(_ leaves: [Leaf], path: [String], title: Label?) -> JSON {
    var order: [String] = []
    var byName: [String: [Leaf]] = [:]
    for leaf in leaves {
      let name = leaf.path[path.count]
      if byName[name] == nil { order.append(name) }
      byName[name, default: []].append(leaf)
    }
    let members = order.map { name in
      let inner = byName[name] ?? []
      let path = path + [name]
      let value =
        inner.first.map { $0.path.count == path.count ? parameter($0.entry) : nil } ?? nil
      return JSON.Member(
        name: name,
        value: value ?? group(inner, path: path, title: self.title(of: path)))
    }
    return .object(
      (title.map { [JSON.Member(name: "title", value: .text("\($0.en) \($0.zh)"))] } ?? []) + [
        JSON.Member(name: "type", value: .list(["object", "null"])),
        // Besides its own keys a target has columns of the user's own file.
        JSON.Member(
          name: "additionalProperties", value: order.contains("conditions") ? column : .flag(false)),
        // Dotted paths are checked by `puhui check`.
        JSON.Member(
          name: "patternProperties", value: .object([SchemaPattern.dottedPath: .flag(true)])),
        JSON.Member(name: "properties", value: .object(members)),
      ])
  }

  /// Values of a column that a target reaches.
  private var column: JSON {
    let value = JSON.object(["type": .list(["string", "number", "boolean"])])
    return .object(["oneOf": .list([value, .object(["type": "array", "items": value])])])
  }

  private func title(of path: [String]) -> Label? {
    let path = path.joined(separator: ".")
    return catalogue.groups.first { $0.path == path }?.title
  }

  private func parameter(_ entry: Catalogue.Entry) -> JSON {
    let specification = entry.specification
    let unit = specification.unit.label
    let text = """
      \(specification.meaning.en) \(specification.meaning.zh)
      Unit: \(unit.en) \(unit.zh). Role: \(specification.role.rawValue). \
      Source: \(specification.source.text)
      """
    return .object(
      [JSON.Member(name: "description", value: .text(text))] + form(of: entry)
        + [JSON.Member(name: "default", value: entry.standard.json)])
  }

  /// The type of the value with its bounds.
  private func form(of entry: Catalogue.Entry) -> [JSON.Member] {
    let specification = entry.specification
    switch specification.kind {
    case .number: return number("number", specification.range)
    case .integer: return number("integer", specification.range)
    case .flag: return [.init(name: "type", value: "boolean")]
    case .month: return [.init(name: "$ref", value: "#/$defs/month")]
    case .text: return [.init(name: "type", value: "string")]
    case .choice(let options): return [.init(name: "enum", value: names(options))]
    case .numbers: return [.init(name: "oneOf", value: array(specification))]
    case .words:
      return [
        .init(name: "type", value: "array"),
        .init(name: "items", value: .object(["type": .list(["string", "number"])])),
      ]
    case .selection(let options):
      // Names that are numbers may be written without quotes.
      let numbers = options.compactMap { Int($0.name) }.map(JSON.integer)
      return [
        .init(name: "type", value: "array"),
        .init(
          name: "items",
          value: .object(["enum": numbers.count == options.count ? .list(numbers) : names(options)])
        ),
      ]
    }
  }

  private func number(_ type: String, _ range: ClosedRange<Double>?) -> [JSON.Member] {
    var members = [JSON.Member(name: "type", value: .text(type))]
    guard let range else { return members }
    if range.lowerBound.isFinite {
      members.append(.init(name: "minimum", value: ParameterContent.number(range.lowerBound).json))
    }
    if range.upperBound.isFinite {
      members.append(.init(name: "maximum", value: ParameterContent.number(range.upperBound).json))
    }
    return members
  }

  private func names(_ options: [ElementLabel]) -> JSON { .list(options.map { .text($0.name) }) }

  /// An array is a list of all its numbers, or a mapping of some by name.
  private func array(_ specification: ParameterSpecification) -> JSON {
    let item = JSON.object(number("number", specification.range))
    let count = JSON.integer(specification.elements.count)
    let elements = specification.elements.map { element in
      JSON.Member(
        name: element.name,
        value: .object(
          [.init(name: "description", value: .text("\(element.label.en) \(element.label.zh)"))]
            + number("number", specification.range)))
    }
    return .list([
      .object(["type": "array", "items": item, "minItems": count, "maxItems": count]),
      .object([
        "type": "object", "additionalProperties": .flag(false), "properties": .object(elements),
      ]),
    ])
  }
}

extension ParameterContent {
  /// The value as JSON; whole numbers without a fraction.
  var json: JSON {
    switch self {
    case .number(let value): Int(exactly: value).map(JSON.integer) ?? .number(value)
    case .integer(let value): .integer(value)
    case .flag(let value): .flag(value)
    case .month(let value): .text(value.description)
    case .word(let value): .text(value)
    case .numbers(let values): .list(values.map { ParameterContent.number($0).json })
    case .words(let values): .list(values.map { .text($0) })
    }
  }
}
