/// Finds what somebody probably meant to write.
package enum Suggestion {
  /// Longer names are no typing errors, and not worth the comparison.
  private static let longest = 120

  /// The candidate with the fewest typing errors from a name; nil where none is near.
  ///
  /// Upper and lower case do not count; the first of equals wins.
  package static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    guard name.utf8.count <= longest else { return nil }
    let letters = Array(name.lowercased())
    // One wrong letter of one is another word.
    let bound = letters.count < 2 ? 0 : max(1, (letters.count + 1) / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let distance = edits(letters, Array(candidate.lowercased()), atMost: bound)
      if let distance, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The nearest of dotted paths: the whole path, or else one that ends in the same name.
  package static func nearestPath(to path: String, in paths: [String]) -> String? {
    guard path.utf8.count <= longest else { return nil }
    let last = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let namesakes = paths.filter { $0.split(separator: ".").last?.lowercased() == last }
    return nearest(to: path, in: paths) ?? (namesakes.count == 1 ? namesakes[0] : nil)
      ?? nearest(to: path, in: namesakes)
      ?? nearestLast(to: last, in: paths)
  }

  /// The path whose last name is nearest, where exactly one is.
  private static func nearestLast(to name: String, in paths: [String]) -> String? {
    let names = Set(paths.compactMap { $0.split(separator: ".").last.map(String.init) })
    guard let match = nearest(to: name, in: names.sorted()) else { return nil }
    let matches = paths.filter { $0.split(separator: ".").last.map(String.init) == match }
    return matches.count == 1 ? matches[0] : nil
  }

  /// Insertions, deletions, replacements and swaps of neighbours; nil above a bound.
  private static func edits(_ a: [Character], _ b: [Character], atMost bound: Int) -> Int? {
    guard abs(a.count - b.count) <= bound else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for row in a.indices {
      var current = [row + 1]
      for column in b.indices {
        let isSame = a[row] == b[column]
        var cost = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[b.count] <= bound ? last[b.count] : nil
  }
}
