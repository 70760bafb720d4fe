import ArgumentParser
import Experiment
import Foundation

/// The program beside this one that is linked to the libraries of file formats.
///
/// See docs/decisions/0007-file-formats.md.
enum Companion {
  static let name = "puhui-formats"

  /// Runs it and leaves with its exit status.
  static func run(_ arguments: [String]) throws {
    let own = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    let program = own.resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent(name)
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
      throw FileProblem(
        attempt: "cannot write this format",
        reason: "the companion program \(program.path) is not there",
        remedy: "Build it with `make formats`, or use --format csv.")
    }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus != 0 else { return }
    throw ExitCode(process.terminationStatus)
  }
}
