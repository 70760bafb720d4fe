/// Rows of `validation.csv` about the experiments in Chinese villages, after those of the county.
package enum VillageTable {
  /// One row a statement, in the columns of the county's.
  package static func rows(_ findings: VillageFindings) -> [String] {
    rows(in: ValidationTable.page(findings.findings).text)
  }

  /// Rows of an earlier table.
  package static func rows(in table: String) -> [String] { lines(of: table).filter(isOurs) }

  /// A table with these rows in place of those that it has.
  package static func placed(_ rows: [String], in table: String) -> String {
    let empty = ValidationTable.page([Finding<WhyExperiment>]()).text
    let others = lines(of: table.isEmpty ? empty : table).filter { !isOurs($0) }
    return (others + rows).map { $0 + "\n" }.joined()
  }

  private static func lines(of table: String) -> [String] {
    table.split(separator: "\n").map(String.init)
  }

  private static func isOurs(_ row: String) -> Bool {
    VillageCheck.all.contains { row.hasPrefix($0.statement.id + ",") }
  }
}
