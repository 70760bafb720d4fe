import Foundation

/// Folders of results as the commands write them, with plausible numbers, for tests.
enum Fixtures {
  /// Path of a folder beside this file: `one`, `four` or `run`.
  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/\(name)").path
  }
}

/// A folder with one file, removed when the value goes.
struct FolderWithFile: ~Copyable {
  let path: String

  init(_ name: String, _ text: String) throws {
    path = "\(NSTemporaryDirectory())/puhui-report-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try text.write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
