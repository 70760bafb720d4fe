import GSL

/// How far a sample of villages lies from the whole county, seen at a few points of the posterior.
public struct SampleCheck: Sendable {
  /// One published figure.
  public struct Row: Sendable {
    /// Mean over the points in the whole county.
    public let county: Double
    /// Mean over the points on the sample.
    public let sample: Double
    /// Standard deviation over points of sample less county.
    public let deviation: Double
    /// Mean of sample less county, in half-widths of the band.
    public let bias: Double
  }

  /// Points.
  public let points: Int
  /// One for each published figure.
  public let rows: [Row]
}

extension CalibrationFolder {
  private static let names = ["wave-check-1-sample", "wave-check-2-county"]

  /// Points of the posterior that are lived twice, on the sample and by the county.
  private func checked(_ result: SearchResult) -> [[Double]] {
    guard let sample = design.sample, sample.checks > 0 else { return [] }
    let places = systematicPlaces(
      sample.checks, weights: result.particles.map(\.weight), start: 0.5)
    return places.map { result.particles[$0].point }
  }

  /// The two sweeps; none where the whole county was lived anyway.
  private func checkSweeps(_ result: SearchResult) throws -> [SweepFolder] {
    let points = checked(result)
    guard !points.isEmpty else { return [] }
    var county = design.whole
    // New luck: the particles were chosen by the old one, which flatters them.
    county.seed = design.settings.seed &+ 0xC2B2_AE35
    county.replicates = 1
    var sample = design.scenario
    sample.seed = county.seed
    return try zip(Self.names, [sample, county]).map { name, scenario in
      try plan(points, of: scenario, name: name, isIndependent: true)
    }
  }

  /// The first of the two that is not done.
  func uncheckedSweep(_ result: SearchResult) throws -> SweepFolder? {
    try checkSweeps(result).first { try !$0.gatherIfDone() }
  }

  /// What the two say; nil where there are none.
  func sampleCheck(_ result: SearchResult) throws -> SampleCheck? {
    let sweeps = try checkSweeps(result)
    guard sweeps.count == 2, let sample = design.sample else { return nil }
    let targets = design.targets.targets
    let part = try FigureRuns(
      in: sweeps[0], targets, factors: targets.map(sample.factor))
    let whole = try FigureRuns(
      in: sweeps[1], targets, factors: Array(repeating: 1, count: targets.count))
    return SampleCheck(
      points: whole.points,
      rows: targets.indices.map { place in
        let pairs = zip(part.runs[place], whole.runs[place]).filter { !$0.isEmpty && !$1.isEmpty }
          .map { (Statistics.mean(of: $0), Statistics.mean(of: $1)) }
        let differences = SummaryStatistics(pairs.map { $0.0 - $0.1 })
        let band = targets[place].band
        return SampleCheck.Row(
          county: Statistics.mean(of: pairs.map(\.1)), sample: Statistics.mean(of: pairs.map(\.0)),
          deviation: differences.standardDeviation,
          bias: differences.mean / ((band.upperBound - band.lowerBound) / 2))
      })
  }
}
