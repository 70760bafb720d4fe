import Model

/// Rows of `comparison.csv`: every measure in both worlds, and what the policy changes, with its interval.
struct ComparisonTable {
  /// The columns.
  static let columns = [
    "policy", "month", "group", "level", "measure", "base", "reform", "difference", "se", "low",
    "high", "probability", "replicates",
  ]

  private let results: ComparisonResults
  private let measures = Measure.all.map(\.name)

  init(_ results: ComparisonResults) { self.results = results }

  /// The rows of one policy in one month.
  func rows(policy: Int, month: Int) -> [UInt8] {
    var text = CSVText()
    let name = results.plan.policies[policy].name
    let date = results.months[month].description
    let numbers = results.effects[policy].numbers
    var place = month * results.groups.count * measures.count
    for group in results.groups {
      var prefix = CSVText()
      for field in [name, date, group.group, group.level] { prefix.append(field) }
      for measure in measures {
        text.append(prefix: prefix.bytes)
        text.append(measure)
        append(numbers[place], to: &text)
        place += 1
      }
    }
    return text.bytes
  }

  private func append(_ number: PairedStatistics, to text: inout CSVText) {
    let difference = number.difference
    text.append(number.baseMean)
    text.append(number.reformMean)
    text.append(difference.mean)
    text.append(difference.standardError)
    text.append(difference.low)
    text.append(difference.high)
    text.append(difference.probabilityPositive)
    text.append(number.count)
    text.endRow()
  }
}
