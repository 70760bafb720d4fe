/// `validation.csv`: one row a check.
package enum ValidationTable {
  private static let common = [
    "id", "role", "check", "unit", "published", "source", "band_low", "band_high",
  ]

  /// The table over the draws of a posterior: quantiles over draws, and the share of them inside the band.
  package static func page(_ findings: [PosteriorFinding]) -> ReferencePage {
    var text = CSVText()
    text.appendRow(common + ["median", "low", "high", "draws", "inside", "passed"])
    for finding in findings {
      text.append(finding.check)
      text.append(finding.median)
      text.append(finding.interval?.lowerBound ?? .nan)
      text.append(finding.interval?.upperBound ?? .nan)
      text.append(finding.values.count)
      text.append(finding.share)
      text.append(finding.isPassed ? "true" : "false")
      text.endRow()
    }
    return ReferencePage(name: "validation.csv", text: String(decoding: text.bytes, as: UTF8.self))
  }

  /// The table over replicates.
  package static func page(_ findings: [Finding]) -> ReferencePage {
    var text = CSVText()
    text.appendRow(common + ["mean", "low", "high", "replicates", "passed"])
    for finding in findings {
      let statistics = finding.statistics()
      text.append(finding.check)
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

extension CSVText {
  /// What is known of a check before the model is asked.
  fileprivate mutating func append(_ check: Check) {
    for field in [
      check.id, check.role.rawValue, check.question, check.unit.label.en, check.published,
      check.source,
    ] { append(field) }
    // An open end is an empty cell.
    for bound in [check.band.lowerBound, check.band.upperBound] {
      append(bound.isFinite ? bound : .nan)
    }
  }
}
