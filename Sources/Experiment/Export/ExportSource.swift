import Foundation

/// A folder of results that is written for other programs.
public struct ExportSource: Sendable {
  /// What the folder holds.
  package enum Kind: Sendable {
    case run, comparison, sweep
  }

  /// Where it is.
  public let folder: String
  /// Name of the export: the folder's own.
  public let name: String
  /// What it holds.
  package let kind: Kind
  /// What its author asks, if that was said.
  package let question: String?
  /// The design, for a sweep.
  package let sweep: SweepDescription?

  /// Recognises a folder by its tables.
  public init(_ folder: String) throws(FileProblem) {
    self.folder = folder
    let url = URL(fileURLWithPath: folder).standardizedFileURL
    name = url.lastPathComponent
    let path = "\(folder)/\(ResultFolder.manifestName)"
    guard let bytes = FileManager.default.contents(atPath: path),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: bytes),
      let kind = Self.kind(of: folder, manifest)
    else {
      throw FileProblem(
        input: "cannot export \(folder)",
        reason: "it is no complete folder of a run, a comparison or a gathered sweep",
        remedy: "Name a folder that `puhui run`, `puhui compare` or `puhui sweep gather` wrote.")
    }
    self.kind = kind
    sweep = manifest.sweep
    question = manifest.sweep?.question ?? manifest.scenario?.question
  }

  /// The tables that are there, in the order in which people meet them.
  package var tables: [String] {
    Self.names(of: kind).filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)") }
  }

  /// The table that holds every number once.
  package var mainTable: String { "\(folder)/\(Self.names(of: kind)[0])" }

  private static func kind(of folder: String, _ manifest: Manifest) -> Kind? {
    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(folder)/\(name)") }
    if manifest.sweep != nil, has("runs.csv"), has("points.csv") { return .sweep }
    if has("comparison.csv") { return .comparison }
    return has("timeseries.csv") ? .run : nil
  }

  private static func names(of kind: Kind) -> [String] {
    switch kind {
    case .run: RunFiles.tables + PosteriorRuns.tables + [PanelTable.name]
    case .comparison: ["comparison.csv"] + ComparisonFiles.names.filter { $0 != "comparison.csv" }
    case .sweep: ["runs.csv", "points.csv", "summary.csv", "failures.csv", "dictionary.csv"]
    }
  }

  /// What is read of a manifest.
  private struct Manifest: Decodable {
    let sweep: SweepDescription?
    let scenario: Scenario?

    struct Scenario: Decodable { let question: String? }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      // In a sweep's manifest the scenario is its files; in a sensitivity's the sweep is a name.
      sweep = try? values.decode(SweepDescription.self, forKey: .sweep)
      scenario = try? values.decode(Scenario.self, forKey: .scenario)
    }

    private enum Key: CodingKey { case sweep, scenario }
  }
}
