import Foundation

/// A folder that results go to, made if it is not there.
package struct ResultFolder: ~Copyable {
  /// Where it is, as the person wrote it.
  package let path: String
  /// Folders that were made for this one, the outermost first.
  private let made: [String]
  private var isKept = false

  /// The file that says what the others are and that they are complete.
  package static let manifestName = "manifest.json"

  /// Opens a folder for files of these names, or says why it cannot take them.
  package init(_ path: String, for names: [String]) throws(FileProblem) {
    let made = try Self.make(path)
    let files = FileManager.default
    let present = names.filter { files.fileExists(atPath: "\(path)/\($0)") }
    let isOurs = files.fileExists(atPath: "\(path)/\(Self.manifestName)")
    if let stranger = present.first, !isOurs {
      throw FileProblem(
        attempt: "cannot write to the folder \(path)",
        reason: "it holds \(stranger), but no \(Self.manifestName), so puhui did not write it",
        remedy: "Choose another place with --out, or move that file away.")
    }
    PendingFile.removeLeftovers(in: path)
    self.path = path
    self.made = made
  }

  deinit {
    // An interrupted run leaves things as they were; rmdir refuses where something is inside.
    guard !isKept else { return }
    for folder in made.reversed() { rmdir(folder) }
  }

  /// Removes the manifest of earlier results.
  package func removeManifest() throws(FileProblem) {
    let manifest = "\(path)/\(Self.manifestName)"
    guard unlink(manifest) != 0, errno != ENOENT else { return }
    throw FileProblem("cannot replace \(manifest)", code: errno)
  }

  /// Removes tables of earlier results.
  package func remove(_ names: [String]) throws(FileProblem) {
    for name in names {
      guard unlink("\(path)/\(name)") != 0, errno != ENOENT else { continue }
      throw FileProblem("cannot replace \(path)/\(name)", code: errno)
    }
  }

  /// Whether earlier results here have a file of this name, as their manifest says.
  package func holdsOwn(_ name: String) -> Bool {
    let bytes = FileManager.default.contents(atPath: "\(path)/\(Self.manifestName)") ?? Data()
    return String(decoding: bytes, as: UTF8.self).contains("\"name\": \"\(name)\"")
  }

  /// Says so where somebody's own file is in the place of one that is to be written.
  package func checkPlace(of name: String) throws(FileProblem) {
    guard FileManager.default.fileExists(atPath: "\(path)/\(name)"), !holdsOwn(name) else { return }
    throw FileProblem(
      attempt: "cannot write to the folder \(path)",
      reason: "it holds \(name), which puhui did not write",
      remedy: "Choose another place with --out, or move that file away.")
  }

  /// Keeps the folder, now that its files are in, and puts their names on the disk.
  package mutating func keep() {
    isKept = true
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Makes a folder with all that it lies in, and tells which were not there before.
  static func make(_ path: String) throws(FileProblem) -> [String] {
    var made: [String] = []
    var folder = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      folder += (folder.isEmpty || folder == "/" ? "" : "/") + part
      if mkdir(folder, 0o777) == 0 {
        made.append(folder)
        continue
      }
      let code = errno
      guard !isFolder(folder) else { continue }
      for folder in made.reversed() { rmdir(folder) }
      throw FileProblem("cannot make the folder \(path)", code: code)
    }
    return made
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
