extension Ties {
  /// Ties as the user's own file states them: directed or not, with weights or without.
  ///
  /// A tie that is stated twice counts once, with the greater of its weights.
  /// - Complexity: O(n + e log e), whatever the number of ties at one household.
  package init(given edges: EdgeList, households: Int) {
    self.init()
    let isWeighted = !edges.weight.isEmpty
    var entries: [Entry] = []
    entries.reserveCapacity(edges.isDirected ? edges.one.count : 2 * edges.one.count)
    for place in edges.one.indices where edges.one[place] != edges.other[place] {
      let weight = isWeighted ? edges.weight[place] : 1
      let entry = Entry(
        listener: edges.other[place], speaker: edges.one[place], weight: weight)
      entries.append(entry)
      if !edges.isDirected { entries.append(entry.reversed) }
    }
    entries.sort()
    drop(doublesIn: &entries)
    heard = RowLists(
      entries.map(\.speaker), starts: starts(of: entries, households, by: \.listener))
    if isWeighted { weight = entries.map(\.weight) }
    if edges.isDirected { listeners = RowLists(listenersOf: entries, households) }
    findCrowded()
  }
}

/// A tie as one household hears it.
private struct Entry: Comparable {
  var listener: Int32
  var speaker: Int32
  var weight: Float

  var reversed: Entry { Entry(listener: speaker, speaker: listener, weight: weight) }

  func isSamePair(as other: Entry) -> Bool {
    listener == other.listener && speaker == other.speaker
  }

  static func < (one: Entry, other: Entry) -> Bool {
    (one.listener, one.speaker, other.weight) < (other.listener, other.speaker, one.weight)
  }
}

/// Keeps the first entry of each pair, which has the greatest weight.
private func drop(doublesIn entries: inout [Entry]) {
  var kept = 0
  for place in entries.indices
  where place == 0 || !entries[place].isSamePair(as: entries[kept - 1]) {
    entries[kept] = entries[place]
    kept += 1
  }
  entries.removeLast(entries.count - kept)
}

/// First entry of each household, and the total at the end.
private func starts(
  of entries: [Entry], _ households: Int, by end: KeyPath<Entry, Int32>
) -> [Int32] {
  var first = [Int32](repeating: 0, count: households + 1)
  for entry in entries { first[Int(entry[keyPath: end]) + 1] += 1 }
  for row in 0..<households { first[row + 1] += first[row] }
  return first
}

extension RowLists {
  /// Who hears each household.
  fileprivate init(listenersOf entries: [Entry], _ households: Int) {
    let first = starts(of: entries, households, by: \.speaker)
    var listeners = [Int32](repeating: 0, count: entries.count)
    var next = first
    // Entries rise by listener, so each list does.
    for entry in entries {
      listeners[Int(next[Int(entry.speaker)])] = entry.listener
      next[Int(entry.speaker)] += 1
    }
    self.init(listeners, starts: first)
  }
}
