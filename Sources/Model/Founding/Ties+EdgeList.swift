extension Ties {
  /// Symmetric ties of a list of pairs: each household's neighbours in rising order, without itself or doubles.
  package init(_ edges: EdgeList, households: Int) {
    self.init()
    var last = [Int32](repeating: 0, count: households + 1)
    for (one, other) in zip(edges.one, edges.other) where one != other {
      last[Int(one) + 1] += 1
      last[Int(other) + 1] += 1
    }
    for row in 0..<households { last[row + 1] += last[row] }
    var entries = [Int32](repeating: 0, count: Int(last[households]))
    var next = last
    for (one, other) in zip(edges.one, edges.other) where one != other {
      entries[Int(next[Int(one)])] = other
      next[Int(one)] += 1
      entries[Int(next[Int(other)])] = one
      next[Int(other)] += 1
    }
    let starts = compact(&entries, starts: last, households)
    heard = RowLists(entries, starts: starts)
    findCrowded()
  }

  /// Sorts each household's entries, drops doubles and closes the gaps; returns where each household's begin then.
  private func compact(
    _ entries: inout [Int32], starts: [Int32], _ households: Int
  ) -> [Int32] {
    var first = starts
    var kept = 0
    for row in 0..<households {
      let (start, end) = (Int(starts[row]), Int(starts[row + 1]))
      sortInPlace(&entries, start, end)
      first[row] = Int32(kept)
      for entry in start..<end where entry == start || entries[entry] != entries[kept - 1] {
        entries[kept] = entries[entry]
        kept += 1
      }
    }
    first[households] = Int32(kept)
    entries.removeLast(entries.count - kept)
    return first
  }
}

/// Insertion sort: rows are short and nearly in order.
private func sortInPlace(_ entries: inout [Int32], _ start: Int, _ end: Int) {
  for place in start..<end {
    let value = entries[place]
    var hole = place
    while hole > start && entries[hole - 1] > value {
      entries[hole] = entries[hole - 1]
      hole -= 1
    }
    entries[hole] = value
  }
}
