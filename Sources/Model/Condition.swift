import Parameters

/// A condition of a target on one of the user's own columns: any of some of its values.
package struct Condition: Sendable, Equatable {
  /// Name of the column.
  package let column: String
  /// Level of each household.
  private let levels: [UInt16]
  /// Whether each level is reached.
  private let isReached: [Bool]

  /// Whether it holds for a household; where no file has the column it holds for nobody.
  package func holds(for row: Int) -> Bool { row < levels.count && isReached[Int(levels[row])] }

  /// The conditions of a target, one a column.
  package static func list(_ texts: [String], _ groupings: [Grouping]) -> [Condition] {
    let pairs = texts.map(split)
    var columns: [String] = []
    for pair in pairs where !columns.contains(pair.column) { columns.append(pair.column) }
    return columns.map { column in
      let grouping = groupings.first { $0.name == column }
      let values = Set(pairs.filter { $0.column == column }.map(\.value))
      return Condition(
        column: column, levels: grouping?.column ?? [],
        isReached: grouping?.levels.map(values.contains) ?? [])
    }
  }

  /// The two sides of `column=value`; without a sign the value is empty.
  package static func split(_ text: String) -> (column: String, value: String) {
    let place = text.firstIndex(of: "=") ?? text.endIndex
    return (String(text[..<place]), String(text[place...].dropFirst()))
  }
}

extension World {
  /// A target made ready for this world's households.
  package func reach(_ target: Targeting) -> Reach {
    Reach(target, townshipNames: townshipNames, groupings: groupings)
  }
}
