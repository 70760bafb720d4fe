import Foundation

/// Writes a notebook, an R script and the tables that both read.
public struct NotebookExport: Sendable {
  /// The folder that was written.
  public let folder: String
  /// Its files, as paths inside it.
  public let files: [String]

  /// Writes into a folder, which is made if need be.
  public init(of source: ExportSource, into folder: String) throws(FileProblem) {
    self.folder = folder
    let (notebook, script) = ("\(source.name).ipynb", "\(source.name).R")
    var target = try ResultFolder(folder, for: [notebook, script])
    let data = try ResultFolder("\(folder)/data", for: [])
    var tables = PendingFiles(in: data.path)
    for table in source.tables {
      try tables.add(table) { file throws(FileProblem) in
        try file.copy("\(source.folder)/\(table)")
      }
    }
    if source.kind == .sweep {
      try tables.add("sensitivity.csv") { file throws(FileProblem) in
        try file.write(try Self.sensitivity(of: source))
      }
    }
    try tables.add("source-manifest.json") { file throws(FileProblem) in
      try file.copy("\(source.folder)/\(ResultFolder.manifestName)")
    }
    let copied = tables.written
    var own = PendingFiles(in: folder)
    try own.add(notebook) { file throws(FileProblem) in
      try file.write(Array(source.notebook.document.text.utf8))
    }
    try own.add(script) { file throws(FileProblem) in
      try file.write(Array(source.scriptInR.utf8))
    }
    let written =
      own.written
      + copied.map {
        WrittenFile(name: "data/\($0.name)", bytes: $0.bytes, fingerprint: $0.fingerprint)
      }
    try own.add(ResultFolder.manifestName) { file throws(FileProblem) in
      try file.write(Array(Self.manifest(of: source, written, folder).text.utf8))
    }
    try target.removeEarlier(but: own.written.map(\.name))
    try tables.takeNames()
    try own.takeNames()
    target.keep()
    files = written.map(\.name)
  }

  private static func sensitivity(of source: ExportSource) throws(FileProblem) -> [UInt8] {
    let sweep = try SweepOutcomes(in: source.folder)
    let analysis = SensitivityAnalysis(sweep, Resampling(seed: 1))
    return SensitivityFiles.table(of: analysis)
  }

  private static func manifest(
    of source: ExportSource, _ files: [WrittenFile], _ folder: String
  ) -> JSON {
    let command = ShellCommand(
      ["puhui", "export", source.folder, "--notebook", "--out", folder])
    return .object([
      "kind": "notebook",
      "command": .text(command.description),
      "program": Experiment.Manifest.program,
      "question": source.question.map(JSON.text) ?? .null,
      "files": .list(files.map(Experiment.Manifest.output)),
    ])
  }
}

extension PendingFile {
  /// Adds the bytes of another file, a piece at a time.
  mutating func copy(_ path: String) throws(FileProblem) {
    var lines = try LineReader(path)
    while let line = try lines.next() {
      try write(line + (lines.isTerminated ? [UInt8(ascii: "\n")] : []))
    }
  }
}
