import Experiment
import Foundation

extension CalibrationResults {
  /// A statement of the evidence that was not fitted, over draws of the posterior.
  struct Evidence {
    let statement: Statement<WhyExperiment>
    let spread: Spread
    /// Share of the draws inside the band.
    let inside: Double
    let isPassed: Bool
  }

  /// What `puhui validate --posterior` wrote beside the calibration; empty where it did not.
  static func evidence(in folder: String) throws(FileProblem) -> [Evidence] {
    guard let table = try TableReader("validation.csv", in: folder) else { return [] }
    let at = try table.columns("id", "median", "low", "high", "inside", "passed")
    let checks = Dictionary(uniqueKeysWithValues: Check.all.map { ($0.id, $0.statement) })
    var rows: [Evidence] = []
    try table.forEachRow { row in
      let numbers = at[1..<5].map { number(row[$0]) }
      guard let statement = checks[row[at[0]]], statement.role != .calibrated,
        statement.role != .input
      else { return }
      rows.append(
        Evidence(
          statement: statement,
          spread: Spread(median: numbers[0], low: numbers[1], high: numbers[2]),
          inside: numbers[3], isPassed: row[at[5]] == "true"))
    }
    return rows
  }
}
