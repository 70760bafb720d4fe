/// How far an emulated figure lies from what was published, in standard deviations of all that blurs the two.
///
/// Craig et al. (1997), DOI 10.1007/978-1-4612-2290-3_2; Andrianakis et al. (2015), DOI
/// 10.1371/journal.pcbi.1003968. What blurs: the emulator, the simulator about it, one county's luck, the
/// published figure's error.
struct Implausibility: Sendable {
  let emulator: QuadraticEmulator
  let figure: FittedFigure
  /// Variance of one replicate, at a point.
  let replicateVariance: Double

  private var fixedVariance: Double {
    emulator.residualVariance + replicateVariance
      + figure.standardDeviation * figure.standardDeviation
  }

  /// Whether the figure leaves a point possible.
  func allows(_ point: [Double], cut: Double) -> Bool {
    let distance = abs(emulator.mean(at: point) - figure.published)
    // The emulator's own variance only helps, and costs most.
    guard distance > cut * fixedVariance.squareRoot() else { return true }
    return distance <= cut * (fixedVariance + emulator.variance(at: point)).squareRoot()
  }
}
