import Parameters

extension ScenarioSchema {
  /// The user's own files, their columns, units and codes.
  var population: JSON {
    object(
      required: [PopulationKey.households.rawValue],
      [
        member(PopulationKey.households, .object(["oneOf": .list([word, households])])),
        member(PopulationKey.ties, .object(["oneOf": .list([word, ties])])),
        member(PopulationKey.folder, word),
        member(PopulationKey.source, word),
      ])
  }

  private var households: JSON {
    let columns = HouseholdField.allCases.map { field in
      JSON.Member(name: field.rawValue, value: column(field.meaning, units: field.units))
    }
    return object(
      required: [HouseholdsKey.file.rawValue],
      [
        member(HouseholdsKey.file, word), member(HouseholdsKey.columns, object(columns)),
        member(HouseholdsKey.missing, words), member(HouseholdsKey.keep, words),
      ])
  }

  private var ties: JSON {
    let columns = TieField.allCases.map { field in
      JSON.Member(name: field.rawValue, value: column(field.meaning, units: []))
    }
    return object(
      required: [TiesKey.file.rawValue],
      [
        member(TiesKey.file, word), member(TiesKey.columns, object(columns)),
        member(TiesKey.missing, words),
        member(TiesKey.directed, .object(["type": "boolean"])),
        member(
          TiesKey.ignore,
          .object(["type": "array", "items": names(UnusableTie.allCases.map(\.rawValue))])),
      ])
  }

  /// A column: its name, or a mapping with units and codes.
  private func column(_ meaning: Label, units: [ColumnUnit]) -> JSON {
    var members = [
      member(ColumnKey.column, word),
      member(
        ColumnKey.codes,
        .object([
          "type": "object",
          "additionalProperties": .object([
            "type": .list(["string", "number", "boolean", "null"])
          ]),
        ])),
    ]
    if !units.isEmpty {
      members += [
        member(ColumnKey.unit, names(units.map(\.rawValue))),
        member(ColumnKey.per, names(ColumnShare.allCases.map(\.rawValue))),
      ]
    }
    if units.contains(.yuan) {
      members.append(member(ColumnKey.every, names(ColumnPeriod.allCases.map(\.rawValue))))
    }
    return .object([
      "description": .text("\(meaning.en) \(meaning.zh)"),
      "oneOf": .list([word, object(members)]),
    ])
  }

  private var word: JSON { .object(["type": .list(["string", "number"])]) }
  private var words: JSON { .object(["type": "array", "items": word]) }

  private func names(_ names: [String]) -> JSON {
    .object(["enum": .list(names.map(JSON.text))])
  }

  private func member(_ key: some RawRepresentable<String>, _ value: JSON) -> JSON.Member {
    JSON.Member(name: key.rawValue, value: value)
  }

  private func object(required: [String] = [], _ members: [JSON.Member]) -> JSON {
    let rest: [JSON.Member] = [
      .init(name: "type", value: "object"),
      .init(name: "additionalProperties", value: .flag(false)),
    ]
    let needed =
      required.isEmpty
      ? [] : [JSON.Member(name: "required", value: .list(required.map(JSON.text)))]
    return .object(rest + needed + [.init(name: "properties", value: .object(members))])
  }
}
