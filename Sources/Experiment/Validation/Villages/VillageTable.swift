/// Rows of `validation.csv` about the experiments in Chinese villages, after those of the county.
package enum VillageTable {
  /// One row a statement, in the columns of the county's.
  package static func rows(_ findings: VillageFindings) -> [String] {
    findings.findings.map { finding in
      let (check, statistics) = (finding.check, finding.statistics())
      var text = CSVText()
      for field in [
        check.id, check.role.rawValue, check.question, check.unit.label.en, check.published,
        check.source,
      ] { text.append(field) }
      text.append(check.band.lowerBound)
      text.append(check.band.upperBound)
      text.append(statistics.mean)
      text.append(statistics.interval?.lowerBound ?? .nan)
      text.append(statistics.interval?.upperBound ?? .nan)
      text.append(statistics.count)
      text.append(finding.isPassed() ? "true" : "false")
      return String(decoding: text.bytes, as: UTF8.self)
    }
  }

  /// Rows of an earlier table.
  package static func rows(in table: String) -> [String] { lines(of: table).filter(isOurs) }

  /// A table with these rows in place of those that it has.
  package static func placed(_ rows: [String], in table: String) -> String {
    let others = lines(of: table.isEmpty ? ValidationTable.page([Finding]()).text : table)
      .filter { !isOurs($0) }
    return (others + rows).map { $0 + "\n" }.joined()
  }

  private static func lines(of table: String) -> [String] {
    table.split(separator: "\n").map(String.init)
  }

  private static func isOurs(_ row: String) -> Bool {
    VillageCheck.all.contains { row.hasPrefix($0.id + ",") }
  }
}
