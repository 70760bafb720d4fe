import Parameters

extension Step {
  static let neighbours = Step(
    "neighbours",
    Label(
      en: "Counts each household's borrowing, informed and late neighbours as of last month.",
      zh: "统计各户上月末邻里中借款、知情与逾期的户数。")
  ) { world, _ in
    countNeighbours(
      into: &world.tally, &world.standing, of: world.households.status, by: world.ties)
    weighNeighbours(into: &world.voices, of: world.standing, by: world.ties)
  }
}

/// What a household's neighbours were at the end of last month, packed in one word.
package struct Tally {
  /// Most neighbours that are counted.
  package static let most = 255

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

/// Brings each household's counts up to date where a neighbour has changed since last month.
///
/// Few change in a month, so this takes a quarter of counting anew. Runs before anything else changes,
/// so that all see last month whatever the order of rows. Four counts in one word cost one addition.
/// Counts are exact up to 255 neighbours.
package func countNeighbours(
  into tally: inout [UInt32], _ standing: inout [UInt8], of status: [Status], by ties: Ties
) {
  let words = (0..<16).map { Standing(rawValue: UInt8($0)).word }
  let status = status.span
  let firsts = ties.listeners?.first ?? ties.first
  let listeners = ties.listeners?.listener ?? ties.neighbour
  let first = firsts.span
  let listener = listeners.span
  var tally = tally.mutableSpan
  var standing = standing.mutableSpan
  precondition(status.count == standing.count, "a status for every household")
  for row in 0..<standing.count {
    let now = Standing(status[row]).rawValue
    guard now != standing[row] else { continue }
    let change = words[Int(now)] &- words[Int(standing[row])]
    standing[row] = now
    for entry in Int(first[row])..<Int(first[row + 1]) { tally[Int(listener[entry])] &+= change }
  }
  for row in ties.crowded {
    let heard = ties.neighbours(of: Int(row)).prefix(Tally.most)
    tally[Int(row)] = heard.reduce(0) { $0 &+ words[Int(standing[Int($1)])] }
  }
}

/// Adds up the weights of the ties to each household's neighbours by what these were at the end of last month.
///
/// Does nothing where no tie has a weight.
package func weighNeighbours(
  into voices: inout [Voices], of standing: [UInt8], by ties: Ties
) {
  guard !ties.weight.isEmpty else { return }
  for row in voices.indices {
    var heard = SIMD4<Float>()
    for entry in Int(ties.first[row])..<Int(ties.first[row + 1]) {
      heard += ties.weight[entry] * Standing(rawValue: standing[Int(ties.neighbour[entry])]).mark
    }
    voices[row] = Voices(heard)
  }
}

/// What a household is to its neighbours.
private struct Standing: OptionSet {
  let rawValue: UInt8
  static let borrowed = Standing(rawValue: 1)
  static let informed = Standing(rawValue: 2)
  static let late = Standing(rawValue: 4)
  static let harmed = Standing(rawValue: 8)
}

extension Standing {
  @inline(__always)
  init(_ status: Status) {
    let borrowed = status.contains(.everBorrowed)
    var standing: Standing = borrowed ? .borrowed : status.contains(.informed) ? .informed : []
    if status.contains(.late) { standing.insert(.late) }
    if status.contains(.harmed) { standing.insert(.harmed) }
    self = standing
  }

  /// One for each thing that it is, in the order of `Voices`.
  var mark: SIMD4<Float> {
    SIMD4(
      contains(.borrowed) ? 1 : 0, contains(.informed) ? 1 : 0, contains(.late) ? 1 : 0,
      contains(.harmed) ? 1 : 0)
  }

  /// What it adds to a neighbour's tally.
  var word: UInt32 {
    (0..<4).reduce(0) { $0 | (rawValue >> UInt8($1) & 1 == 1 ? 1 << UInt32(8 * $1) : 0) }
  }
}
