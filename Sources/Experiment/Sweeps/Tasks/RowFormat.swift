import Model
import Parameters

/// What a run becomes in `runs.csv`.
struct RowFormat: Sendable {
  private let measures: [Int]
  private let groups: Set<String>
  private let axes: [SweepAxis]
  private let names: [String]

  init(_ plan: SweepPlan) {
    let all = Dictionary(
      uniqueKeysWithValues: Measure.all.map(\.name).enumerated().map { ($1, $0) })
    names = plan.keep.measures
    measures = plan.keep.measures.compactMap { all[$0] }
    groups = Set(plan.keep.groups)
    axes = plan.axes
  }

  /// The first line of `runs.csv`.
  var heading: [UInt8] {
    var text = CSVText()
    text.appendRow(
      ["point", "replicate", "month", "group", "level"] + axes.map(\.column) + names)
    return text.bytes
  }

  /// The rows of a run.
  func rows(_ run: SweepRun, values: [String], _ observations: [Observation]) -> TaskRows {
    var text = CSVText()
    for observation in observations {
      for (place, group) in observation.groups.enumerated() where groups.contains(group.group) {
        text.append(run.point)
        text.append(run.replicate)
        text.append(observation.date.description)
        text.append(group.group)
        text.append(group.level)
        for value in values { text.append(value) }
        for measure in measures { text.append(observation.values[place][measure]) }
        text.endRow()
      }
    }
    return TaskRows(bytes: text.bytes, runs: 1)
  }

  /// The line of a run that failed.
  static func failure(_ run: SweepRun, reason: String) -> TaskRows {
    var text = CSVText()
    text.append(run.point)
    text.append(run.replicate)
    text.append(String(reason.map { $0.isNewline ? " " : $0 }))
    text.endRow()
    return TaskRows(bytes: [UInt8(ascii: "!")] + text.bytes, runs: 1, failures: 1)
  }
}
