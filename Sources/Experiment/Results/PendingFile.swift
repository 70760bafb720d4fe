import Foundation
import Synchronization

/// A file being written under a temporary name beside its own, which it takes only when it is complete.
///
/// A pending file that is dropped leaves nothing: whoever reads the folder sees the old file or the new one,
/// never half of one, also after a crash.
package struct PendingFile: ~Copyable {
  /// The name that the file will take.
  package let name: String
  /// Bytes written so far.
  package private(set) var size = 0
  private let folder: String
  private let temporaryPath: String
  private var descriptor: Int32
  private var hash = SHA256()
  private var buffer: [UInt8] = []

  /// Temporary files of this process.
  private static let pending = Mutex<Set<String>>([])

  /// Removes the temporary files of this process and ends it; whoever begins or names one meanwhile waits for ever.
  package static func discardAll(andLeave leave: () -> Never) -> Never {
    pending.withLock { paths in
      for path in paths { unlink(path) }
      leave()
    }
  }

  /// Begins a file in a folder that exists.
  package init(_ name: String, in folder: String) throws(FileProblem) {
    self.name = name
    self.folder = folder
    temporaryPath = "\(folder)/\(PendingFile.temporaryName(of: name))"
    descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw FileProblem("cannot write \(folder)/\(name)", code: errno)
    }
    let path = temporaryPath
    Self.pending.withLock { _ = $0.insert(path) }
  }

  deinit { discard() }

  /// Adds bytes.
  package mutating func write(_ bytes: [UInt8]) throws(FileProblem) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 20 { try flush() }
  }

  /// Puts all bytes on the disk, so that taking the name is all that remains, and tells their fingerprint.
  package mutating func complete() throws(FileProblem) -> String {
    try flush()
    // A full disk may show itself only here.
    guard fsync(descriptor) == 0 else { throw problem() }
    guard close(descriptor) == 0 else {
      descriptor = -1
      throw problem()
    }
    descriptor = -1
    return hash.fingerprint()
  }

  /// Takes the name, in place of any file that had it.
  package consuming func takeName() throws(FileProblem) {
    precondition(descriptor == -1, "a file takes its name when it is complete: \(name)")
    let (from, to) = (temporaryPath, "\(folder)/\(name)")
    guard Self.pending.withLock({ _ in rename(from, to) }) == 0 else { throw problem() }
  }

  private mutating func flush() throws(FileProblem) {
    hash.update(buffer)
    size += buffer.count
    while !buffer.isEmpty {
      let written = Foundation.write(descriptor, buffer, buffer.count)
      guard written >= 0 else {
        if errno == EINTR { continue }
        throw problem()
      }
      if written == buffer.count {
        buffer.removeAll(keepingCapacity: true)
      } else {
        buffer.removeFirst(written)
      }
    }
  }

  private func problem() -> FileProblem {
    FileProblem("cannot write \(folder)/\(name)", code: errno)
  }

  private func discard() {
    if descriptor >= 0 { _ = close(descriptor) }
    unlink(temporaryPath)
    let path = temporaryPath
    Self.pending.withLock { _ = $0.remove(path) }
  }

  /// The process in the name keeps two runs into one folder from mixing their bytes.
  private static func temporaryName(of name: String) -> String {
    ".\(name).\(host)-\(getpid()).partial"
  }

  private static var host: String {
    ProcessInfo.processInfo.hostName.split(separator: ".").first.map(String.init) ?? "host"
  }

  /// Removes what processes of this machine that no longer run have left in a folder.
  package static func removeLeftovers(in folder: String) {
    for entry in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      guard entry.hasPrefix("."), entry.hasSuffix(".partial"),
        let process = entry.dropLast(".partial".count).split(separator: ".").last,
        process.hasPrefix("\(host)-"),
        let id = Int32(process.dropFirst(host.count + 1)),
        id != getpid(), kill(id, 0) != 0, errno == ESRCH
      else { continue }
      unlink("\(folder)/\(entry)")
    }
  }
}
