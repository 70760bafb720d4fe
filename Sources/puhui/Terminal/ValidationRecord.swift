import Experiment
import Foundation

/// The page and the table that `puhui validate` writes; parts that were not lived again stay as they stand.
struct ValidationRecord {
  /// Path of the page.
  let page: String

  /// Path of the table, beside it.
  var table: String { page.dropLast(".md".count) + ".csv" }

  /// Writes what was found: of the county, of the villages, or of both.
  func write(_ county: (findings: [Finding], text: String)?, _ villages: VillageFindings?) throws {
    let (oldPage, oldTable) = (text(at: page), text(at: table))
    let section =
      villages.map { VillagePage($0).section } ?? PageSection(VillagePage.heading, of: oldPage)
    let text = county?.text ?? oldPage
    try ReferencePage(name: "validation.md", text: section?.placed(in: text) ?? text)
      .write(as: page)
    let kept = ValidationTable.rows(in: oldTable)
    try ValidationTable.page(
      (county.map { ValidationTable.rows($0.findings) } ?? kept.county)
        + (villages.map(ValidationTable.rows) ?? kept.villages)
    ).write(as: table)
  }

  private func text(at path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }
}
