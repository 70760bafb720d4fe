/// What the replicates of a run say about a target.
public struct Outcome: Sendable {
  /// The published figure.
  public let target: Target
  private var statistics = SummaryStatistics()
  /// The figure in each replicate; NaN where it does not have it.
  private(set) var values: [Double] = []

  /// Nothing said of a target yet.
  public init(_ target: Target) { self.target = target }

  /// Takes in the next replicate.
  public mutating func add(_ replicate: Replicate, measures: [String]) {
    let value = target.value(in: replicate, measures: measures)
    values.append(value ?? .nan)
    if let value { statistics.add(value) }
  }

  /// Mean over replicates; nil where no replicate has the figure.
  public var mean: Double? { statistics.count > 0 ? statistics.mean : nil }

  /// The 95% interval of the mean; nil for fewer than two replicates.
  ///
  /// Where replicates are draws of a posterior: where 95% of the draws lie.
  public var interval: ClosedRange<Double>? { isDrawn ? drawn : statistics.interval }
  /// Where 95% of the draws lie, where there are draws.
  var drawn: ClosedRange<Double>?
  /// Whether replicates are draws of a posterior.
  var isDrawn = false

  /// Whether the mean lies in the band; nil where there is none.
  public var isHit: Bool? { mean.map(target.band.contains) }
}

extension Target {
  /// The figure in a replicate, for the whole county; nil where the replicate does not have that month.
  public func value(in replicate: Replicate, measures: [String]) -> Double? {
    guard let observation = replicate.observations.first(where: { $0.date == month }),
      let row = observation.groups.firstIndex(where: { $0.group == "all" }),
      let measure = measures.firstIndex(of: measure)
    else { return nil }
    let values = observation.values[row]
    guard let divisor else { return values[measure] }
    return measures.firstIndex(of: divisor).map { values[measure] / values[$0] }
  }
}
