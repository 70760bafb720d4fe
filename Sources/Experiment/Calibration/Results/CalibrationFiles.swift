import Foundation
import Parameters

/// Writes what a calibration found.
enum CalibrationFiles {
  static let posteriorName = "posterior.csv"

  /// Names of the files, in the order in which they take their names.
  static let names = [
    posteriorName, PosteriorScenario.name, "marginals.csv", "shrinkage.csv", "correlations.csv",
    "ridges.csv", "predictive.csv", "waves.csv", "sample.csv", "dictionary.csv",
  ]

  static func write(_ report: CalibrationReport, command: [String]) throws -> [WrittenFile] {
    let path = report.folder.path
    let tables = CalibrationTables(report)
    PendingFile.removeLeftovers(in: path)
    let contents: [(String, [UInt8]?)] = [
      (posteriorName, report.posterior.text),
      (PosteriorScenario.name, Array(PosteriorScenario(report: report).text.utf8)),
      ("marginals.csv", tables.marginals), ("shrinkage.csv", tables.shrinkage),
      ("correlations.csv", tables.correlations), ("ridges.csv", try tables.ridges()),
      ("predictive.csv", tables.predictive), ("waves.csv", tables.waves),
      ("sample.csv", tables.sample), ("dictionary.csv", CalibrationDictionary.text),
    ]
    var files = PendingFiles(in: path)
    for (name, bytes) in contents {
      guard let bytes else { continue }
      try files.add(name) { file throws(FileProblem) in try file.write(bytes) }
    }
    let written = files.written
    let manifest = CalibrationManifest(
      report: report, command: ShellCommand(command), files: written)
    try files.add(ResultFolder.manifestName) { file throws(FileProblem) in
      try file.write(Array(manifest.document.text.utf8))
    }
    unlink("\(path)/\(ResultFolder.manifestName)")
    try files.takeNames()
    return written
  }
}

extension CalibrationReport {
  /// Writes all tables, the scenario and the manifest into the calibration's folder.
  ///
  /// - Parameter command: words of the command line that made them.
  /// - Returns: the files, without the manifest.
  /// - Throws: `FileProblem`.
  public func write(command: [String]) throws -> [WrittenFile] {
    try CalibrationFiles.write(self, command: command)
  }
}
