import Experiment
import Foundation
import Parameters

/// A self-contained page that tells what a folder of results says, made from its files alone.
public struct Report: Sendable {
  /// Name of the file in the folder.
  public static let name = ResultFolder.pageName
  /// The page.
  public let html: String

  /// Reads the files of a comparison, of a calibration or of a run.
  ///
  /// - Parameters:
  ///   - folder: what `puhui compare`, `calibrate` or `run` wrote.
  ///   - language: the language that the page opens in; it holds both.
  ///   - sensitivity: a sweep that `puhui sensitivity` has analysed; its table is copied into the folder.
  /// - Throws: what is missing or cannot be read.
  public init(
    on folder: String, opening language: Language = .zh, sensitivity: String? = nil
  ) throws(FileProblem) {
    let manifest = try ManifestFile(in: folder)
    let files = FileManager.default
    if files.fileExists(atPath: "\(folder)/comparison.csv") {
      if let sensitivity { try SensitivityFile.copy(from: sensitivity, to: folder) }
      let comparison = try Comparison(in: folder, manifest: manifest)
      html = ComparisonReport(comparison).page(opening: language).html
    } else if files.fileExists(atPath: "\(folder)/predictive.csv") {
      let results = try CalibrationResults(in: folder, manifest: manifest)
      html = CalibrationPage(results).page(opening: language).html
    } else if files.fileExists(atPath: "\(folder)/plan.json") {
      throw FileProblem(
        input: "cannot report on \(folder)", reason: "it holds a sweep",
        remedy:
          "`puhui sensitivity \(folder)` analyses it; `puhui report RUN --sensitivity` shows what it finds."
      )
    } else if files.fileExists(atPath: "\(folder)/summary.csv") {
      let results = try RunResults(in: folder, manifest: manifest)
      html = RunPage(results).page(opening: language).html
    } else {
      throw FileProblem(
        input: "cannot report on \(folder)",
        reason: "it holds neither comparison.csv nor predictive.csv nor summary.csv",
        remedy: "Name a folder that `puhui run`, `compare` or `calibrate` has written.")
    }
  }

  /// Writes the page; an earlier one stays until this one is complete.
  ///
  /// - Returns: where it is.
  @discardableResult
  public func write(to folder: String) throws(FileProblem) -> String {
    var file = try PendingFile(Self.name, in: folder)
    try file.write(Array(html.utf8))
    _ = try file.complete()
    try file.takeName()
    return "\(folder)/\(Self.name)"
  }
}
