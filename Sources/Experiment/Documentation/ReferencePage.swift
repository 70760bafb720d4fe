import Foundation
import Parameters

/// A page that is generated from what the code declares.
public struct ReferencePage: Sendable {
  /// Name of the file.
  public let name: String
  /// The whole text.
  public let text: String

  /// A page, complete with its last line feed.
  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The pages of documentation.
  public static var all: [ReferencePage] {
    [
      ReferencePage(name: "parameters.md", text: Catalogue.model.markdown),
      ReferencePage(name: "steps.md", text: stepsText),
      ReferencePage(name: "measures.md", text: measuresText),
      ReferencePage(name: "households.md", text: householdsText),
    ]
  }

  /// The schema of scenario and policy files.
  public static var schema: ReferencePage {
    ReferencePage(name: "schema.json", text: ScenarioSchema(catalogue: .model).text)
  }

  /// Writes the page into a folder, which is made where it is missing.
  public func write(to folder: String) throws(FileProblem) { try write(name, in: folder) }

  /// Writes the page under a path of the user's, in place of an earlier one alone.
  ///
  /// - Parameters:
  ///   - path: where it goes.
  ///   - marks: what earlier ones begin with.
  /// - Throws: what is in the way.
  public func write(as path: String, replacing marks: [String]) throws(FileProblem) {
    try Self.check(path, replaces: marks)
    let url = URL(fileURLWithPath: path)
    try write(url.lastPathComponent, in: url.deletingLastPathComponent().relativePath)
  }

  /// Says so where something else stands at a path than a file that begins with one of some marks.
  public static func check(_ path: String, replaces marks: [String]) throws(FileProblem) {
    var kind = stat()
    guard lstat(path, &kind) == 0 else { return }
    let isFile = kind.st_mode & S_IFMT == S_IFREG
    let bytes = isFile ? FileManager.default.contents(atPath: path) ?? Data() : Data()
    guard isFile, bytes.isEmpty || marks.contains(where: { bytes.starts(with: Data($0.utf8)) })
    else {
      throw FileProblem(
        input: "cannot write \(path)",
        reason: isFile ? "it is a file that puhui did not write" : "it is no ordinary file",
        remedy: "Choose another place with --out, or move it away.")
    }
  }

  private func write(_ name: String, in folder: String) throws(FileProblem) {
    _ = try ResultFolder.make(folder)
    var file = try PendingFile(name, in: folder)
    try file.write(Array(text.utf8))
    _ = try file.complete()
    try file.takeName()
  }

  /// Why the page in a folder is not what the code declares; nil where it is.
  public func staleness(in folder: String) -> ParameterProblem? {
    let path = "\(folder)/\(name)"
    guard let bytes = FileManager.default.contents(atPath: path) else {
      return ParameterProblem(at: path, "the page is missing. Run `puhui docs`.")
    }
    return Array(bytes) == Array(text.utf8)
      ? nil
      : ParameterProblem(
        at: path, "the page is not what the code declares. Run `puhui docs`.")
  }
}
