import Model
import Parameters

/// Rows of `timeseries.csv`: one for each replicate, month and level, one column a measure.
package struct TimeseriesTable: Sendable {
  /// What every row begins with.
  package static let keys = ["scenario", "replicate", "month", "group", "level"]

  private let scenario: String
  private let measures: [String]

  /// A table of a scenario and the names of its measures.
  package init(scenario: String, measures: [String]) {
    self.scenario = scenario
    self.measures = measures
  }

  /// The first row.
  package var header: [UInt8] {
    var text = CSVText()
    text.appendRow(Self.keys + measures)
    return text.bytes
  }

  /// The rows of one replicate.
  package func rows(of replicate: Replicate) -> [UInt8] {
    var text = CSVText()
    for observation in replicate.observations {
      let date = observation.date.description
      for (group, values) in zip(observation.groups, observation.values) {
        precondition(
          values.count == measures.count,
          "\(values.count) values for \(measures.count) measures in \(group.group) \(group.level)")
        text.append(scenario)
        text.append(Int(replicate.number))
        text.append(date)
        text.append(group.group)
        text.append(group.level)
        for value in values { text.append(value) }
        text.endRow()
      }
    }
    return text.bytes
  }
}
