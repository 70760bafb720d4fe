import Foundation

/// Reads a text file line by line, without holding more than a piece of it.
package struct LineReader: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private let longest: Int
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var piece: ArraySlice<UInt8> = []
  private var isAtEnd = false
  /// Whether the last line that was read ended in a line feed.
  package private(set) var isTerminated = true

  /// Opens a file; a line of more bytes than the longest is refused, and costs no memory.
  package init(_ path: String, longest: Int = .max) throws(FileProblem) {
    let isPipe = Self.isNamedPipe(path)
    self.path = path
    self.longest = longest
    descriptor = isPipe ? -1 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      guard !isPipe else {
        throw FileProblem(
          input: "cannot read \(path)", reason: "it is no ordinary file",
          remedy: "Write it to a file first.")
      }
      guard errno == ENOENT else { throw FileProblem("cannot read \(path)", code: errno) }
      throw FileProblem(
        input: "cannot read \(path)", reason: "there is no such file",
        remedy: "Check the spelling of the path.")
    }
  }

  deinit { _ = close(descriptor) }

  /// Whether a path is that of a named pipe: without a writer it would be waited for without end.
  static func isNamedPipe(_ path: String) -> Bool {
    var kind = stat()
    return !path.hasPrefix("/dev/") && stat(path, &kind) == 0 && kind.st_mode & S_IFMT == S_IFIFO
  }

  /// The next line without its end; nil after the last.
  package mutating func next() throws(FileProblem) -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if let end = piece.firstIndex(of: UInt8(ascii: "\n")) {
        try check(line.count + (end - piece.startIndex))
        line += piece[..<end]
        piece = piece[(end + 1)...]
        isTerminated = true
        return line
      }
      try check(line.count + piece.count)
      line += piece
      try fill()
      guard piece.isEmpty else { continue }
      isTerminated = false
      return line.isEmpty ? nil : line
    }
  }

  private func check(_ length: Int) throws(FileProblem) {
    guard length > longest else { return }
    throw FileProblem(
      attempt: "cannot read \(path)", reason: "a line has more than \(longest) bytes",
      remedy: "Is it another file?")
  }

  private mutating func fill() throws(FileProblem) {
    piece = []
    while !isAtEnd {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileProblem("cannot read \(path)", code: errno) }
      isAtEnd = count == 0
      piece = buffer[..<count]
      return
    }
  }
}

/// The fields of a line of a table.
package enum CSVLine {
  /// Splits a line at its commas; quoted fields lose their quotes, and a carriage return at the end is dropped.
  package static func fields(of line: [UInt8]) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var isAfterQuote = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "\""):
        // A quote after a closing quote stands for itself.
        if isAfterQuote { field.append(byte) }
        isAfterQuote = isQuoted
        isQuoted.toggle()
        continue
      case UInt8(ascii: ",") where !isQuoted:
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
      default: field.append(byte)
      }
      isAfterQuote = false
    }
    if field.last == UInt8(ascii: "\r") { field.removeLast() }
    return fields + [String(decoding: field, as: UTF8.self)]
  }
}
