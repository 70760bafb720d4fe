import Experiment
import Foundation

/// The page and the table that `puhui validate` writes in two parts; the part that was not lived again stays as it stands.
struct ValidationRecord {
  /// Path of the page.
  let page: String

  /// Path of the table, beside it.
  var table: String { page.dropLast(".md".count) + ".csv" }

  private static let pageMarks = [
    "# Validation\n", "# Validation over a posterior\n", "## \(VillagePage.heading)",
  ]
  private static let tableMarks = ["id,role,check,unit,published,source,"]

  /// Says what stands in the way, before anything is simulated.
  func checkIsFree() throws {
    try ReferencePage.check(page, replaces: Self.pageMarks)
    try ReferencePage.check(table, replaces: Self.tableMarks)
  }

  /// Writes what was found in the county.
  func write(county text: String, _ rows: ReferencePage) throws {
    let section = PageSection(VillagePage.heading, of: self.text(at: page))
    let kept = VillageTable.rows(in: self.text(at: table))
    try write(section?.placed(in: text) ?? text, VillageTable.placed(kept, in: rows.text))
  }

  /// Writes what was found in the villages.
  func write(villages findings: VillageFindings) throws {
    try write(
      VillagePage(findings).section.placed(in: text(at: page)),
      VillageTable.placed(VillageTable.rows(findings), in: text(at: table)))
  }

  /// Writes what was found in the villages over draws.
  func write(villages section: PageSection, _ rows: ReferencePage) throws {
    let earlier = text(at: table)
    try write(
      section.placed(in: text(at: page)),
      earlier.isEmpty
        ? rows.text : VillageTable.placed(VillageTable.rows(in: rows.text), in: earlier))
  }

  private func write(_ text: String, _ rows: String) throws {
    try ReferencePage(name: "validation.md", text: text).write(
      as: page, replacing: Self.pageMarks)
    try ReferencePage(name: "validation.csv", text: rows).write(
      as: table, replacing: Self.tableMarks)
  }

  private func text(at path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }
}
