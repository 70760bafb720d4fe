import Foundation

/// A gathered sweep, as its folder holds it: the points, and the numbers of every run of one month.
package struct SweepOutcomes: Sendable {
  /// Where it was read.
  package let folder: String
  /// The design.
  package let description: SweepDescription
  /// The month that was read.
  package let month: String
  /// For each point the values of the axes, as in the table.
  package let values: [[String]]
  /// For each point where it lies in the unit cube, or numbers in the same order.
  package let points: [[Double]]
  /// For each measure the runs; in the order of the description.
  package let outcomes: [Outcomes]

  /// Reads a folder; the month is the last that was kept unless another is asked for.
  package init(in folder: String, month: String? = nil) throws(FileProblem) {
    self.folder = folder
    description = try Self.description(in: folder)
    self.month = try Self.month(month, in: description, folder)
    guard description.replicates >= 1, description.replicates <= 10_000_000,
      (description.points ?? 1) >= 1
    else {
      throw FileProblem(
        input: "cannot analyse \(folder)", reason: "its manifest has no points or no replicates",
        remedy: "Gather the sweep again.")
    }
    (values, points) = try Self.points(in: folder, description)
    guard values.count == description.points ?? values.count else {
      throw FileProblem(
        input: "cannot analyse \(folder)",
        reason: "it has \(values.count) points, of which \(description.points ?? 0) were gathered",
        remedy: "Run `puhui sweep run \(folder)` and `puhui sweep gather \(folder)`.")
    }
    if let crossing = description.crossing {
      guard crossing.draws > 0, values.count.isMultiple(of: crossing.draws),
        (0...description.axes.count).contains(crossing.axes)
      else {
        throw FileProblem(
          input: "cannot analyse \(folder)",
          reason: "its manifest says \(crossing.draws) draws at each of \(values.count) points",
          remedy: "Gather the sweep again.")
      }
    }
    outcomes = try Self.outcomes(
      in: folder, description, month: self.month, points: values.count)
  }

  /// For each point where its values lie in their axes' ranges; its coordinates where that is not known.
  var positions: [[Double]] {
    zip(points, values).map { point, texts in
      zip(zip(point, texts), description.axes).map { $1.position(of: $0.1) ?? $0.0 }
    }
  }

  private struct Manifest: Decodable { let sweep: SweepDescription? }

  private static func description(in folder: String) throws(FileProblem) -> SweepDescription {
    let path = "\(folder)/\(ResultFolder.manifestName)"
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw FileProblem(
        input: "cannot read \(path)", reason: "there is no such file",
        remedy: "Name a folder that `puhui sweep gather` has completed.")
    }
    do {
      if let sweep = try JSONDecoder().decode(Manifest.self, from: bytes).sweep { return sweep }
    } catch {
      throw FileProblem(
        input: "cannot read \(path)", reason: "it is no manifest of puhui (\(error))",
        remedy: "Gather the sweep again with this version of puhui.")
    }
    throw FileProblem(
      input: "cannot analyse \(folder)", reason: "its manifest is not that of a sweep",
      remedy: "Name a folder that `puhui sweep gather` has completed.")
  }

  private static func month(
    _ wanted: String?, in description: SweepDescription, _ folder: String
  ) throws(FileProblem) -> String {
    if let month = wanted ?? description.months.last, description.months.contains(month) {
      return month
    }
    throw FileProblem(
      input: "cannot analyse \(folder)",
      reason: "it kept no month \(wanted ?? "at all")",
      remedy: "It kept \(description.months.joined(separator: ", ")).")
  }

  private static func points(
    in folder: String, _ description: SweepDescription
  ) throws(FileProblem) -> (values: [[String]], points: [[Double]]) {
    var table = try CSVTable("\(folder)/points.csv")
    let columns = try description.axes.map { axis throws(FileProblem) in
      try table.place(of: axis.column)
    }
    let units = description.axes.compactMap { table.columns["u:\($0.column)"] }
    var values: [[String]] = []
    var points: [[Double]] = []
    while let row = try table.next() {
      values.append(columns.map { row[$0] })
      points.append(units.compactMap { Double(row[$0]) })
    }
    let isComplete = points.allSatisfy { $0.count == columns.count }
    return (values, isComplete ? points : ordinals(of: values, axes: columns.count))
  }

  /// The values as numbers; words count in the order in which they come.
  private static func ordinals(of values: [[String]], axes: Int) -> [[Double]] {
    let columns = (0..<axes).map { axis in
      let column = values.map { $0[axis] }
      let numbers = column.compactMap(Double.init)
      guard numbers.count < column.count else { return numbers }
      var order: [String: Double] = [:]
      for word in column where order[word] == nil { order[word] = Double(order.count) }
      return column.map { order[$0] ?? .nan }
    }
    return values.indices.map { point in columns.map { $0[point] } }
  }

  private static func outcomes(
    in folder: String, _ description: SweepDescription, month: String, points: Int
  ) throws(FileProblem) -> [Outcomes] {
    var table = try CSVTable("\(folder)/runs.csv")
    let keys = try ["point", "replicate", "month"].map { name throws(FileProblem) in
      try table.place(of: name)
    }
    let group = table.columns["group"]
    let measures = try description.measures.map { measure throws(FileProblem) in
      try table.place(of: measure.name)
    }
    let replicates = description.replicates
    let empty = [[Double]](
      repeating: Array(repeating: .nan, count: replicates), count: points)
    var runs = [[[Double]]](repeating: empty, count: measures.count)
    while let row = try table.next() {
      guard row[keys[2]] == month, group.map({ row[$0] == "all" }) ?? true else { continue }
      guard let point = Int(row[keys[0]]), let replicate = Int(row[keys[1]]),
        (1...points).contains(point), (1...replicates).contains(replicate)
      else {
        throw FileProblem(
          attempt: "cannot read \(folder)/runs.csv",
          reason:
            "it has point \(row[keys[0]]), replicate \(row[keys[1]]), of \(points) by \(replicates)",
          remedy: "Gather the sweep again.")
      }
      for (measure, place) in measures.enumerated() {
        runs[measure][point - 1][replicate - 1] = Double(row[place]) ?? .nan
      }
    }
    return runs.map { Outcomes($0, replicates: replicates) }
  }
}
