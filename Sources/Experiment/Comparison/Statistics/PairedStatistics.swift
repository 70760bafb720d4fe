/// A number in the base and in the reformed world, replicate by replicate, as running moments (Welford 1962).
///
/// The same replicate has the same luck in both worlds, so the difference varies less than either side.
package struct PairedStatistics: Sendable, Equatable {
  /// Replicates in which the number was defined in both worlds.
  package private(set) var count = 0
  private var base = Moments()
  private var reform = Moments()
  private var change = Moments()

  /// Mean and sum of squared deviations.
  private struct Moments: Equatable {
    var mean = 0.0
    var squares = 0.0

    mutating func add(_ value: Double, count: Double) {
      let step = value - mean
      mean += step / count
      squares += step * (value - mean)
    }
  }

  /// No pairs yet.
  package init() {}

  /// Takes in a replicate; a number that is undefined in either world is left out of both.
  package mutating func add(base: Double, reform: Double) {
    guard !base.isNaN, !reform.isNaN else { return }
    count += 1
    let number = Double(count)
    self.base.add(base, count: number)
    self.reform.add(reform, count: number)
    change.add(reform - base, count: number)
  }

  /// Mean in the base; NaN of nothing.
  package var baseMean: Double { count > 0 ? base.mean : .nan }

  /// Mean under the reform; NaN of nothing.
  package var reformMean: Double { count > 0 ? reform.mean : .nan }

  /// Mean, standard error and interval of the difference.
  package var difference: MeanInterval {
    MeanInterval(
      count: count, mean: count > 0 ? change.mean : .nan,
      standardError: count > 1
        ? (change.squares / Double(count - 1) / Double(count)).squareRoot() : .nan)
  }

  /// Variance of the difference in one replicate; NaN for fewer than two.
  package var pairedVariance: Double {
    count > 1 ? change.squares / Double(count - 1) : .nan
  }

  /// Variance that a difference of two independent replicates would have; NaN for fewer than two.
  package var independentVariance: Double {
    count > 1 ? (base.squares + reform.squares) / Double(count - 1) : .nan
  }
}
