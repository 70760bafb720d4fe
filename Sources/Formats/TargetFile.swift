import Experiment
import Foundation

/// A file that a library writes under a temporary name, and that takes its own when it is complete.
struct TargetFile {
  let name: String
  let folder: String

  var path: String { "\(folder)/\(name)" }

  /// Makes the folder, lets the file be written, and gives it its name; a failure leaves nothing.
  func write(_ body: (_ path: String) throws -> Void) throws {
    let temporary = "\(folder)/.\(name).\(ProcessInfo.processInfo.processIdentifier).partial"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      try body(temporary)
    } catch let problem as LibraryProblem {
      unlink(temporary)
      throw problem.about(path)
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw FileProblem("cannot write \(path)", code: code)
    }
  }
}

/// What a library of a file format said of a call that failed.
struct LibraryProblem: Error {
  let reason: String

  /// The same for people.
  func about(_ path: String) -> FileProblem {
    FileProblem(
      attempt: "cannot write \(path)", reason: reason,
      remedy: "Check that there is space and that you may write there, or choose another --out.")
  }
}
