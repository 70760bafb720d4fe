/// Files that are complete and wait for each other to take their names.
package struct PendingFiles: ~Copyable {
  /// What a manifest says of the files so far.
  package private(set) var written: [WrittenFile] = []
  private let folder: String
  private var next: Link?

  /// A chain, because arrays cannot hold what cannot be copied.
  private final class Link {
    private var file: PendingFile?
    private let next: Link?

    init(_ file: consuming PendingFile, then next: consuming Link?) {
      self.file = consume file
      self.next = next
    }

    func takeNames() throws(FileProblem) {
      // First in, first named: the manifest, which was added last, vouches for the others.
      try next?.takeNames()
      if let file = file.take() { try file.takeName() }
    }
  }

  /// No files yet, all of them to stand in one folder.
  package init(in folder: String) { self.folder = folder }

  /// Adds a file that is written to its end.
  package mutating func add(
    _ name: String, _ write: (inout PendingFile) throws(FileProblem) -> Void
  ) throws(FileProblem) {
    var file = try PendingFile(name, in: folder)
    try write(&file)
    let fingerprint = try file.complete()
    written.append(WrittenFile(name: name, bytes: file.size, fingerprint: fingerprint))
    next = Link(file, then: next)
  }

  /// Gives all files their names, in the order in which they were added.
  package consuming func takeNames() throws(FileProblem) { try next?.takeNames() }
}
