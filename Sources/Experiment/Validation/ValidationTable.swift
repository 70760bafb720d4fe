/// `validation.csv`: one row a check.
package enum ValidationTable {
  private static let header = [
    "id", "role", "check", "unit", "published", "source", "band_low", "band_high", "mean", "low",
    "high", "replicates", "passed",
  ]

  /// The whole file.
  package static func page(_ findings: [Finding]) -> ReferencePage {
    var text = CSVText()
    text.appendRow(header)
    for finding in findings {
      let (check, statistics) = (finding.check, finding.statistics())
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
      text.append(finding.isPassed() ? "true" : "false")
      text.endRow()
    }
    return ReferencePage(name: "validation.csv", text: String(decoding: text.bytes, as: UTF8.self))
  }
}
