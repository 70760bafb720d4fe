import Model
import Parameters

/// Rows of `summary.csv`: mean, standard deviation and 95% interval over replicates, one row a measure.
///
/// Long rather than wide: `summary[summary.measure == "balance"]` needs no parsing of column names, and a
/// measure added later adds rows, not columns. What is undefined in every replicate has no row. Memory does not grow with the number of replicates.
package struct SummaryTable: Sendable {
  /// The columns.
  package static let columns = [
    "scenario", "month", "group", "level", "measure", "replicates", "mean", "sd", "low", "high",
  ]

  private let scenario: String
  private let measures: [String]
  private let hasIntervals: Bool
  private var months: [CalendarMonth] = []
  private var groups: [GroupLevel] = []
  private var statistics: [SummaryStatistics] = []

  /// A table without replicates, of a scenario and the names of its measures.
  ///
  /// Runs under different parameters that share their luck are not a sample of replicates: they have no interval of
  /// the mean, and `hasIntervals` is false.
  package init(scenario: String, measures: [String], hasIntervals: Bool = true) {
    self.hasIntervals = hasIntervals
    self.scenario = scenario
    self.measures = measures
  }

  /// Takes in a replicate; their order decides the last digits, so it must be theirs.
  package mutating func add(_ replicate: Replicate) {
    if statistics.isEmpty {
      months = replicate.observations.map(\.date)
      groups = replicate.observations.first?.groups ?? []
      statistics = Array(
        repeating: SummaryStatistics(), count: months.count * groups.count * measures.count)
    }
    var row = 0
    for observation in replicate.observations {
      precondition(observation.groups.count == groups.count, "every month has the same groups")
      for values in observation.values {
        for value in values {
          statistics[row].add(value)
          row += 1
        }
      }
    }
    precondition(row == statistics.count, "every replicate has the same months and measures")
  }

  /// Mean and spread of a measure in a month for a level; nil where there is none of that name.
  package func statistics(
    of measure: String, in month: CalendarMonth, group: String = "all", level: String? = nil
  ) -> SummaryStatistics? {
    guard let measure = measures.firstIndex(of: measure),
      let month = months.firstIndex(of: month),
      let group = groups.firstIndex(where: {
        $0.group == group && (level == nil || $0.level == level)
      })
    else { return nil }
    return statistics[(month * groups.count + group) * measures.count + measure]
  }

  /// The whole table.
  package var text: [UInt8] {
    var text = CSVText()
    text.appendRow(Self.columns)
    var row = 0
    for month in months {
      let date = month.description
      for group in groups {
        var prefix = CSVText()
        for field in [scenario, date, group.group, group.level] { prefix.append(field) }
        for measure in measures {
          let number = statistics[row]
          row += 1
          guard number.count > 0 else { continue }
          let (mean, margin) = (number.mean, hasIntervals ? number.margin : .nan)
          text.append(prefix: prefix.bytes)
          text.append(measure)
          text.append(number.count)
          text.append(mean)
          text.append(number.standardDeviation)
          text.append(mean - margin)
          text.append(mean + margin)
          text.endRow()
        }
      }
    }
    return text.bytes
  }
}
