import Foundation

/// Bytes that wait on the disk until their turn comes, in a file without a name.
///
/// Replicates come to their ends in any order, and a panel of one may be larger than memory.
package final class Spool: Sendable {
  private let descriptor: Int32
  private let name: String

  fileprivate init(_ descriptor: Int32, _ name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  deinit { close(descriptor) }

  /// Hands the bytes over in order, a piece at a time.
  package func read(_ take: ([UInt8]) throws(FileProblem) -> Void) throws(FileProblem) {
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var place: off_t = 0
    while true {
      let count = pread(descriptor, &buffer, buffer.count, place)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileProblem("cannot read back \(name)", code: errno) }
      guard count > 0 else { return }
      try take(Array(buffer[..<count]))
      place += off_t(count)
    }
  }
}

/// A spool being filled.
package struct SpoolWriter {
  private let spool: Spool
  private let descriptor: Int32
  private let name: String

  /// Begins a spool in a folder, for a file that will have a name there.
  package init(for name: String, in folder: String) throws(FileProblem) {
    var template = Array("\(folder)/.\(name).XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    self.name = "\(folder)/\(name)"
    guard descriptor >= 0 else { throw FileProblem("cannot write \(folder)/\(name)", code: errno) }
    // Without a name it goes with the process, whatever becomes of that.
    unlink(template)
    spool = Spool(descriptor, self.name)
  }

  /// Adds bytes.
  package func write(_ bytes: [UInt8]) throws(FileProblem) {
    var rest = bytes
    while !rest.isEmpty {
      let written = Foundation.write(descriptor, rest, rest.count)
      if written < 0, errno == EINTR { continue }
      guard written >= 0 else { throw FileProblem("cannot write \(name)", code: errno) }
      rest.removeFirst(written)
    }
  }

  /// The spool, full.
  package func finish() -> Spool { spool }
}
