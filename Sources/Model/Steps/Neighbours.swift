import Parameters

extension Step {
  static let neighbours = Step(
    "neighbours",
    Label(
      en: "Counts each household's borrowing, informed and late neighbours as of last month.",
      zh: "统计各户上月末邻里中借款、知情与逾期的户数。")
  ) { world, _ in
    countNeighbours(into: &world.tally, &world.standing, of: world.households, by: world.ties)
  }
}

/// What a household's neighbours were at the end of last month, packed in one word.
package struct Tally {
  let packed: UInt32

  /// Neighbours who have borrowed from the platform.
  @inline(__always) var borrowing: Int { Int(packed & 0xFF) }
  /// Neighbours who know how the product works and have not borrowed.
  @inline(__always) var informed: Int { Int(packed >> 8 & 0xFF) }
  /// Neighbours who are late with the platform.
  @inline(__always) var late: Int { Int(packed >> 16 & 0xFF) }
  /// Neighbours who were touched by a data incident.
  @inline(__always) var harmed: Int { Int(packed >> 24) }
}

/// Sums one word a neighbour, so that four counts cost one addition.
///
/// Counts are exact up to 255 neighbours.
/// Runs before anything else changes, so that all see last month whatever the order of rows.
package func countNeighbours(
  into tally: inout [UInt32], _ standing: inout [UInt8], of households: Households, by ties: Ties
) {
  let words: [UInt32] = (0..<16).map { code in
    let borrowing: UInt32 = code & 1 == 1 ? 1 : 0
    let informed: UInt32 = code & 2 == 2 ? 1 << 8 : 0
    let late: UInt32 = code & 4 == 4 ? 1 << 16 : 0
    let harmed: UInt32 = code & 8 == 8 ? 1 << 24 : 0
    return borrowing | informed | late | harmed
  }
  let count = households.count
  for row in 0..<count {
    let status = households.status[row]
    let borrowed = status.contains(.everBorrowed)
    var code: UInt8 = borrowed ? 1 : status.contains(.informed) ? 2 : 0
    if status.contains(.late) { code |= 4 }
    if status.contains(.harmed) { code |= 8 }
    standing[row] = code
  }
  for row in 0..<count {
    let first = Int(ties.first[row])
    let last = min(Int(ties.first[row + 1]), first + 255)
    var sum: UInt32 = 0
    for entry in first..<last { sum &+= words[Int(standing[Int(ties.neighbour[entry])] & 15)] }
    tally[row] = sum
  }
}
