import Experiment
@preconcurrency import Foundation

/// What a person at a terminal sees beside the results.
enum Terminal {
  /// Whether somebody watches the error stream.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// What kept printed results from their file, such as a full disk; nil where all is written.
  static var lostOutput: FileProblem? {
    let isFlushed = fflush(stdout) == 0
    let reason = isFlushed ? "the place is full or closed" : String(cString: strerror(errno))
    guard !isFlushed || ferror(stdout) != 0 else { return nil }
    return FileProblem(
      attempt: "cannot write what is printed", reason: reason, remedy: "Send it to another place.")
  }

  /// Help is wrapped by `COLUMNS`, and vanishes where that is no width.
  static func forgetImpossibleWidth() {
    let width = getenv("COLUMNS").flatMap { Int(String(cString: $0)) }
    if let width, width < 20 { unsetenv("COLUMNS") }
  }

  /// Says something on the error stream.
  static func complain(_ message: String) { write(message + "\n") }

  /// Writes to the error stream as it is; where nobody can hear, work and exit status stay what they are.
  static func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes {
        Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }
}
