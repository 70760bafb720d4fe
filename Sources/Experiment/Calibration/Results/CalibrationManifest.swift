import Foundation
import Parameters

/// What a calibration was made of, and the one command that repeats it.
struct CalibrationManifest {
  let report: CalibrationReport
  let command: ShellCommand
  let files: [WrittenFile]

  var document: JSON {
    let (design, settings) = (report.design, report.design.settings)
    return .object([
      "kind": "calibration",
      "command": .text(command.description),
      "program": Manifest.program,
      "name": .text(design.name),
      "question": design.question.map(JSON.text) ?? .null,
      "scenario": .object([
        "name": .text(design.base.name),
        "labels": Manifest.labels(of: [design.base]),
        "question": design.base.question.map(JSON.text) ?? .null,
        "start": .text(design.whole.start.description),
        "months": .integer(design.whole.months),
        "files": .list(inputs.map(Manifest.input)),
      ]),
      "method": .text(settings.method.rawValue),
      "ending": .text(report.ending.rawValue),
      "seed": .integer(Int(settings.seed)),
      "replicates": .integer(settings.replicates),
      "waves": .integer(report.waves.count),
      "points": .integer(report.waves.reduce(0) { $0 + $1.count }),
      "runs": .integer(report.runs),
      "draws": .integer(report.draws),
      "effective_size": .number(report.effectiveSize),
      "tolerance": .number(report.tolerance),
      "plausible": .number(report.result.plausible),
      "emulators": .list(emulators),
      "sample": sample,
      "source": .text(design.targets.source),
      "finished": .text(ISO8601DateFormatter().string(from: Date())),
      "files": .list(files.map(Manifest.output)),
    ])
  }

  private var inputs: [String] {
    let folder = "\(report.folder.path)/inputs"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
  }

  private var emulators: [JSON] {
    report.result.filters.enumerated().flatMap { wave, filters in
      filters.enumerated().map { place, filter in
        .object([
          "wave": .integer(wave + 1),
          "figure": .text(report.design.targets.targets[report.design.fitted[place]].id),
          "explained": .number(filter.emulator.explained),
        ])
      }
    }
  }

  private var sample: JSON {
    guard let sample = report.design.sample else { return .null }
    return .object([
      "villages": .integer(sample.villages), "of": .integer(sample.allVillages),
      "checks": .integer(sample.checks),
    ])
  }
}
