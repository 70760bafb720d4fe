import Parameters

/// The JSON Schema of scenario and policy files, for editors that complete and check as one types.
public struct ScenarioSchema {
  let catalogue: Catalogue

  /// The schema of all parameters of a catalogue.
  public init(catalogue: Catalogue) { self.catalogue = catalogue }

  /// The schema as a JSON document.
  public var text: String { schema.text }

  var schema: JSON {
    .object([
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Puhui scenario or policy",
      "description":
        "A scenario has start and months; a policy has neither and is laid over a scenario.",
      "type": "object",
      "required": .list([.text(ScenarioKey.name.rawValue)]),
      "additionalProperties": .flag(false),
      "properties": .object(
        ScenarioKey.allCases.map { JSON.Member(name: $0.rawValue, value: property($0)) }),
      "$defs": .object([
        "month": .object(["type": "string", "pattern": .text(SchemaPattern.month)]),
        "parameters": parameters(for: entries(withDesign: true)),
        "datedParameters": parameters(for: entries(withDesign: false)),
        "change": change,
        "population": population,
      ]),
    ])
  }

  private func property(_ key: ScenarioKey) -> JSON {
    let rest: KeyValuePairs<String, JSON>
    switch key {
    case .label:
      let text: JSON = .object([
        "type": "string", "minLength": .integer(1), "maxLength": .integer(80),
      ])
      rest = [
        "oneOf": .list([
          text,
          .object([
            "type": "object", "additionalProperties": .flag(false),
            "required": .list(Language.allCases.map { .text($0.rawValue) }),
            "properties": .object(
              Language.allCases.map { JSON.Member(name: $0.rawValue, value: text) }),
          ]),
        ])
      ]
    case .extends:
      rest = [
        "oneOf": .list([
          .object(["type": "string"]),
          .object(["type": "array", "items": .object(["type": "string"])]),
        ])
      ]
    case .start: rest = ["$ref": "#/$defs/month"]
    case .population:
      rest = ["$ref": "#/$defs/population"]
    case .parameters: rest = ["$ref": "#/$defs/parameters"]
    case .changes: rest = ["type": "array", "items": .object(["$ref": "#/$defs/change"])]
    default:
      guard let range = key.range else {
        rest = ["type": "string", "minLength": .integer(1)]
        break
      }
      rest = [
        "type": "integer", "minimum": .integer(range.lowerBound),
        "maximum": .integer(range.upperBound),
      ]
    }
    return described(key.meaning, rest)
  }

  private var change: JSON {
    .object([
      "type": "object", "additionalProperties": .flag(false),
      "required": .list(["from", "why", "parameters"]),
      "properties": .object(
        ChangeKey.allCases.map { JSON.Member(name: $0.rawValue, value: property($0)) }),
    ])
  }

  private func property(_ key: ChangeKey) -> JSON {
    switch key {
    case .from, .until: described(key.meaning, ["$ref": "#/$defs/month"])
    case .why: described(key.meaning, ["type": "string", "minLength": .integer(1)])
    case .parameters: described(key.meaning, ["$ref": "#/$defs/datedParameters"])
    case .ramp:
      described(
        key.meaning,
        [
          "type": "integer", "minimum": .integer(ChangeKey.rampRange.lowerBound),
          "maximum": .integer(ChangeKey.rampRange.upperBound),
        ])
    }
  }

  private func described(_ meaning: Label, _ rest: KeyValuePairs<String, JSON>) -> JSON {
    .object(
      [JSON.Member(name: "description", value: .text("\(meaning.en) \(meaning.zh)"))]
        + rest.map { JSON.Member(name: $0.key, value: $0.value) })
  }

  private func entries(withDesign: Bool) -> [Catalogue.Entry] {
    catalogue.entries.filter { withDesign || $0.specification.role != .design }
  }
}

/// Patterns of texts.
enum SchemaPattern {
  static let month = #"^[0-9]{4}-(0[1-9]|1[0-2])$"#
  static let dottedPath = #"^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)+$"#
}
