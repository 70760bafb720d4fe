/// Text of a table being written: fields with commas between, rows with line feeds (RFC 4180).
///
/// Numbers are the shortest decimals that read back as the same value; an undefined number is an empty cell.
package struct CSVText: Sendable {
  /// The bytes so far, in UTF-8.
  package private(set) var bytes: [UInt8] = []
  private var isAtStartOfRow = true

  /// A text without rows.
  package init() {}

  /// Forgets the bytes, once they are in the file.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Ends the row.
  package mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isAtStartOfRow = true
  }

  /// Adds a field of text, quoted where it must be.
  package mutating func append(_ text: String) {
    separate()
    guard text.utf8.contains(where: CSVText.needsQuotes) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  /// Adds a whole number.
  package mutating func append(_ number: Int) {
    separate()
    appendDigits(of: number)
  }

  /// Adds a number; NaN leaves the cell empty.
  package mutating func append(_ number: Double) {
    separate()
    guard !number.isNaN else { return }
    // Most measures are counts or whole amounts: integers are exact up to here, and ten times faster.
    if abs(number) < 9_007_199_254_740_992, number == number.rounded() {
      appendDigits(of: Int(number))
    } else {
      bytes.append(contentsOf: number.description.utf8)
    }
  }

  /// Adds a row of text.
  package mutating func appendRow(_ fields: [String]) {
    for field in fields { append(field) }
    endRow()
  }

  /// Adds bytes that were made as fields already, for what many rows begin with.
  package mutating func append(prefix: [UInt8]) {
    separate()
    bytes.append(contentsOf: prefix)
  }

  private mutating func separate() {
    if !isAtStartOfRow { bytes.append(UInt8(ascii: ",")) }
    isAtStartOfRow = false
  }

  private mutating func appendDigits(of number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let first = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[first...].reverse()
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }
}
