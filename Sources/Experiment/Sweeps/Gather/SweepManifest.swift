import Foundation
import Model
import Parameters

/// What a gathered sweep was made of, for people and for the programs that read its tables.
struct SweepManifest {
  let folder: SweepFolder
  let gathering: SweepGathering
  let command: ShellCommand
  let began: Date
  let duration: Duration

  var document: JSON {
    let program = Program()
    return .object([
      "command": .text(command.description),
      "program": .object([
        "name": "puhui",
        "version": .text(Program.version),
        "commit": program.commit.map(JSON.text) ?? .null,
        "dirty": program.isDirty.map(JSON.flag) ?? .null,
        "sha256": program.fingerprint.map(JSON.text) ?? .null,
        "toolchain": .text(Program.toolchain),
        "platform": .text(Program.platform),
      ]),
      "model": .text(folder.plan.model),
      "sweep": sweep,
      "runs": .integer(gathering.runs),
      "failures": .integer(gathering.failures),
      "gathered": .text(ISO8601DateFormatter().string(from: began)),
      "seconds": .number(((duration / .seconds(1)) * 1000).rounded() / 1000),
      "files": .list(
        gathering.files.map {
          .object([
            "name": .text($0.name), "bytes": .integer($0.bytes), "sha256": .text($0.fingerprint),
          ])
        }),
      "scenario": .object(
        folder.plan.scenario.sorted { $0.key < $1.key }.map {
          JSON.Member(name: $0.key, value: .text($0.value))
        }),
    ])
  }

  /// What analyses read.
  private var sweep: JSON {
    let plan = folder.plan
    return .object([
      "name": .text(plan.name),
      "question": plan.question.map(JSON.text) ?? .null,
      "design": .text(plan.kind.rawValue),
      "crossing": plan.crossing.map {
        .object([
          "design": .text($0.kind.rawValue), "axes": .integer($0.axes), "draws": .integer($0.draws),
        ])
      } ?? .null,
      "size": .integer(plan.sizes.reduce(0, +)),
      "stages": .list(plan.sizes.map(JSON.integer)),
      "points": .integer(plan.points),
      "seed": .integer(Int(plan.seed)),
      "random_numbers": plan.isIndependent ? "independent" : "common",
      "replicates": .integer(plan.replicates),
      "levels": .integer(plan.levels),
      "axes": .list(plan.axes.map(axis)),
      "measures": .list(plan.keep.measures.map(measure)),
      "groups": .list(plan.keep.groups.map(JSON.text)),
      "months": .list(plan.keep.months.map(JSON.text)),
    ])
  }

  private func axis(_ axis: SweepAxis) -> JSON {
    let specification = Self.catalogue.specification(at: axis.path)
    var members: [JSON.Member] = [
      .init(name: "path", value: .text(axis.path)),
      .init(name: "column", value: .text(axis.column)),
      .init(name: "label_en", value: .text(specification?.meaning.en ?? axis.path)),
      .init(name: "label_zh", value: .text(specification?.meaning.zh ?? axis.path)),
      .init(name: "unit", value: .text(specification?.unit.rawValue ?? "")),
      .init(name: "from", value: axis.from.map(JSON.text) ?? .null),
    ]
    switch axis.spread {
    case .values(let values):
      members.append(.init(name: "values", value: .list(values.map(JSON.text))))
    case .range(let low, let high, let isLogarithmic):
      members += [
        .init(name: "low", value: .number(low)), .init(name: "high", value: .number(high)),
        .init(name: "scale", value: isLogarithmic ? "log" : "linear"),
      ]
    }
    return .object(members)
  }

  private func measure(_ name: String) -> JSON {
    let measure = Measure.all.first { $0.name == name }
    return .object([
      "name": .text(name), "label_en": .text(measure?.label.en ?? name),
      "label_zh": .text(measure?.label.zh ?? name), "unit": .text(measure?.unit.rawValue ?? ""),
    ])
  }

  private static let catalogue = Catalogue.model
}
