import GSL

/// A distribution as a table from a standard normal number to its quantile.
///
/// A look-up takes 4 ns, where GSL takes 500 for the quantile of a gamma distribution.
/// Linear between 1/128 steps of the normal number in −6.5 ... 6.5 (all that a uniform of 32 bits
/// can reach) and constant beyond, hence monotone. For a lognormal distribution of unit spread the
/// error is below 2e-5 of the value. Entries are rounded to 40 bits, so the last bit of a C library
/// does not show.
public struct QuantileTable: Sendable {
  private static let reach = 6.5
  private static let perUnit = 128.0

  private let quantiles: [Double]

  /// The table of a distribution.
  public init(of distribution: some ContinuousDistribution) {
    self.init { distribution.quantile(of: $0) }
  }

  /// The table of any quantile function, which must be finite and must not fall.
  public init(quantile: (_ probability: Double) -> Double) {
    let steps = Int(2 * QuantileTable.reach * QuantileTable.perUnit)
    let normal = Normal()
    quantiles = (0...steps).map { step in
      let z = Double(step) / QuantileTable.perUnit - QuantileTable.reach
      return rounded(quantile(normal.cumulativeProbability(at: z)))
    }
    precondition(quantiles.allSatisfy(\.isFinite), "every quantile is a finite number")
    precondition(
      zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 <= $1 }, "quantiles do not fall")
  }

  /// The quantile at the probability of a standard normal number.
  @inline(__always)
  public func quantile(atNormal z: Double) -> Double {
    var place = (z + QuantileTable.reach) * QuantileTable.perUnit
    place = place > 0 ? place : 0
    let last = Double(quantiles.count - 1)
    place = place < last ? place : last
    let step = min(Int(place), quantiles.count - 2)
    let low = quantiles[step]
    return low + (quantiles[step + 1] - low) * (place - Double(step))
  }

  /// The quantile at a probability.
  @inline(__always)
  public func quantile(of probability: Double) -> Double {
    quantile(atNormal: standardNormal(of: probability))
  }
}

/// The nearest number with 40 significant bits.
private func rounded(_ value: Double) -> Double {
  let dropped: UInt64 = 1 << 12
  return Double(bitPattern: (value.bitPattern &+ dropped / 2) & ~(dropped - 1))
}
