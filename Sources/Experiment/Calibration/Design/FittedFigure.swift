import GSL

/// A published figure that parameters are fitted to, with its band as what is known of its error.
///
/// The band reaches two standard deviations from the figure on either side: published = model + error, and the
/// error is normal, cut at the band's edges.
struct FittedFigure: Sendable, Equatable {
  /// What was published.
  let published: Double
  /// Edges of the band, one on each side of the figure.
  let band: ClosedRange<Double>

  /// Standard deviations from the figure to the edge of its band.
  static let edge = 2.0

  /// Signed distance from the figure: 0 on it, 1 at the upper edge of its band, −1 at the lower.
  func deviation(of value: Double) -> Double {
    let side = value < published ? published - band.lowerBound : band.upperBound - published
    return (value - published) / side
  }

  /// Standard deviation of the figure's error, mean over both sides.
  var standardDeviation: Double { (band.upperBound - band.lowerBound) / (2 * Self.edge) }
}

extension [FittedFigure] {
  /// Distance of simulated figures: that of the worst; 1 at the edge of its band, infinite where one is missing.
  func distance(of values: [Double]) -> Double {
    zip(self, values).reduce(0) { worst, pair in
      let distance = abs(pair.0.deviation(of: pair.1))
      return distance.isNaN ? .infinity : Swift.max(worst, distance)
    }
  }

  /// Sum of squared standard deviations: minus twice the log likelihood.
  func misfit(of values: [Double]) -> Double {
    zip(self, values).reduce(0) { sum, pair in
      let deviations = FittedFigure.edge * pair.0.deviation(of: pair.1)
      return sum + (deviations.isNaN ? .infinity : deviations * deviations)
    }
  }
}
