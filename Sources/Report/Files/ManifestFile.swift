import Experiment
import Foundation
import Parameters

/// What the report needs of a manifest; members that a command does not write are left out.
struct ManifestFile: Decodable {
  var command: String?
  var program: ProgramPart?
  var scenario: ScenarioPart?
  var policies: [PolicyPart]?
  var seed: Int?
  var replicates: Replicates?
  var began: String?
  var seconds: Double?
  var files: [FilePart]?
  var parameters: [ParameterPart]?

  struct ProgramPart: Decodable {
    var version: String?
    var commit: String?
    var dirty: Bool?
    var sha256: String?
    var toolchain: String?
    var platform: String?
  }

  struct ScenarioPart: Decodable {
    var name: String?
    var labels: [String: LabelPart]?
    var question: String?
    var start: String?
    var months: Int?
    var files: [InputPart]?
  }

  /// A policy of a comparison.
  struct PolicyPart: Decodable {
    var name: String
    var question: String?
    var files: [InputPart]?
    var notes: [LabelPart]?
  }

  struct LabelPart: Decodable {
    var en: String?
    var zh: String?
  }

  struct InputPart: Decodable {
    var path: String
    var sha256: String?
    var text: String?
  }

  struct FilePart: Decodable {
    var name: String
    var sha256: String?
  }

  struct ParameterPart: Decodable {
    var path: String
    var value: String?
    var layer: String?
    var source: String?
  }

  /// What people call the scenario and its policies.
  var names: Names {
    Names(
      (scenario?.labels ?? [:]).compactMapValues { label in
        guard let en = label.en, let zh = label.zh else { return nil }
        return Label(en: en, zh: zh)
      })
  }

  /// Households that `--set` gave the county in place of the files' own; nil where it did not.
  var size: Double? {
    parameters?.first {
      $0.path == "settlement.households" && $0.layer?.hasPrefix("--set") == true
    }?.value.flatMap(Double.init)
  }

  /// The scenario's name for people.
  var place: Label {
    scenario?.name.map(names.label(of:)) ?? Label(en: "the scenario", zh: "该情景")
  }

  /// How many replicates: a range in a run, a number elsewhere.
  struct Replicates: Decodable {
    let count: Int?

    private struct Bounds: Decodable {
      var first: Int
      var last: Int
    }

    init(from decoder: any Decoder) throws {
      if let number = try? decoder.singleValueContainer().decode(Int.self) {
        count = number
      } else {
        count = (try? Bounds(from: decoder)).flatMap { bounds in
          let (steps, isTooMany) = bounds.last.subtractingReportingOverflow(bounds.first)
          return isTooMany || steps < 0 || steps > 1_000_000_000 ? nil : steps + 1
        }
      }
    }
  }

  /// Reads the manifest of a folder of results.
  init(in folder: String) throws(FileProblem) {
    let path = "\(folder)/manifest.json"
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw FileProblem(
        input: "cannot report on \(folder)", reason: "there is no \(path)",
        remedy: "Name a folder that `puhui run` or `puhui compare` has written.")
    }
    do {
      self = try JSONDecoder().decode(ManifestFile.self, from: bytes)
    } catch {
      throw FileProblem(
        input: "cannot read \(path)", reason: "it is not a manifest of puhui (\(error))",
        remedy: "Write the results again with this version of puhui.")
    }
  }
}
