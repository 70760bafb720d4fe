import Model

/// The files of a run being written: rows go to the disk as replicates come, names are taken at the end.
package struct RunFiles: ~Copyable {
  /// Names of the tables; with a panel there is one more.
  package static let tables = ["timeseries.csv", "summary.csv", "dictionary.csv"]

  /// Mean and spread so far.
  package private(set) var summary: SummaryTable
  private let table: TimeseriesTable
  private let measures: [Measure]
  private let hasDraws: Bool
  // Stands before the folder, which can be removed only once its files are.
  private var timeseries: PendingFile
  private var households: PendingFile?
  private var folder: ResultFolder

  /// Begins the files of a scenario in a folder, which is made if need be.
  package init(
    at path: String, scenario: String, measures: [Measure], hasPanel: Bool = false,
    hasDraws: Bool = false
  ) throws(FileProblem) {
    let names = measures.map(\.name)
    let table = TimeseriesTable(scenario: scenario, measures: names)
    let folder = try ResultFolder(
      path, for: Self.tables + PosteriorRuns.tables + (hasPanel ? [PanelTable.name] : []))
    try folder.checkIsFree(for: "timeseries.csv")
    var timeseries = try PendingFile("timeseries.csv", in: path)
    try timeseries.write(table.header)
    var households: PendingFile?
    if hasPanel {
      var file = try PendingFile(PanelTable.name, in: path)
      try file.write(PanelTable(scenario: scenario).header)
      households = consume file
    }
    self.households = households
    self.measures = measures
    self.table = table
    self.folder = folder
    self.timeseries = timeseries
    self.hasDraws = hasDraws
    summary = SummaryTable(scenario: scenario, measures: names, hasIntervals: !hasDraws)
  }

  /// Takes in the next replicate; the rows stand in the order of these calls.
  package mutating func add(_ replicate: Replicate) throws(FileProblem) {
    try timeseries.write(table.rows(of: replicate))
    if let panel = replicate.panel {
      try panel.read { bytes throws(FileProblem) in try households?.write(bytes) }
    }
    summary.add(replicate)
  }

  /// Completes all files, or none; the manifest, which is told the others' fingerprints, comes last.
  package consuming func finish(
    with more: [SmallTable] = [], manifest: ([WrittenFile]) -> JSON
  ) throws(FileProblem) -> [WrittenFile] {
    var files: [WrittenFile] = []
    let path = folder.path
    func complete(_ file: inout PendingFile) throws(FileProblem) {
      let fingerprint = try file.complete()
      files.append(WrittenFile(name: file.name, bytes: file.size, fingerprint: fingerprint))
    }
    func pending(_ name: String, _ bytes: [UInt8]) throws(FileProblem) -> PendingFile {
      var file = try PendingFile(name, in: path)
      try file.write(bytes)
      try complete(&file)
      return file
    }
    try complete(&timeseries)
    let summary = try pending("summary.csv", summary.text)
    var panel: PendingFile?
    if var file = households.take() {
      try complete(&file)
      panel = consume file
    }
    let columns = DictionaryTable.text(
      measures: measures, hasPanel: panel != nil, hasDraws: hasDraws)
    let dictionary = try pending("dictionary.csv", columns)
    var additions = PendingFiles(in: path)
    for table in more {
      try additions.add(table.name) { file throws(FileProblem) in try file.write(table.bytes) }
    }
    files += additions.written
    let document = Array(manifest(files).text.utf8)
    let description = try pending(ResultFolder.manifestName, document)

    try folder.removeEarlier(but: files.map(\.name))
    try timeseries.takeName()
    try summary.takeName()
    if let file = panel.take() { try file.takeName() }
    try dictionary.takeName()
    try additions.takeNames()
    try description.takeName()
    folder.keep()
    return files
  }
}

/// A file that was written: what a manifest says of it.
public struct WrittenFile: Sendable, Equatable {
  /// Its name in the folder of results.
  public let name: String
  /// Its size.
  public let bytes: Int
  /// SHA-256 in hexadecimal.
  public let fingerprint: String
}
