/// The keys of a design file, in the order in which they are written.
enum SweepKey: String, CaseIterable {
  case name, question, scenario, policies, parameters, months, seed, replicates, randomNumbers
  case design, points, levels, candidates, file, axes, keep

  /// Bounds of the whole numbers.
  var range: ClosedRange<Int>? {
    switch self {
    case .months: 1...1200
    case .replicates: 1...100_000
    case .seed: 0...Int(UInt32.max)
    case .points: 1...1_000_000
    case .levels: 2...1000
    case .candidates: 1...100
    default: nil
    }
  }
}

/// The keys of an axis.
enum SweepAxisKey: String, CaseIterable {
  case path, name, values, range, spread, scale, levels, from, until, ramp
  case all, within = "in", except
}

/// The keys of what is kept.
enum SweepKeepKey: String, CaseIterable { case measures, groups, months }
