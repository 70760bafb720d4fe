import Foundation

/// One call of the built command, as a person would type it in the repository's folder.
struct CommandLineCall {
  let status: Int32
  let output: String
  let errors: String

  /// The repository.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The command that was built with these tests.
  static var executable: URL {
    let folder = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0])
      .deletingLastPathComponent()
    // On Linux the tests lie beside the command; on macOS inside a bundle beside it.
    let places = [folder, folder.appendingPathComponent("../../..").standardized]
    return (places.first { FileManager.default.fileExists(atPath: $0.path + "/puhui") } ?? folder)
      .appendingPathComponent("puhui")
  }

  /// Calls `puhui` with some words and waits for its end.
  init(_ words: String..., environment: [String: String] = [:]) throws {
    try self.init(words: words, environment: environment)
  }

  init(words: [String], environment: [String: String] = [:]) throws {
    let call = try Self.start(words, environment: environment)
    let output = call.output.fileHandleForReading.readDataToEndOfFile()
    let errors = call.errors.fileHandleForReading.readDataToEndOfFile()
    call.process.waitUntilExit()
    status = call.process.terminationStatus
    self.output = String(decoding: output, as: UTF8.self)
    self.errors = String(decoding: errors, as: UTF8.self)
  }

  /// Starts `puhui` and does not wait.
  static func start(
    _ words: [String], environment: [String: String] = [:]
  ) throws -> (process: Process, output: Pipe, errors: Pipe) {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = executable
    process.arguments = words
    process.currentDirectoryURL = repository
    process.standardOutput = output
    process.standardError = errors
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "COLUMNS": "80"]
      .merging(environment) { $1 }
    try process.run()
    return (process, output, errors)
  }
}

/// A folder for results that goes when the value goes.
final class ResultsFolder: Sendable {
  let path = "\(NSTemporaryDirectory())/puhui-\(UUID().uuidString)"

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Text of a file inside; empty where there is none.
  func text(_ name: String) -> String {
    String(
      decoding: FileManager.default.contents(atPath: "\(path)/\(name)") ?? Data(), as: UTF8.self)
  }

  /// Rows of a table without the scenario's name, which a policy adds to.
  func rows(_ name: String) -> [Substring] {
    text(name).split(separator: "\n").map { $0.drop { $0 != "," } }
  }

  /// Whether anything is there.
  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// Names of everything inside, in order.
  var entries: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
