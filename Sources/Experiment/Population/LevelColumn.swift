import Model
import Parameters

/// A column of the user's that is kept to group results and to target levers: few different values.
struct LevelColumn {
  /// Name of the grouping.
  let name: String
  /// Its place in a row.
  let place: Int
  private var levels: [String] = []
  private var numbers: [String: UInt16] = [:]
  private var column: [UInt16] = []
  private var last: (text: String, number: UInt16)?

  /// Different values of a column that nobody asked for.
  static let mostUnasked = 40
  /// Different values of a column that the scenario names.
  static let mostAsked = 1000
  /// Bytes of a value; longer texts are no groups.
  static let longest = 120
  /// What an empty cell is called.
  static let missing = "missing"

  init(_ name: String, at place: Int) {
    self.name = name
    self.place = place
  }

  /// Adds the next household's value; false where there are too many different values, or it is too long.
  mutating func add(_ cell: String, most: Int) -> Bool {
    if let last, last.text == cell {
      column.append(last.number)
      return true
    }
    guard cell.utf8.count <= Self.longest else { return false }
    let level = cell.isEmpty ? Self.missing : cell.plainWholeNumber
    let number = numbers[level] ?? UInt16(levels.count)
    if Int(number) == levels.count {
      guard levels.count < most else { return false }
      levels.append(level)
      numbers[level] = number
    }
    last = (cell, number)
    column.append(number)
    return true
  }

  /// The grouping with its levels in order, for households in the order of the world's rows.
  func grouping(in order: [Int32]) -> Grouping {
    let sorted = levels.sorted { one, other in
      switch (Double(decimal: one), Double(decimal: other)) {
      case (let a?, let b?) where a != b: a < b
      case (_?, nil): true
      case (nil, _?): false
      default: one < other
      }
    }
    var ranks = [UInt16](repeating: 0, count: levels.count)
    for (rank, level) in sorted.enumerated() { ranks[Int(numbers[level] ?? 0)] = UInt16(rank) }
    return Grouping(
      name: name, levels: sorted, column: order.map { ranks[Int(column[Int($0)])] })
  }
}
