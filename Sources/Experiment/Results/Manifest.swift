import Foundation
import Model
import Parameters

/// Everything that a result was made of, and the one command that repeats it.
package struct Manifest {
  let scenario: Scenario
  let replicates: ClosedRange<UInt32>
  let threads: Int
  let command: ShellCommand
  let tables: [WrittenFile]
  let began: Date
  let duration: Duration
  /// The files whose text decides the result, as they were when the work began.
  let inputs: [JSON]

  /// The manifest as it is written.
  package var document: JSON {
    .object([
      "command": .text(command.description),
      "program": Self.program,
      "scenario": .object([
        "name": .text(scenario.name),
        "labels": Self.labels(of: [scenario]),
        "question": scenario.question.map(JSON.text) ?? .null,
        "start": .text(scenario.start.description),
        "months": .integer(scenario.months),
        "files": .list(inputs),
      ]),
      "seed": .integer(Int(scenario.seed)),
      "replicates": .object([
        "first": .integer(Int(replicates.lowerBound)), "last": .integer(Int(replicates.upperBound)),
      ]),
      "threads": .integer(threads),
      "began": .text(ISO8601DateFormatter().string(from: began)),
      "seconds": .number(seconds),
      "files": .list(tables.map(Self.output)),
      "parameters": .list(scenario.segments().map(Self.parameter)),
    ])
  }

  /// The files whose text decides what a scenario gives, as they are now.
  ///
  /// `panelList` names the file that lists the households of the panel, if any.
  package static func inputs(of scenario: Scenario, panelList: String? = nil) -> [JSON] {
    (scenario.files + [scenario.targets, panelList].compactMap { $0 }).map(input)
      + (scenario.population?.paths ?? []).map(table)
  }

  private var seconds: Double { ((duration / .seconds(1)) * 1000).rounded() / 1000 }

  static var program: JSON {
    let program = Program()
    return .object([
      "name": "puhui",
      "version": .text(Program.version),
      "commit": program.commit.map(JSON.text) ?? .null,
      "dirty": program.isDirty.map(JSON.flag) ?? .null,
      "sha256": program.fingerprint.map(JSON.text) ?? .null,
      "toolchain": .text(Program.toolchain),
      "platform": .text(Program.platform),
    ])
  }

  /// Names for people of scenarios and the policies over them.
  static func labels(of scenarios: [Scenario]) -> JSON {
    let all = scenarios.reduce(into: [:]) { all, scenario in
      all.merge(scenario.labels, uniquingKeysWith: { first, _ in first })
    }
    return .object(
      all.sorted { $0.key < $1.key }.map { name, label in
        JSON.Member(
          name: name, value: .object(["en": .text(label.en), "zh": .text(label.zh)]))
      })
  }

  static func input(_ path: String) -> JSON {
    let bytes = FileManager.default.contents(atPath: path) ?? Data()
    return .object([
      "path": .text(path),
      "sha256": .text(SHA256.fingerprint(of: bytes)),
      "text": .text(String(decoding: bytes, as: UTF8.self)),
    ])
  }

  /// A table of the user's: its fingerprint, and never its rows, which may be people's secrets.
  static func table(_ path: String) -> JSON {
    .object([
      "path": .text(path),
      "sha256": (try? SHA256.fingerprint(ofFile: path)).map(JSON.text) ?? .null,
    ])
  }

  static func output(_ file: WrittenFile) -> JSON {
    .object([
      "name": .text(file.name), "bytes": .integer(file.bytes), "sha256": .text(file.fingerprint),
    ])
  }

  static func parameter(_ segment: ParameterSegment) -> JSON {
    .object([
      "path": .text(segment.path),
      "value": .text(segment.value),
      "unit": .text(segment.unit.rawValue),
      "from": segment.from.map { .text($0.description) } ?? .null,
      "layer": .text(segment.origin?.layer ?? "default"),
      "place": segment.origin?.file == nil ? .null : .text(segment.origin?.place ?? ""),
      "source": .text(source(of: segment.path)),
    ])
  }

  private static let catalogue = Catalogue(of: ModelParameters())

  private static func source(of path: String) -> String {
    catalogue.specification(at: path)?.source.text ?? ""
  }
}
