/// `validation.csv`: one row a statement.
package enum ValidationTable {
  private static let common = [
    "id", "role", "check", "unit", "published", "source", "band_low", "band_high",
  ]

  /// The table over the draws of a posterior: quantiles over draws, and the share of them inside the band.
  package static func page<Experiment>(
    _ findings: [PosteriorFinding<Experiment>]
  ) -> ReferencePage {
    var text = CSVText()
    text.appendRow(common + ["median", "low", "high", "draws", "inside", "passed"])
    for finding in findings {
      text.append(finding.statement)
      text.append(finding.median)
      text.append(finding.interval)
      text.append(finding.values.count)
      text.append(finding.share)
      text.append(finding.isPassed ? "true" : "false")
      text.endRow()
    }
    return page(text)
  }

  /// The table over replicates.
  package static func page<Experiment>(_ findings: [Finding<Experiment>]) -> ReferencePage {
    var text = CSVText()
    text.appendRow(common + ["mean", "low", "high", "replicates", "passed"])
    for finding in findings {
      let statistics = finding.statistics()
      text.append(finding.statement)
      text.append(statistics.mean)
      text.append(statistics.interval)
      text.append(statistics.count)
      text.append(finding.isPassed() ? "true" : "false")
      text.endRow()
    }
    return page(text)
  }

  private static func page(_ text: CSVText) -> ReferencePage {
    ReferencePage(name: "validation.csv", text: String(decoding: text.bytes, as: UTF8.self))
  }
}

extension CSVText {
  /// What is known of a statement before the model is asked.
  fileprivate mutating func append<Experiment>(_ statement: Statement<Experiment>) {
    for field in [
      statement.id, statement.role.rawValue, statement.question.en, statement.unit.label.en,
      statement.published, statement.source,
    ] { append(field) }
    append(statement.band)
  }

  /// Both ends of a range; one that is open or unknown is an empty cell.
  fileprivate mutating func append(_ range: ClosedRange<Double>?) {
    for end in [range?.lowerBound, range?.upperBound] {
      append(end.flatMap { $0.isFinite ? $0 : nil } ?? .nan)
    }
  }
}
