import Foundation

/// Files of the project that tests read.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Path of a file or folder of the project.
  static func path(_ name: String) -> String { root.appendingPathComponent(name).path }

  /// Names of the files of a folder that end in a suffix, in order.
  static func files(in folder: String, suffix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(folder))
      .filter { $0.hasSuffix(suffix) }.sorted()
  }
}
