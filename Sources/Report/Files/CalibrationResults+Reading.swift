import Experiment
import Foundation
import Parameters

extension CalibrationResults {
  static func facts(in folder: String) throws(FileProblem) -> Facts {
    let path = "\(folder)/manifest.json"
    do {
      let bytes = FileManager.default.contents(atPath: path) ?? Data()
      return try JSONDecoder().decode(Facts.self, from: bytes)
    } catch {
      throw FileProblem(
        input: "cannot read \(path)",
        reason: "it is not the manifest of a calibration (\(error))",
        remedy: "Write the results again with this version of puhui.")
    }
  }

  /// A table that every calibration has.
  private static func table(_ name: String, in folder: String) throws(FileProblem) -> TableReader {
    guard let table = try TableReader(name, in: folder) else {
      throw FileProblem(
        input: "cannot report on \(folder)", reason: "there is no \(name)",
        remedy: "Run `puhui calibrate` again.")
    }
    return table
  }

  static func parameters(in folder: String) throws(FileProblem) -> [FittedParameter] {
    let table = try table("shrinkage.csv", in: folder)
    let at = try table.columns(
      "path", "label_en", "label_zh", "unit", "base", "prior_median", "prior_low", "prior_high",
      "posterior_median", "posterior_low", "posterior_high", "shrinkage")
    var parameters: [FittedParameter] = []
    try table.forEachRow { row in
      let numbers = at[5...].map { number(row[$0]) }
      let sentence = row[at[1]]
      parameters.append(
        FittedParameter(
          path: row[at[0]],
          label: Label(
            en: sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence, zh: row[at[2]]),
          unit: Parameters.Unit(rawValue: row[at[3]]) ?? .index, base: row[at[4]],
          prior: Spread(median: numbers[0], low: numbers[1], high: numbers[2]),
          posterior: Spread(median: numbers[3], low: numbers[4], high: numbers[5]),
          shrinkage: numbers[6]))
    }
    let wrong = parameters.first { !$0.prior.isOrdered || !$0.posterior.isOrdered }
    if let wrong {
      throw table.damage("bounds and median of \(wrong.path) are not three numbers in order")
    }
    let bins = try bins(in: folder)
    for place in parameters.indices { parameters[place].bins = bins[parameters[place].path] ?? [] }
    return parameters
  }

  private static func bins(in folder: String) throws(FileProblem) -> [String: [Bin]] {
    let table = try table("marginals.csv", in: folder)
    let at = try table.columns("path", "low", "high", "prior", "posterior")
    var bins: [String: [Bin]] = [:]
    try table.forEachRow { row in
      let numbers = at[1...].map { number(row[$0]) }
      bins[row[at[0]], default: []].append(
        Bin(low: numbers[0], high: numbers[1], prior: numbers[2], posterior: numbers[3]))
    }
    for (path, bins) in bins where !bins.allSatisfy(\.isSound) {
      throw table.damage("a bin of \(path) has no bounds in order, or no shares of 0 to 1")
    }
    return bins
  }

  static func predictions(in folder: String) throws(FileProblem) -> [Prediction] {
    let table = try table("predictive.csv", in: folder)
    let at = try table.columns(
      "id", "label_en", "label_zh", "role", "fitted", "measure", "unit", "verdict", "published",
      "band_low", "band_high", "median", "low", "high", "inside")
    var predictions: [Prediction] = []
    try table.forEachRow { row in
      let numbers = at[8...].map { number(row[$0]) }
      guard numbers[1] <= numbers[2] else { return }
      predictions.append(
        Prediction(
          id: row[at[0]], label: Label(en: row[at[1]], zh: row[at[2]]),
          isFitted: row[at[4]] == "yes", isGiven: row[at[3]] == Target.Role.input.rawValue,
          unit: Parameters.Unit(rawValue: row[at[6]]) ?? .index, measure: row[at[5]],
          published: numbers[0], band: numbers[1]...numbers[2],
          spread: Spread(median: numbers[3], low: numbers[4], high: numbers[5]),
          inside: numbers[6], verdict: row[at[7]]))
    }
    return predictions
  }

  static func pairs(in folder: String) throws(FileProblem) -> [Pair] {
    let table = try table("correlations.csv", in: folder)
    let at = try table.columns("first", "second", "correlation", "low", "high")
    var pairs: [Pair] = []
    try table.forEachRow { row in
      pairs.append(
        Pair(
          first: row[at[0]], second: row[at[1]], correlation: number(row[at[2]]),
          low: number(row[at[3]]), high: number(row[at[4]])))
    }
    return pairs
  }

  static func waves(in folder: String) throws(FileProblem) -> [Wave] {
    let table = try table("waves.csv", in: folder)
    let at = try table.columns(
      "wave", "stage", "points", "plausible", "tolerance", "acceptance", "kept", "effective_size")
    var waves: [Wave] = []
    try table.forEachRow { row in
      let numbers = at[2...].map { number(row[$0]) }
      waves.append(
        Wave(
          number: Int(row[at[0]]) ?? 0, stage: row[at[1]], points: numbers[0],
          plausible: numbers[1], tolerance: numbers[2], acceptance: numbers[3], kept: numbers[4],
          effectiveSize: numbers[5]))
    }
    return waves
  }

  static func sample(in folder: String) throws(FileProblem) -> [SampleRow] {
    guard let table = try TableReader("sample.csv", in: folder) else { return [] }
    let at = try table.columns(
      "id", "measure", "county", "sample", "deviation", "bias")
    var rows: [SampleRow] = []
    try table.forEachRow { row in
      let numbers = at[2...].map { number(row[$0]) }
      rows.append(
        SampleRow(
          id: row[at[0]], measure: row[at[1]], county: numbers[0], sample: numbers[1],
          deviation: numbers[2], bias: numbers[3]))
    }
    return rows
  }
}
