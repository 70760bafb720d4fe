import Foundation

/// What a person at a terminal sees beside the results.
enum Terminal {
  /// Whether somebody watches the error stream.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Says something on the error stream.
  static func complain(_ message: String) { write(message + "\n") }

  /// Writes to the error stream as it is.
  static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
