import Experiment
import Foundation
import Parameters

/// What a sensitivity analysis found, as far as a report shows it.
struct SensitivityFile {
  /// Name of the table in a folder that is reported on.
  static let name = "sensitivity.csv"

  /// How much an axis matters to a measure.
  struct Row {
    let measure: String
    let index: String
    let axis: String
    let effect: Effect
  }

  private(set) var rows: [Row] = []

  /// Indices that rank assumptions, the most telling first.
  static let ranking = ["total_expected", "total", "mu_star", "partial_rank", "pawn", "swing"]

  /// Reads it; nothing where there is none.
  init(in folder: String) throws(FileProblem) {
    if let table = try TableReader(Self.name, in: folder) { try read(table) }
  }

  private mutating func read(_ table: TableReader) throws(FileProblem) {
    let at = try table.columns("measure", "index", "axis", "estimate", "low", "high")
    try table.forEachRow { row in
      guard Self.ranking.contains(row[at[1]]), !row[at[2]].isEmpty else { return }
      rows.append(
        Row(
          measure: row[at[0]], index: row[at[1]], axis: row[at[2]],
          effect: Effect(
            difference: Double(row[at[3]]) ?? .nan, low: Double(row[at[4]]) ?? .nan,
            high: Double(row[at[5]]) ?? .nan)))
    }
  }

  /// The axes that matter most to a measure, by the most telling index there is.
  func most(_ measure: String, count: Int) -> [Row] {
    let found = rows.filter { $0.measure == measure && $0.effect.difference.isFinite }
    let index = Self.ranking.first { name in found.contains { $0.index == name } }
    return Array(
      found.filter { $0.index == index }
        .sorted { abs($0.effect.difference) > abs($1.effect.difference) }.prefix(count))
  }

  /// Puts a sweep's table beside the files of a comparison, so that its report can be made again from them.
  static func copy(from source: String, to folder: String) throws(FileProblem) {
    let places = ["\(source)/sensitivity/\(name)", "\(source)/\(name)", source]
    guard
      let place = places.first(where: { $0.hasSuffix(name) && isFile($0) }),
      let data = FileManager.default.contents(atPath: place)
    else {
      throw FileProblem(
        input: "cannot read \(source)", reason: "there is no \(name)",
        remedy: "Run `puhui sensitivity` on a gathered sweep first.")
    }
    // A table that cannot be read must not replace one that can.
    let parts = place.split(separator: "/", omittingEmptySubsequences: false)
    _ = try SensitivityFile(in: parts.count > 1 ? parts.dropLast().joined(separator: "/") : ".")
    var file = try PendingFile(name, in: folder)
    try file.write([UInt8](data))
    _ = try file.complete()
    try file.takeName()
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}
