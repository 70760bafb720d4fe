import Experiment
import Foundation

/// Reads a tidy table row by row (RFC 4180), so that a large file costs little memory.
struct TableReader {
  /// Where the file is, for messages.
  let path: String
  private let bytes: [UInt8]
  private let columns: [String: Int]
  private let start: Int

  /// Opens a table; nil where there is no such file.
  init?(_ name: String, in folder: String) throws(FileProblem) {
    path = "\(folder)/\(name)"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw FileProblem("cannot read \(path)", code: errno)
    }
    bytes = [UInt8](data)
    var next = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var header: [String] = []
    TableReader.readRow(bytes, from: &next, into: &header)
    columns = Dictionary(
      header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    start = next
  }

  /// Names of the columns, in the order of the file.
  var names: [String] { columns.sorted { $0.value < $1.value }.map(\.key) }

  /// Position of a column that the report cannot do without.
  func column(_ name: String) throws(FileProblem) -> Int {
    guard let position = columns[name] else {
      throw FileProblem(
        input: "cannot read \(path)", reason: "it has no column \(name)",
        remedy: "Write the results again with this version of puhui.")
    }
    return position
  }

  /// Positions of several such columns.
  func columns(_ names: String...) throws(FileProblem) -> [Int] {
    var positions: [Int] = []
    for name in names { positions.append(try column(name)) }
    return positions
  }

  /// Calls back with the fields of each row that is whole.
  func forEachRow(_ body: ([String]) -> Void) throws(FileProblem) {
    var next = start
    var fields: [String] = []
    while next < bytes.count {
      TableReader.readRow(bytes, from: &next, into: &fields)
      guard fields.count == columns.count else {
        throw FileProblem(
          input: "cannot read \(path)",
          reason: "a row has \(fields.count) fields, but the header has \(columns.count)",
          remedy: "The file is cut or changed; write the results again.")
      }
      body(fields)
    }
  }

  /// What is wrong with a row that holds no numbers that could have been written.
  func damage(_ reason: String) -> FileProblem {
    FileProblem(
      input: "cannot read \(path)", reason: reason,
      remedy: "The file is cut or changed; write the results again.")
  }

  private static func readRow(_ bytes: [UInt8], from next: inout Int, into fields: inout [String]) {
    fields.removeAll(keepingCapacity: true)
    let (quote, comma) = (UInt8(ascii: "\""), UInt8(ascii: ","))
    let (feed, carriage) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    while true {
      if next < bytes.count, bytes[next] == quote {
        fields.append(readQuoted(bytes, from: &next))
      } else {
        let first = next
        while next < bytes.count, bytes[next] != comma, bytes[next] != feed { next += 1 }
        let last = next > first && bytes[next - 1] == carriage ? next - 1 : next
        fields.append(String(decoding: bytes[first..<last], as: UTF8.self))
      }
      if next < bytes.count, bytes[next] == carriage { next += 1 }
      guard next < bytes.count, bytes[next] == comma else { break }
      next += 1
    }
    next += 1
  }

  private static func readQuoted(_ bytes: [UInt8], from next: inout Int) -> String {
    let quote = UInt8(ascii: "\"")
    var field: [UInt8] = []
    next += 1
    while next < bytes.count {
      if bytes[next] == quote {
        guard next + 1 < bytes.count, bytes[next + 1] == quote else { break }
        next += 1
      }
      field.append(bytes[next])
      next += 1
    }
    next += 1
    return String(decoding: field, as: UTF8.self)
  }
}

/// A number in a field; NaN where it is empty, or of a size that nothing in a county has.
func number(_ field: String) -> Double {
  guard let value = Double(field) else { return .nan }
  return value == 0 || (1e-100...1e100).contains(abs(value)) || value.isInfinite ? value : .nan
}
