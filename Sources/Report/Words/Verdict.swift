import Foundation

/// What an interval allows one to say of a difference.
enum Verdict {
  /// Exactly zero in every replicate.
  case nothing
  /// The interval covers zero.
  case unclear
  case up, down
  /// One replicate, so no interval.
  case unmeasured
}

/// The paired difference of a measure between two worlds, with its 95% interval.
struct Effect {
  var base = Double.nan
  var reform = Double.nan
  let difference: Double
  let low: Double
  let high: Double
  var probability = Double.nan
  var replicates = 0

  var verdict: Verdict {
    if difference == 0, !(low < 0), !(high > 0) { return .nothing }
    guard low.isFinite, high.isFinite else { return .unmeasured }
    // What rounding can do, such as a fen in millions of yuan, is no finding.
    guard !(abs(difference) < 1e-6 * abs(base)) else { return .unclear }
    return low > 0 ? .up : high < 0 ? .down : .unclear
  }

  /// The numbers that stand in its sentence.
  var values: [Double] { [difference, low, high] }

  /// The same with the interval kept within bounds that the quantity cannot leave, such as 0 and 1 of a share.
  func within(_ bounds: ClosedRange<Double>) -> Effect {
    Effect(
      base: base, reform: reform, difference: difference,
      // What is not a number stays so, whichever of two the comparison would take.
      low: low < bounds.lowerBound ? bounds.lowerBound : low,
      high: high > bounds.upperBound ? bounds.upperBound : high,
      probability: probability, replicates: replicates)
  }

  /// The effect in another scale, for instance as a share of a group's households.
  func scaled(by factor: Double) -> Effect {
    Effect(
      base: base * factor, reform: reform * factor, difference: difference * factor,
      low: low * factor, high: high * factor, probability: probability, replicates: replicates)
  }
}
