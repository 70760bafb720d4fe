import Experiment
import Foundation
import Parameters

extension CalibrationResults {
  /// A statement of the evidence that was not fitted, over draws of the posterior.
  struct Evidence {
    let id: String
    let question: Label
    let unit: Parameters.Unit
    let band: ClosedRange<Double>
    let spread: Spread
    /// Share of the draws inside the band.
    let inside: Double
    let isPassed: Bool
  }

  /// What `puhui validate --posterior` wrote beside the calibration; empty where it did not.
  static func evidence(in folder: String) throws(FileProblem) -> [Evidence] {
    guard let table = try TableReader("validation.csv", in: folder) else { return [] }
    let at = try table.columns("id", "median", "low", "high", "inside", "passed")
    var rows: [String: [String]] = [:]
    try table.forEachRow { row in rows[row[at[0]]] = at.map { row[$0] } }
    return evidence(of: Check.all.map(\.statement), rows)
      + evidence(of: VillageCheck.all.map(\.statement), rows)
  }

  private static func evidence<Experiment>(
    of statements: [Statement<Experiment>], _ rows: [String: [String]]
  ) -> [Evidence] {
    statements.compactMap { statement in
      guard let row = rows[statement.id], ![.calibrated, .input].contains(statement.role) else {
        return nil
      }
      let numbers = row[1..<5].map(number)
      return Evidence(
        id: statement.id, question: statement.question, unit: statement.unit, band: statement.band,
        spread: Spread(median: numbers[0], low: numbers[1], high: numbers[2]), inside: numbers[3],
        isPassed: row[5] == "true")
    }
  }
}
