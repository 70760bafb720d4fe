/// `validation.csv`: one row a check.
package enum ValidationTable {
  private static let header = [
    "id", "role", "check", "unit", "published", "source", "band_low", "band_high", "mean", "low",
    "high", "replicates", "passed",
  ]

  /// Rows of the checks of the county.
  package static func rows(_ findings: [Finding]) -> [String] {
    findings.map { row($0.check, $0.statistics()) }
  }

  /// Rows of the experiments in Chinese villages.
  package static func rows(_ findings: VillageFindings) -> [String] {
    findings.findings.map { row($0.check, $0.statistics()) }
  }

  /// Rows of an earlier table: those of the experiments in Chinese villages, and the others.
  package static func rows(in table: String) -> (county: [String], villages: [String]) {
    let ids = VillageCheck.all.map { $0.id + "," }
    let rows = table.split(separator: "\n").dropFirst().map(String.init)
    func isOfVillages(_ row: String) -> Bool { ids.contains { row.hasPrefix($0) } }
    return (rows.filter { !isOfVillages($0) }, rows.filter(isOfVillages))
  }

  /// The whole file.
  package static func page(_ rows: [String]) -> ReferencePage {
    var text = CSVText()
    text.appendRow(header)
    let head = String(decoding: text.bytes, as: UTF8.self)
    return ReferencePage(name: "validation.csv", text: head + rows.map { $0 + "\n" }.joined())
  }

  private static func row(_ check: some Statement, _ statistics: SummaryStatistics) -> String {
    var text = CSVText()
    for field in [
      check.id, check.role.rawValue, check.question, check.unit.label.en, check.published,
      check.source,
    ] { text.append(field) }
    // An open end is an empty cell.
    for bound in [check.band.lowerBound, check.band.upperBound] {
      text.append(bound.isFinite ? bound : .nan)
    }
    text.append(statistics.mean)
    text.append(statistics.interval?.lowerBound ?? .nan)
    text.append(statistics.interval?.upperBound ?? .nan)
    text.append(statistics.count)
    text.append(check.band.contains(statistics.mean) ? "true" : "false")
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
