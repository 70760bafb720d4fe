import Foundation

/// A folder that results go to, made if it is not there.
package struct ResultFolder: ~Copyable {
  /// Where it is, as the person wrote it.
  package let path: String
  /// Folders that were made for this one, the outermost first.
  private let made: [String]
  /// Names of the files of earlier results here, as their manifest says.
  private let earlier: Set<String>
  private var isKept = false
  private let lock: FolderLock

  /// The page that tells what the files say.
  package static let pageName = "report.html"

  /// The file that says what the others are and that they are complete.
  package static let manifestName = "manifest.json"

  /// Opens a folder for files of these names, or says why it cannot take them.
  package init(_ path: String, for names: [String]) throws(FileProblem) {
    let made = try Self.make(path)
    let earlier = Self.listed(in: path)
    let files = FileManager.default
    let strangers = names.filter {
      !earlier.contains($0) && files.fileExists(atPath: "\(path)/\($0)")
    }
    if let stranger = strangers.first {
      throw FileProblem(
        input: "cannot write to the folder \(path)",
        reason: "it holds \(stranger), which puhui did not write",
        remedy: "Choose another place with --out, or move that file away.")
    }
    let lock = FolderLock(path)
    if lock.isTaken {
      throw FileProblem(
        attempt: "cannot write to the folder \(path)", reason: "another puhui is writing to it",
        remedy: "Wait until it ends, or choose another place with --out.")
    }
    PendingFile.removeLeftovers(in: path)
    self.lock = lock
    self.path = path
    self.made = made
    self.earlier = earlier
  }

  deinit {
    // An interrupted run leaves things as they were; rmdir refuses where something is inside.
    guard !isKept else { return }
    for folder in made.reversed() { rmdir(folder) }
  }

  /// Removes the manifest and the page of earlier results, and those of their files that the new ones do not replace.
  package func removeEarlier(but names: [String]) throws(FileProblem) {
    // Readers take a manifest as the sign of complete files: it goes first.
    try remove(Self.manifestName)
    guard !earlier.isEmpty else { return }
    var all = earlier.union([Self.pageName])
    // A report may have brought a sweep's table with it; one of a person's own has another heading.
    if SensitivityFiles.isTable("\(path)/\(SensitivityFiles.tableName)") {
      all.insert(SensitivityFiles.tableName)
    }
    for name in all.subtracting(names).sorted() { try remove(name) }
  }

  private func remove(_ name: String) throws(FileProblem) {
    guard unlink("\(path)/\(name)") != 0, errno != ENOENT else { return }
    throw FileProblem("cannot replace \(path)/\(name)", code: errno)
  }

  /// Says so where the folder is that of a sweep or a calibration, which go on in files of their own, or holds results
  /// of another kind, which must not vanish by a mistyped name.
  ///
  /// - Parameter own: the table that tells results of this kind.
  /// - Throws: what it holds.
  package func checkIsFree(for own: String) throws(FileProblem) {
    let kinds = [
      ("timeseries.csv", "the results of a run"), ("comparison.csv", "a comparison"),
      (SensitivityFiles.tableName, "a sensitivity analysis"),
    ]
    let others =
      [(SweepFolder.planName, "a sweep"), (CalibrationFolder.headName, "a calibration")]
      + kinds.filter { $0.0 != own && earlier.contains($0.0) }
    for (file, what) in others where FileManager.default.fileExists(atPath: "\(path)/\(file)") {
      throw FileProblem(
        input: "cannot write to the folder \(path)", reason: "it holds \(what)",
        remedy: "Choose another place with --out, or remove that folder.")
    }
  }

  /// Names of files that lie in a folder itself, as the manifest there says; none without one.
  private static func listed(in path: String) -> Set<String> {
    struct Listing: Decodable {
      struct File: Decodable { let name: String }
      let files: [File]
    }
    let bytes = FileManager.default.contents(atPath: "\(path)/\(manifestName)") ?? Data()
    let listing = try? JSONDecoder().decode(Listing.self, from: bytes)
    return Set((listing?.files ?? []).map(\.name).filter { !$0.contains("/") })
  }

  /// Keeps the folder, now that its files are in, and puts their names on the disk.
  package mutating func keep() {
    isKept = true
    lock.synchronise()
  }

  /// Makes a folder with all that it lies in, and tells which were not there before.
  static func make(_ path: String) throws(FileProblem) -> [String] {
    guard !path.isEmpty else { throw .emptyName }
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
