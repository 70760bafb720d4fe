import Foundation
import Parameters

/// A page that is generated from what the code declares.
public struct ReferencePage: Sendable {
  /// Name of the file.
  public let name: String
  /// The whole text.
  public let text: String

  /// The pages of documentation.
  public static var all: [ReferencePage] {
    [
      ReferencePage(name: "parameters.md", text: Catalogue.model.markdown),
      ReferencePage(name: "steps.md", text: stepsText),
      ReferencePage(name: "measures.md", text: measuresText),
    ]
  }

  /// The schema of scenario and policy files.
  public static var schema: ReferencePage {
    ReferencePage(name: "schema.json", text: ScenarioSchema(catalogue: .model).text)
  }

  /// Writes the page into a folder, which is made where it is missing.
  public func write(to folder: String) throws(FileProblem) { try write(name, in: folder) }

  /// Writes the page under a path of the user's.
  public func write(as path: String) throws(FileProblem) {
    let url = URL(fileURLWithPath: path)
    try write(url.lastPathComponent, in: url.deletingLastPathComponent().relativePath)
  }

  private func write(_ name: String, in folder: String) throws(FileProblem) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw FileProblem("cannot make the folder \(folder)", code: EEXIST)
    }
    var file = try PendingFile(name, in: folder)
    try file.write(Array(text.utf8))
    _ = try file.complete()
    try file.takeName()
  }

  /// Throws where the page in a folder is not what the code declares.
  public func checkFreshness(in folder: String) throws(ScenarioError) {
    let path = "\(folder)/\(name)"
    let bytes = FileManager.default.contents(atPath: path)
    guard bytes.map({ Array($0) == Array(text.utf8) }) != true else { return }
    throw ScenarioError([
      ParameterProblem(
        at: path,
        "the page is \(bytes == nil ? "missing" : "not what the code declares"). Run `puhui docs`.")
    ])
  }
}
