import Foundation

extension SweepPlan {
  /// The plan as it is written.
  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Nothing in a plan is unencodable: numbers are finite, as the axes were checked.
    guard let bytes = try? encoder.encode(self) else {
      preconditionFailure("a plan of \(name) has a number that is none")
    }
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }

  /// Reads the plan of a folder.
  static func read(_ folder: String) throws(FileProblem) -> SweepPlan {
    let path = "\(folder)/\(SweepFolder.planName)"
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw FileProblem(
        input: "cannot read \(path)", reason: "there is no such file",
        remedy: "Name a folder that `puhui sweep plan` made.")
    }
    struct Form: Decodable { var format: Int }
    guard let form = try? JSONDecoder().decode(Form.self, from: bytes), form.format == 1,
      let plan = try? JSONDecoder().decode(SweepPlan.self, from: bytes), plan.isSound
    else {
      throw FileProblem(
        input: "cannot read \(path)", reason: "this is no plan of puhui \(Program.version)",
        remedy: "Plan again into another folder, or use the puhui that planned it.")
    }
    return plan
  }

  /// Writes the plan, in place of an earlier one.
  func write(to folder: String) throws(FileProblem) {
    try PendingFile.write(text.utf8, as: SweepFolder.planName, in: folder)
  }
}

extension PendingFile {
  /// Writes a whole file by rename.
  package static func write(
    _ bytes: some Sequence<UInt8>, as name: String, in folder: String
  ) throws(FileProblem) {
    var file = try PendingFile(name, in: folder)
    try file.write(Array(bytes))
    _ = try file.complete()
    try file.takeName()
  }
}
