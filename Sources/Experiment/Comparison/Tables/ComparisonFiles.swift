import Model

/// The files of a comparison: all of them take their names at the end, or none does.
struct ComparisonFiles: ~Copyable {
  /// Names of all tables that a comparison may write.
  static let names = [
    "comparison.csv", "transitions.csv", "costs.csv", "ranking.csv", "decomposition.csv",
    "dose.csv", "precision.csv", "equal_cost.csv", "posterior_draws.csv",
    "posterior_effects.csv", "posterior_conditions.csv", "parameters.csv", "dictionary.csv",
  ]

  private var folder: ResultFolder

  /// Opens the folder, which is made if need be, before any work is done.
  init(at path: String) throws(FileProblem) {
    let folder = try ResultFolder(path, for: Self.names)
    try folder.checkIsFree(for: "comparison.csv")
    self.folder = folder
  }

  /// Writes everything; the manifest, which is told the others' fingerprints, comes last.
  consuming func write(
    _ results: ComparisonResults, _ tables: [SmallTable], manifest: ([WrittenFile]) -> JSON
  ) throws(FileProblem) -> [WrittenFile] {
    let path = folder.path
    var complete = PendingFiles(in: path)
    try complete.add("comparison.csv") { file throws(FileProblem) in
      var header = CSVText()
      header.appendRow(ComparisonTable.columns)
      try file.write(header.bytes)
      let table = ComparisonTable(results)
      for policy in results.plan.policies.indices {
        for month in results.months.indices {
          try file.write(table.rows(policy: policy, month: month))
        }
      }
    }
    for table in tables {
      try complete.add(table.name) { file throws(FileProblem) in try file.write(table.bytes) }
    }
    try complete.add("dictionary.csv") { file throws(FileProblem) in
      try file.write(ComparisonDictionary.text)
    }
    let written = complete.written
    try complete.add(ResultFolder.manifestName) { file throws(FileProblem) in
      try file.write(Array(manifest(written).text.utf8))
    }
    let all = complete.written
    try folder.removeEarlier(but: written.map(\.name))
    try complete.takeNames()
    folder.keep()
    return all
  }
}
