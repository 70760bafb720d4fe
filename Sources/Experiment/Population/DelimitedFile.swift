import Foundation
import Parameters

/// A table of the user's, read row by row with one row in memory; trusts nothing that it reads.
///
/// Fields stand between commas, semicolons or tabs, whichever the header has most of, and may be quoted (RFC 4180);
/// a quoted field ends in its line. A byte-order mark and carriage returns before line feeds are passed over.
struct DelimitedFile: ~Copyable {
  /// Path as messages show it.
  let path: String
  /// Names of the columns, in order.
  private(set) var header: [String] = []
  /// Line of the row that was read last, from 1.
  private(set) var line = 0
  private var reader: LineReader
  private var separator = UInt8(ascii: ",")
  private var bytes: [UInt8] = []
  private var fields: [Field] = []

  /// Bytes of the longest line; no survey has one.
  static let longestLine = 1 << 20
  /// Most columns.
  static let mostColumns = 5000

  /// Where a field stands in its line.
  private struct Field {
    var range: Range<Int>
    var hasDoubledQuotes: Bool
  }

  /// What the next line is.
  enum Row: Equatable {
    case fields
    case wrong(String)
    case end
  }

  private init(_ path: String, _ reader: consuming LineReader) {
    self.path = path
    self.reader = reader
  }

  /// Opens a table and reads its header.
  static func open(_ path: String) throws(ParameterProblem) -> DelimitedFile {
    var file = DelimitedFile(path, try reader(of: path))
    try file.readHeader()
    return file
  }

  private static func reader(of path: String) throws(ParameterProblem) -> LineReader {
    do throws(FileProblem) {
      return try LineReader(path, longest: longestLine)
    } catch {
      throw ParameterProblem(at: path, "the file cannot be read: \(error.reason).")
    }
  }

  private mutating func readHeader() throws(ParameterProblem) {
    guard try readLine() else {
      throw ParameterProblem(at: path, "the file is empty. Its first line must name the columns.")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw ParameterProblem(at: path, "the file is UTF-16. Save it with the encoding UTF-8.")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.contains(UInt8(ascii: "\r")) {
      throw ParameterProblem(
        at: path, line: 1,
        "lines end in carriage returns alone. Save the file with line feeds (Unix or Windows).")
    }
    separator = Self.separator(of: bytes)
    if let problem = flaw ?? split() {
      throw ParameterProblem(at: path, line: 1, "the header \(problem)")
    }
    guard fields.count <= Self.mostColumns else {
      throw ParameterProblem(
        at: path, line: 1,
        "the header has \(fields.count) columns, but a table has at most \(Self.mostColumns).")
    }
    header = fields.indices.map { text(at: $0) }
  }

  /// Moves to the next line that is not blank.
  mutating func next() throws(ParameterProblem) -> Row {
    repeat {
      guard try readLine() else { return .end }
    } while bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    if let problem = flaw ?? split() { return .wrong("the row \(problem)") }
    guard fields.count == header.count else {
      return .wrong(
        "the row has \(fields.count) fields, but the header names \(header.count) columns.")
    }
    return .fields
  }

  /// Text of a field without quotes and without spaces around it.
  func text(at place: Int) -> String {
    let field = fields[place]
    let text = String(decoding: bytes[field.range], as: UTF8.self)
    let plain = field.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
    return plain.trimmingCharacters(in: .whitespaces)
  }

  private mutating func readLine() throws(ParameterProblem) -> Bool {
    line += 1
    do throws(FileProblem) {
      guard let next = try reader.next() else { return false }
      bytes = next
    } catch {
      throw ParameterProblem(
        at: path, line: line > 1 ? line : nil, "the file cannot be read: \(error.reason).")
    }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    return true
  }

  /// What is wrong with the bytes of the line.
  private var flaw: String? {
    if let byte = bytes.first(where: { $0 < 0x20 && $0 != 0x09 }) {
      return "has a control character (byte \(byte)). Is it a text file?"
    }
    if bytes.contains(where: { $0 >= 0x80 }), String(validating: bytes, as: UTF8.self) == nil {
      return "is not UTF-8 text. Save the file with the encoding UTF-8."
    }
    return nil
  }

  /// Finds the fields of the line; says what is wrong with it.
  private mutating func split() -> String? {
    let quote = UInt8(ascii: "\"")
    fields.removeAll(keepingCapacity: true)
    var place = 0
    while true {
      var field = Field(range: place..<place, hasDoubledQuotes: false)
      if place < bytes.count, bytes[place] == quote {
        var end = place + 1
        while end < bytes.count {
          let isDoubled = bytes[end] == quote && end + 1 < bytes.count && bytes[end + 1] == quote
          if bytes[end] == quote && !isDoubled { break }
          field.hasDoubledQuotes = field.hasDoubledQuotes || isDoubled
          end += isDoubled ? 2 : 1
        }
        guard end < bytes.count else {
          return "opens a quote that does not close in its line."
        }
        field.range = place + 1..<end
        place = end + 1
        guard place == bytes.count || bytes[place] == separator else {
          return "has text after a closing quote. Double quotes that stand inside a field."
        }
      } else {
        while place < bytes.count, bytes[place] != separator { place += 1 }
        field.range = field.range.lowerBound..<place
      }
      fields.append(field)
      guard place < bytes.count else { return nil }
      place += 1
    }
  }

  /// The separator that a header has most of.
  private static func separator(of header: [UInt8]) -> UInt8 {
    let counts = [",", ";", "\t"].map { (sign: Character) -> (sign: UInt8, count: Int) in
      let byte = sign.asciiValue ?? UInt8(ascii: ",")
      return (byte, header.count { $0 == byte })
    }
    return counts.max { $0.count < $1.count }.map { $0.count > 0 ? $0.sign : 0x2C } ?? 0x2C
  }
}
