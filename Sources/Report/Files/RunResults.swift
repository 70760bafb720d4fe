import Experiment
import GSL
import Model
import Parameters

/// Everything that the files of a run say.
struct RunResults {
  let manifest: ManifestFile
  private(set) var months: [CalendarMonth] = []
  private(set) var levels: [String: [String]] = [:]
  /// The whole area, month by month.
  private(set) var paths: [String: [CalendarMonth: Estimate]] = [:]
  /// Every group, in the last month.
  private(set) var last: [Key: Estimate] = [:]
  /// What was published, beside the run; none where the scenario names no such file.
  private(set) var facts: [Fact] = []
  /// Draws of a posterior by replicate; empty where all replicates have the same parameters.
  private let draws: [Int: Int]

  /// Number of draws; 0 where there are none.
  var drawCount: Int { Set(draws.values).count }

  struct Key: Hashable {
    let group: String
    let level: String
    let measure: String
  }

  /// A mean over replicates with the 95% interval of the mean.
  struct Estimate {
    let mean: Double
    let low: Double
    let high: Double

    /// The estimate of a quantity that cannot leave some bounds, such as a share: its interval stays within them.
    func within(_ bounds: ClosedRange<Double>) -> Estimate {
      guard bounds.contains(mean) else { return self }
      return Estimate(
        mean: mean, low: max(low, bounds.lowerBound), high: min(high, bounds.upperBound))
    }

    /// The numbers that stand together.
    var values: [Double] { [mean, low, high] }
  }

  /// A published figure and what the run says of it.
  struct Fact {
    let target: Target
    let estimate: Estimate
  }

  init(in folder: String, manifest: ManifestFile) throws(FileProblem) {
    self.manifest = manifest
    draws = try Self.draws(in: folder)
    guard let table = try TableReader("summary.csv", in: folder) else {
      throw FileProblem(
        input: "cannot report on \(folder)", reason: "there is no summary.csv",
        remedy: "Run `puhui run` again.")
    }
    let at = try table.columns("month", "group", "level", "measure", "mean", "low", "high")
    var (latestText, latest): (String, CalendarMonth?) = ("", nil)
    var known: Set<[String]> = []
    let bounds = Dictionary(uniqueKeysWithValues: Measure.all.map { ($0.name, $0.unit.bounds) })
    try table.forEachRow { row in
      if row[at[0]] != latestText, let month = CalendarMonth(row[at[0]]) {
        (latestText, latest) = (row[at[0]], month)
        months.append(month)
      }
      guard let latest else { return }
      let (group, level, measure) = (row[at[1]], row[at[2]], row[at[3]])
      let estimate = Estimate(
        mean: number(row[at[4]]), low: number(row[at[5]]), high: number(row[at[6]])
      ).within(bounds[measure] ?? -Double.infinity...Double.infinity)
      if known.insert([group, level]).inserted { levels[group, default: []].append(level) }
      if group == "all" { paths[measure, default: [:]][latest] = estimate }
      last[Key(group: group, level: level, measure: measure)] = estimate
    }
    facts = try readFacts(folder)
    if !draws.isEmpty { try readIntervals(folder) }
  }

  private static func draws(in folder: String) throws(FileProblem) -> [Int: Int] {
    guard let table = try TableReader("draws.csv", in: folder) else { return [:] }
    let at = try table.columns("replicate", "draw")
    var draws: [Int: Int] = [:]
    try table.forEachRow { row in
      if let replicate = Int(row[at[0]]), let draw = Int(row[at[1]]) { draws[replicate] = draw }
    }
    return draws
  }

  /// Reads where 95% of the draws lie in the last month.
  private mutating func readIntervals(_ folder: String) throws(FileProblem) {
    guard let table = try TableReader("uncertainty.csv", in: folder) else { return }
    let at = try table.columns("measure", "low", "high")
    try table.forEachRow { row in
      let key = Key(group: "all", level: "all", measure: row[at[0]])
      guard let known = last[key] else { return }
      let estimate = Estimate(mean: known.mean, low: number(row[at[1]]), high: number(row[at[2]]))
      last[key] = estimate
      if let end = months.last { paths[key.measure]?[end] = estimate }
    }
  }

  private func readFacts(_ folder: String) throws(FileProblem) -> [Fact] {
    let texts = (manifest.scenario?.files ?? []).compactMap { file -> TargetList? in
      guard let text = file.text, text.contains("targets:"), text.contains("published:")
      else { return nil }
      return try? TargetList(text: text, named: file.path)
    }
    let targets = texts.flatMap(\.targets)
    guard !targets.isEmpty, let table = try TableReader("timeseries.csv", in: folder)
    else { return [] }
    var statistics = Array(repeating: SummaryStatistics(), count: targets.count)
    var byDraw = Array(repeating: [Int: SummaryStatistics](), count: targets.count)
    let at = try table.columns("month", "group", "replicate")
    let columns = targets.map { target in
      (
        value: try? table.column(target.measure),
        divisor: target.divisor.flatMap { try? table.column($0) }
      )
    }
    try table.forEachRow { row in
      guard row[at[1]] == "all" else { return }
      for (index, target) in targets.enumerated() where row[at[0]] == target.month.description {
        guard let value = columns[index].value else { continue }
        let divisor = columns[index].divisor.map { number(row[$0]) } ?? 1
        let figure = number(row[value]) / divisor
        statistics[index].add(figure)
        if let draw = Int(row[at[2]]).flatMap({ draws[$0] }) {
          byDraw[index][draw, default: SummaryStatistics()].add(figure)
        }
      }
    }
    return targets.indices.compactMap { index in
      let (target, found) = (targets[index], statistics[index])
      guard found.count > 0 else { return nil }
      let interval =
        draws.isEmpty
        ? found.interval : Statistics.interval95(of: byDraw[index].values.map(\.mean))
      return Fact(
        target: target,
        estimate: Estimate(
          mean: found.mean, low: interval?.lowerBound ?? .nan, high: interval?.upperBound ?? .nan
        ).within(target.unit.bounds))
    }
  }
}
