import Foundation

/// A folder that results go to, made if it is not there.
package struct ResultFolder: ~Copyable {
  /// Where it is, as the person wrote it.
  package let path: String
  private let isNew: Bool
  private var isKept = false

  /// The file that says what the others are and that they are complete.
  package static let manifestName = "manifest.json"

  /// Opens a folder for files of these names, or says why it cannot take them.
  package init(_ path: String, for names: [String]) throws(FileProblem) {
    self.path = path
    let files = FileManager.default
    var isFolder: ObjCBool = false
    let exists = files.fileExists(atPath: path, isDirectory: &isFolder)
    isNew = !exists
    guard !exists || isFolder.boolValue else {
      throw FileProblem("cannot make the folder \(path)", code: EEXIST)
    }
    guard exists else {
      do {
        try files.createDirectory(atPath: path, withIntermediateDirectories: true)
      } catch {
        throw FileProblem("cannot make the folder \(path)", code: Self.code(of: error))
      }
      return
    }
    let present = names.filter { files.fileExists(atPath: "\(path)/\($0)") }
    let isOurs = files.fileExists(atPath: "\(path)/\(Self.manifestName)")
    if let stranger = present.first, !isOurs {
      throw FileProblem(
        attempt: "cannot write to the folder \(path)",
        reason: "it holds \(stranger), but no \(Self.manifestName), so puhui did not write it",
        remedy: "Choose another place with --out, or move that file away.")
    }
    PendingFile.removeLeftovers(in: path)
  }

  deinit {
    // An interrupted run leaves things as they were; rmdir refuses where something is inside.
    if isNew && !isKept { rmdir(path) }
  }

  /// Removes the manifest of earlier results.
  package func removeManifest() throws(FileProblem) {
    let manifest = "\(path)/\(Self.manifestName)"
    guard unlink(manifest) != 0, errno != ENOENT else { return }
    throw FileProblem("cannot replace \(manifest)", code: errno)
  }

  /// Keeps the folder, now that its files are in, and puts their names on the disk.
  package mutating func keep() {
    isKept = true
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func code(of error: any Error) -> Int32 {
    let error = error as NSError
    if error.domain == NSPOSIXErrorDomain { return Int32(error.code) }
    let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError
    return underlying.map { Int32($0.code) } ?? EIO
  }
}
