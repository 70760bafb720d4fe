/// What the dictionary of a folder says of its columns.
struct ExportLabels: Sendable {
  private var entries: [String: (unit: String, en: String, zh: String)] = [:]

  init(_ source: ExportSource) throws(FileProblem) {
    for axis in source.sweep?.axes ?? [] {
      entries[axis.column] = (axis.unit ?? "", axis.label.en, axis.label.zh)
    }
    for measure in source.sweep?.measures ?? [] {
      entries[measure.name] = (measure.unit ?? "", measure.label.en, measure.label.zh)
    }
    guard source.tables.contains("dictionary.csv") else { return }
    var table = try CSVTable("\(source.folder)/dictionary.csv")
    let column = try table.place(of: "column")
    let (unit, en) = (try table.place(of: "unit"), try table.place(of: "label"))
    let zh = try table.place(of: "label_zh")
    while let row = try table.next() {
      guard entries[row[column]] == nil else { continue }
      entries[row[column]] = (row[unit], row[en], row[zh])
    }
  }

  /// A variable with the words for it.
  func variable(
    _ name: String, _ dimensions: [Int], _ values: [Double]
  ) -> ExportCube.Variable {
    let entry = entries[name]
    return .init(
      name: name, unit: entry?.unit ?? "", label: entry?.en ?? name, labelZh: entry?.zh ?? name,
      dimensions: dimensions, values: values)
  }
}
