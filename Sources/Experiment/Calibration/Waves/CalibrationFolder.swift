import Foundation
import Parameters

/// A folder that holds a calibration: what was asked, the waves that were simulated, and what came out.
public struct CalibrationFolder: Sendable {
  /// Where it is, as the person wrote it.
  public let path: String
  /// What is asked.
  public let design: CalibrationDesign

  /// The file that says that the folder holds a calibration.
  static let headName = "calibration.json"
  private static let inputs = "inputs"

  /// What the head of the folder says.
  private struct Head: Codable {
    var format = 1
    var name: String
    var isQuick: Bool
    var file: String
    /// Fingerprints of the inputs.
    var inputs: [String: String]
  }

  /// Whether a folder holds a calibration.
  public static func exists(at path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(path)/\(headName)")
  }

  /// Opens a calibration that was begun.
  public init(_ path: String) throws {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let head = try Self.head(of: path)
    for (name, fingerprint) in head.inputs.sorted(by: { $0.key < $1.key }) {
      guard try SHA256.fingerprint(ofFile: "\(path)/\(Self.inputs)/\(name)") == fingerprint else {
        throw FileProblem(
          input: "cannot use \(path)", reason: "\(Self.inputs)/\(name) was changed",
          remedy: "Begin again in another folder.")
      }
    }
    self.path = path
    design = try CalibrationDesign.load(
      "\(path)/\(Self.inputs)/calibration.yaml", isQuick: head.isQuick,
      inputs: CalibrationInputs(
        scenario: "\(path)/\(Self.inputs)/\(ScenarioSnapshot.name)",
        targets: "\(path)/\(Self.inputs)/targets.yaml", file: head.file))
  }

  /// Begins a calibration, or goes on with the same one.
  ///
  /// Everything that it needs is copied, so that the folder can be taken to another machine.
  public static func begin(_ design: CalibrationDesign, at path: String) throws
    -> CalibrationFolder
  {
    let files = try design.copies
    let head = Head(
      name: design.name, isQuick: design.isQuick, file: design.file,
      inputs: Dictionary(
        uniqueKeysWithValues: files.map { ($0.name, SHA256.fingerprint(of: $0.bytes)) }))
    if exists(at: path) {
      let earlier = try self.head(of: path)
      guard earlier.inputs == head.inputs, earlier.isQuick == head.isQuick else {
        throw FileProblem(
          input: "cannot calibrate into \(path)", reason: "it holds another calibration",
          remedy: "Choose another place with --out, or remove that folder.")
      }
      return try CalibrationFolder(path)
    }
    if FileManager.default.fileExists(atPath: "\(path)/\(ResultFolder.manifestName)") {
      throw FileProblem(
        input: "cannot calibrate into \(path)", reason: "it holds other results",
        remedy: "Choose another place with --out.")
    }
    try SweepFolder.makeFolder("\(path)/\(inputs)")
    for file in files {
      try PendingFile.write(file.bytes, as: file.name, in: "\(path)/\(inputs)")
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // A folder without a head is none, so the head comes last.
    try PendingFile.write(try encoder.encode(head) + [0x0A], as: headName, in: path)
    return try CalibrationFolder(path)
  }

  private static func head(of path: String) throws(FileProblem) -> Head {
    let file = "\(path)/\(headName)"
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw FileProblem(
        input: "cannot read \(file)", reason: "there is no such file",
        remedy: "Name a calibration's file, or a folder that `puhui calibrate` began.")
    }
    guard let head = try? JSONDecoder().decode(Head.self, from: bytes), head.format == 1 else {
      throw FileProblem(
        input: "cannot read \(file)",
        reason: "this is no calibration of puhui \(Program.version)",
        remedy: "Begin again in another folder.")
    }
    return head
  }
}

/// Copies of what a calibration's file names, which stand for the originals.
struct CalibrationInputs: Sendable {
  let scenario: String
  let targets: String
  /// The calibration's file as the person named it.
  let file: String
}

extension CalibrationDesign {
  /// What a calibration needs, as files that name no other folder.
  fileprivate var copies: [(name: String, bytes: [UInt8])] {
    get throws {
      let snapshot = ScenarioSnapshot(scenario: base)
      guard snapshot.copies.isEmpty else {
        throw FileProblem(
          attempt: "cannot calibrate \(name)",
          reason: "its scenario has a population of its own",
          remedy: "Calibrate a scenario whose households are drawn.")
      }
      let texts = [
        ("calibration.yaml", try YAMLFile.text(at: file)),
        ("targets.yaml", try YAMLFile.text(at: targetsFile)),
      ]
      return (texts + snapshot.texts.map { ($0.name, $0.text) }).map { ($0.0, Array($0.1.utf8)) }
    }
  }
}
