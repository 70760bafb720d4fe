import Experiment

/// How policies were scaled to the same spending, where that was asked.
struct EqualCostFile {
  /// One policy's scaling.
  struct Row {
    let policy: String
    /// Additional spending wanted and reached, in yuan.
    let target: Double
    let reached: Double
    /// Factor on what the policy moves.
    let scale: Double
    /// Whether the spending was reached.
    let isReached: Bool
  }

  private(set) var rows: [Row] = []

  /// Reads it; nothing where there is none.
  init(in folder: String) throws(FileProblem) {
    guard let table = try TableReader("equal_cost.csv", in: folder) else { return }
    let at = try table.columns("policy", "target", "reached", "scale", "reason")
    try table.forEachRow { row in
      rows.append(
        Row(
          policy: row[at[0]], target: Double(row[at[1]]) ?? .nan,
          reached: Double(row[at[2]]) ?? .nan, scale: Double(row[at[3]]) ?? .nan,
          isReached: row[at[4]].isEmpty))
    }
  }
}
