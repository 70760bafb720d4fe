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
  let listeners = ties.listeners ?? ties.heard
  var tally = tally.mutableSpan
  precondition(status.count == standing.count, "a status for every household")
  var changed = Selection()
  for rows in Draws.blocks(of: 0..<standing.count) {
    find(&changed, in: rows, status, standing)
    listeners.fetch(changed.rows)
    var standing = standing.mutableSpan
    for row in changed.rows {
      let now = Standing(status[row]).rawValue
      let change = words[Int(now)] &- words[Int(standing[row])]
      standing[row] = now
      for listener in listeners[row] { tally[listener] &+= change }
    }
  }
  for row in ties.crowded {
    let heard = ties.heard[Int(row)].prefix(Tally.most)
    tally[Int(row)] = heard.reduce(0) { $0 &+ words[Int(standing[$1])] }
  }
}

/// Lists the households that have changed for their neighbours.
private func find(
  _ changed: inout Selection, in rows: Range<Int>, _ status: [Status], _ standing: [UInt8]
) {
  let status = status.span.extracting(rows)
  let standing = standing.span.extracting(rows)
  precondition(status.count == rows.count && standing.count == rows.count)
  changed.select(from: rows) { Standing(status[$0]).rawValue != standing[$0] }
}

/// Adds up the weights of the ties to each household's neighbours by what these were at the end of last month.
///
/// Does nothing where no tie has a weight.
package func weighNeighbours(
  into voices: inout [Voices], of standing: [UInt8], by ties: Ties
) {
  guard !ties.weight.isEmpty else { return }
  let marks = (0..<16).map { Standing(rawValue: UInt8($0)).mark }
  var entry = 0
  for row in voices.indices {
    var heard = SIMD4<Float>()
    for neighbour in ties.heard[row] {
      heard += ties.weight[entry] * marks[Int(standing[neighbour])]
      entry += 1
    }
    voices[row] = Voices(heard)
  }
}

/// What a household is to its neighbours: four of the bits of its status.
private struct Standing: OptionSet {
  let rawValue: UInt8
  static let informed = Standing(rawValue: 1)
  static let borrowed = Standing(rawValue: 2)
  static let late = Standing(rawValue: 4)
  static let harmed = Standing(rawValue: 8)
}

extension Standing {
  @inline(__always)
  init(_ status: Status) {
    let bits = status.rawValue
    // Informed and borrowed are bits 3 and 4 of a status, late is 6 and harmed is 13.
    self.init(
      rawValue: UInt8(truncatingIfNeeded: bits >> 3 & 3 | bits >> 4 & 4 | bits >> 10 & 8))
  }

  /// Whether it is what a tally counts: borrowing, informed without having borrowed, late, harmed.
  private var claims: [Bool] {
    [
      contains(.borrowed), contains(.informed) && !contains(.borrowed), contains(.late),
      contains(.harmed),
    ]
  }

  /// One for each thing that it is, in the order of `Voices`.
  var mark: SIMD4<Float> { SIMD4(claims.map { $0 ? 1 : 0 }) }

  /// What it adds to a neighbour's tally.
  var word: UInt32 {
    claims.enumerated().reduce(0) { $0 | ($1.element ? 1 << UInt32(8 * $1.offset) : 0) }
  }
}
