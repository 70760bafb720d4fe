import Foundation

/// Writes what an analysis found: `sensitivity.csv`, `dictionary.csv` and the manifest.
package enum SensitivityFiles {
  /// Names of the tables.
  package static let names = [tableName, "dictionary.csv"]

  /// Name of the table of indices.
  static let tableName = "sensitivity.csv"

  private static let columns = [
    "month", "measure", "method", "index", "axis", "at", "estimate", "low", "high", "count",
  ]

  /// Writes into a folder, which is made if need be; the manifest names the command line.
  package static func write(
    _ analysis: SensitivityAnalysis, _ resampling: Resampling, into path: String,
    command: [String]
  ) throws(FileProblem) -> [WrittenFile] {
    var folder = try ResultFolder(path, for: names)
    try folder.checkIsFree(for: Self.tableName)
    var files = PendingFiles(in: path)
    try files.add("sensitivity.csv") { file throws(FileProblem) in
      try file.write(table(of: analysis))
    }
    try files.add("dictionary.csv") { file throws(FileProblem) in
      try file.write(dictionary(of: analysis))
    }
    let tables = files.written
    try files.add(ResultFolder.manifestName) { file throws(FileProblem) in
      let text = manifest(analysis, resampling, tables, ShellCommand(command)).text
      try file.write(Array(text.utf8))
    }
    try folder.removeEarlier(but: tables.map(\.name))
    try files.takeNames()
    folder.keep()
    return tables
  }

  /// Whether a file has the heading of such a table.
  static func isTable(_ path: String) -> Bool {
    (try? CSVTable(path))?.header == columns
  }

  static func table(of analysis: SensitivityAnalysis) -> [UInt8] {
    var text = CSVText()
    text.appendRow(columns)
    for found in analysis.measures {
      for row in found.rows {
        text.append(analysis.sweep.month)
        text.append(found.measure.name)
        text.append(row.index.method.rawValue)
        text.append(row.index.rawValue)
        text.append(row.axis.map { analysis.sweep.description.axes[$0].column } ?? "")
        text.append(row.at ?? "")
        text.append(row.estimate)
        text.append(row.interval.low)
        text.append(row.interval.high)
        text.append(row.count)
        text.endRow()
      }
    }
    return text.bytes
  }

  /// The kinds of entries: columns, indices, axes and measures.
  private static func dictionary(of analysis: SensitivityAnalysis) -> [UInt8] {
    var text = CSVText()
    text.appendRow(["kind", "name", "unit", "label", "label_zh", "meaning"])
    for column in Column.all {
      text.appendRow(["column", column.name, "", column.en, column.zh, column.meaning])
    }
    for index in SensitivityIndex.allCases {
      let label = index.label
      text.appendRow(["index", index.rawValue, "", label.en, label.zh, index.meaning])
    }
    let description = analysis.sweep.description
    for axis in description.axes {
      text.appendRow(
        ["axis", axis.column, axis.unit ?? "", axis.label.en, axis.label.zh, axis.path])
    }
    for measure in description.measures {
      let label = measure.label
      text.appendRow(["measure", measure.name, measure.unit ?? "", label.en, label.zh, ""])
    }
    return text.bytes
  }

  private static func manifest(
    _ analysis: SensitivityAnalysis, _ resampling: Resampling, _ files: [WrittenFile],
    _ command: ShellCommand
  ) -> JSON {
    let sweep = analysis.sweep
    let notes = analysis.measures.flatMap { found in
      found.notes.map { note in
        JSON.object([
          "measure": .text(found.measure.name), "en": .text(note.text.en),
          "zh": .text(note.text.zh),
        ])
      }
    }
    let source = FileManager.default
      .contents(atPath: "\(sweep.folder)/\(ResultFolder.manifestName)")
    return .object([
      "kind": "sensitivity",
      "command": .text(command.description),
      "program": Manifest.program,
      "sweep": .text(sweep.description.name),
      "question": sweep.description.question.map(JSON.text) ?? .null,
      "design": .text(sweep.description.design),
      "month": .text(sweep.month),
      "seed": .integer(Int(resampling.seed)),
      "resamples": .integer(resampling.count),
      "sweep_manifest_sha256": source.map { .text(SHA256.fingerprint(of: $0)) } ?? .null,
      "notes": .list(notes),
      "files": .list(files.map(Manifest.output)),
    ])
  }

  /// What a column of the table holds.
  private struct Column {
    let name: String
    let en: String
    let zh: String
    let meaning: String

    static let all: [Column] = [
      Column(name: "month", en: "Month", zh: "月份", meaning: "Month of the outcomes."),
      Column(name: "measure", en: "Measure", zh: "指标", meaning: "What is explained."),
      Column(name: "method", en: "Method", zh: "方法", meaning: "Method of the index."),
      Column(name: "index", en: "Index", zh: "指数", meaning: "What is stated; see kind index."),
      Column(
        name: "axis", en: "Axis", zh: "参数轴",
        meaning: "What varies; empty where the row is about the measure as a whole."),
      Column(name: "at", en: "Value", zh: "取值", meaning: "Value of the axis, one at a time only."),
      Column(name: "estimate", en: "Estimate", zh: "估计值", meaning: "The index."),
      Column(name: "low", en: "Lower bound", zh: "区间下限", meaning: "Of its 95% interval."),
      Column(name: "high", en: "Upper bound", zh: "区间上限", meaning: "Of the same interval."),
      Column(
        name: "count", en: "Count", zh: "数量",
        meaning: "Effects, samples, points or replicates that the row rests on."),
    ]
  }
}
