import GSL

/// Rules out what cannot be, wave by wave, with an emulator of each fitted figure.
struct HistoryMatching: Sendable {
  private let figures: [FittedFigure]
  private let cut: Double
  private let dimensions: Int
  /// One for each wave and figure.
  private(set) var filters: [[Implausibility]] = []
  /// Points of the sequence that were looked at so far.
  private var looked = 0
  /// All points so far, in order.
  private(set) var points: [[Double]] = []
  private(set) var outcomes: [PointOutcome] = []
  /// Share of the prior that is possible by the filters so far.
  private(set) var plausibleShare = 1.0

  /// Points of the sequence that are looked at for one wave: a region smaller than 1 in 500 needs other means.
  private static let mostLooks = 60_000

  init(figures: [FittedFigure], cut: Double, dimensions: Int) {
    (self.figures, self.cut, self.dimensions) = (figures, cut, dimensions)
  }

  /// Whether no figure rules a point out.
  func allows(_ point: [Double]) -> Bool {
    filters.allSatisfy { $0.allSatisfy { $0.allows(point, cut: cut) } }
  }

  /// The next points that are possible, of Sobol's sequence, which fills whatever region is left.
  ///
  /// - Throws: `FileProblem` where hardly anything is left.
  mutating func nextPoints(_ count: Int) throws -> [[Double]] {
    var sequence = try LowDiscrepancySequence(.sobol, dimensions: dimensions)
    for _ in 0..<looked { _ = sequence.next() }
    let first = looked
    var found: [[Double]] = []
    while found.count < count, looked - first < Self.mostLooks {
      let point = sequence.next()
      looked += 1
      if allows(point) { found.append(point) }
    }
    plausibleShare = Double(found.count) / Double(max(1, looked - first))
    guard found.count == count else {
      throw FileProblem(
        attempt: "cannot calibrate",
        reason: "of \(looked - first) points of the priors \(found.count) could give all figures",
        remedy: "Widen the priors, or the bands of the figures. Those that fit worst: "
          + worst.map { "figure \($0 + 1)" }.joined(separator: ", ") + ".")
    }
    return found
  }

  /// Share of the prior that is possible by all filters, from the first points of the sequence.
  func measuredShare() throws -> Double {
    guard !filters.isEmpty else { return 1 }
    var sequence = try LowDiscrepancySequence(.sobol, dimensions: dimensions)
    var (possible, count) = (0, 0)
    while possible < Self.enough, count < Self.mostLooks {
      if allows(sequence.next()) { possible += 1 }
      count += 1
    }
    // Half a point more, so that it is never zero.
    return min(1, (Double(possible) + 0.5) / Double(count))
  }

  /// Possible points after which a share is known well enough.
  private static let enough = 500

  /// Learns what the simulator says at points, and rules out by it.
  mutating func learn(_ new: [[Double]], _ said: [PointOutcome]) throws {
    points += new
    outcomes += said
    // An emulator is best where it is needed: it sees only what is possible so far.
    let seen = zip(points, outcomes).filter { $1.isComplete && allows($0) }
    filters.append(
      try figures.indices.compactMap { figure in
        let values = seen.map { $0.1.means[figure] }
        guard let emulator = try QuadraticEmulator(points: seen.map(\.0), values: values)
        else { return nil }
        let variances = seen.map { $0.1.variances[figure] }.filter(\.isFinite)
        return Implausibility(
          emulator: emulator, figure: figures[figure],
          replicateVariance: variances.isEmpty ? 0 : Statistics.mean(of: variances))
      })
  }

  /// Points that were simulated and are possible by all filters, with what they gave.
  var plausible: [(point: [Double], outcome: PointOutcome)] {
    zip(points, outcomes).filter { $1.isComplete && allows($0) }.map { ($0, $1) }
  }

  /// Places of figures, the one that the simulated points missed most first.
  private var worst: [Int] {
    figures.indices.sorted { least(of: $0) > least(of: $1) }
  }

  private func least(of figure: Int) -> Double {
    outcomes.map { abs(figures[figure].deviation(of: $0.means[figure])) }.filter(\.isFinite).min()
      ?? .infinity
  }
}
