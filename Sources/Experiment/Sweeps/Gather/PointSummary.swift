import GSL

/// Mean and spread over the replicates of one point, which is all of a sweep that is in memory at a time.
struct PointSummary {
  private let measures: [String]
  private let axes: Int
  private var point: Int?
  private var replicate: Int?
  private var row = 0
  /// What a row is about: month, group and level.
  private var keys: [[String]] = []
  private var values: [String] = []
  private var statistics: [[SummaryStatistics]] = []
  private var quantiles: [Int: Double] = [:]

  init(_ plan: SweepPlan) {
    measures = plan.keep.measures
    axes = plan.axes.count
  }

  /// The first line of `summary.csv`.
  static func heading(_ plan: SweepPlan) -> [UInt8] {
    var text = CSVText()
    text.appendRow(
      ["point", "month", "group", "level"] + plan.axes.map(\.column)
        + ["measure", "replicates", "mean", "sd", "low", "high"])
    return text.bytes
  }

  /// The fields of a row; nil where it has not those of its table.
  func fields(of line: TaskReader.Line) -> [String]? {
    let fields = CSVLine.fields(of: line.bytes)
    return fields.count == 5 + axes + measures.count ? fields : nil
  }

  /// Takes in a row, and tells the rows of the point before, if it was the last of them.
  mutating func add(_ fields: [String], of run: SweepRun) -> [UInt8] {
    let finished = run.point == point ? [] : finish()
    if run.replicate != replicate { row = 0 }
    (point, replicate) = (run.point, run.replicate)
    let numbers = fields.suffix(measures.count).map { Double($0) ?? .nan }
    if row == keys.count {
      keys.append(Array(fields[2..<5]))
      values = Array(fields[5..<(5 + axes)])
      statistics.append(Array(repeating: SummaryStatistics(), count: measures.count))
    }
    for (place, number) in numbers.enumerated() { statistics[row][place].add(number) }
    row += 1
    return finished
  }

  /// Tells the rows of the point so far, and forgets it.
  mutating func finish() -> [UInt8] {
    var text = CSVText()
    guard let point else { return [] }
    for (row, key) in keys.enumerated() {
      for (measure, number) in zip(measures, statistics[row]) {
        let margin = margin(of: number)
        text.append(point)
        for word in key { text.append(word) }
        for value in values { text.append(value) }
        text.append(measure)
        text.append(number.count)
        text.append(number.mean)
        text.append(number.standardDeviation)
        text.append(number.mean - margin)
        text.append(number.mean + margin)
        text.endRow()
      }
    }
    (self.point, replicate, row) = (nil, nil, 0)
    (keys, values, statistics) = ([], [], [])
    return text.bytes
  }

  /// Half the width of the 95% interval; the quantile is the same for all points with as many replicates.
  private mutating func margin(of number: SummaryStatistics) -> Double {
    guard number.count > 1 else { return .nan }
    let quantile =
      quantiles[number.count]
      ?? StudentT(degreesOfFreedom: Double(number.count - 1)).quantile(of: 0.975)
    quantiles[number.count] = quantile
    return quantile * number.standardDeviation / Double(number.count).squareRoot()
  }
}
