import GSL

/// A rising list of rows for each household, in little more than a byte an entry.
///
/// Most neighbours live next door, so steps are kept: from the household to its first entry, then from entry to entry.
/// A step takes a byte for each seven bits, the lowest first, and the eighth bit says that more follow. The first may
/// go back: it is kept as `2 step`, or as `−2 step − 1` where it does.
package struct RowLists: Sendable, Equatable {
  /// First byte of each list, and the total at the end.
  private var first: [Int32]
  private var bytes: [UInt8]

  /// No lists.
  package init() {
    first = [0]
    bytes = [0]
  }

  /// Lists that stand one after the other.
  ///
  /// - Parameters:
  ///   - entries: rows, rising within each list.
  ///   - starts: first entry of each list, and the total at the end.
  package init(_ entries: [Int32], starts: [Int32]) {
    let count = starts.count - 1
    first = [Int32](repeating: 0, count: starts.count)
    var total = 0
    for row in 0..<count {
      Self.forEachCode(of: row, entries, starts) { total += Self.length(of: $0) }
      first[row + 1] = Int32(total)
    }
    // One byte more, since two are read at a time.
    bytes = [UInt8](repeating: 0, count: total + 1)
    var place = 0
    for row in 0..<count {
      Self.forEachCode(of: row, entries, starts) { code in
        var left = code
        while left > 127 {
          bytes[place] = UInt8(left & 127) | 128
          place += 1
          left >>= 7
        }
        bytes[place] = UInt8(left)
        place += 1
      }
    }
  }

  /// Number of lists.
  package var count: Int { first.count - 1 }

  /// Entries of all lists.
  package var entryCount: Int { bytes.dropLast().count { $0 < 128 } }

  /// Entries of one list.
  package func entryCount(of row: Int) -> Int {
    bytes[Int(first[row])..<Int(first[row + 1])].count { $0 < 128 }
  }

  /// The entries of one list, in rising order.
  @inline(__always)
  package subscript(row: Int) -> Entries {
    Entries(bytes: bytes, place: Int(first[row]), end: Int(first[row + 1]), from: row)
  }

  /// Asks the processor to fetch some lists that will be read soon.
  package func fetch(_ rows: ArraySlice<Int>) {
    for row in rows { bytes.fetch(Int(first[row])) }
  }

  /// Every list in full.
  package var lists: [[Int32]] { (0..<count).map { self[$0].map { Int32($0) } } }

  private static func forEachCode(
    of row: Int, _ entries: [Int32], _ starts: [Int32], _ body: (UInt) -> Void
  ) {
    var last = row
    let (start, end) = (Int(starts[row]), Int(starts[row + 1]))
    for place in start..<end {
      let step = Int(entries[place]) - last
      precondition(place == start || step > 0, "a list of rows rises")
      body(place == start ? UInt(bitPattern: step << 1 ^ step >> 63) : UInt(step))
      last = Int(entries[place])
    }
  }

  private static func length(of code: UInt) -> Int {
    max(1, (UInt.bitWidth - code.leadingZeroBitCount + 6) / 7)
  }

  /// Reads one list.
  package struct Entries: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var place: Int
    private let end: Int
    private var last: Int
    private var isFirst = true

    @inline(__always)
    fileprivate init(bytes: [UInt8], place: Int, end: Int, from row: Int) {
      self.bytes = bytes
      self.place = place
      self.end = end
      last = row
    }

    /// The next row.
    @inline(__always)
    package mutating func next() -> Int? {
      guard place < end else { return nil }
      // One byte or two without a branch, which would be mispredicted; a third is rare.
      let byte = Int(bytes[place])
      let second = Int(bytes[place &+ 1])
      let isLong = byte >> 7
      var code = byte & 127 | (second & 127) << 7 & -isLong
      place &+= 1 &+ isLong
      if byte & second > 127 {
        var shift = 14
        var byte: UInt8
        repeat {
          byte = bytes[place]
          code |= Int(byte & 127) << shift
          place &+= 1
          shift &+= 7
        } while byte > 127
      }
      // The lowest bit of the first step is its sign.
      last &+= isFirst ? code >> 1 ^ -(code & 1) : code
      isFirst = false
      return last
    }
  }
}
