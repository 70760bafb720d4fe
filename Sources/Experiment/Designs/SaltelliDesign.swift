import GSL
import Model

/// Two independent samples A and B, and for each axis A with that axis taken from B.
///
/// A sample of d axes makes d + 2 points in a row: A, then A with axis 1, 2, … d from B, then B.
/// Saltelli et al. (2010), DOI 10.1016/j.cpc.2009.09.018. Up to 20 axes the two samples are the two
/// halves of one Sobol sequence under a random digital shift (L'Ecuyer and Lemieux 2002,
/// DOI 10.1007/0-306-48102-2_20): unshifted, A and B begin with the same point, and a shift modulo 1
/// makes errors seven times larger. With more axes they are Latin hypercubes.
package enum SaltelliDesign {
  /// The most axes whose two samples come from Sobol's sequence.
  package static let mostSobolAxes = LowDiscrepancySequence.Kind.sobol.maximumDimensions / 2

  /// The points of samples in order.
  static func points(
    stages: [Int], axes: Int, seed: UInt32
  ) throws(DesignProblem) -> [[Double]] {
    try pairs(stages: stages, axes: axes, seed: seed).flatMap { pair in
      let first = Array(pair[..<axes])
      let second = Array(pair[axes...])
      let crossed = (0..<axes).map { axis in
        var point = first
        point[axis] = second[axis]
        return point
      }
      return [first] + crossed + [second]
    }
  }

  /// For each sample the coordinates of A, then those of B.
  private static func pairs(
    stages: [Int], axes: Int, seed: UInt32
  ) throws(DesignProblem) -> [[Double]] {
    guard axes <= mostSobolAxes else {
      return stages.enumerated().flatMap { stage, size in
        latinHypercubePoints(size, axes: 2 * axes, seed: seed, stage: stage)
      }
    }
    let count = stages.reduce(0, +)
    let draws = designDraws(seed: seed, stage: 0)
    let shifts = (0..<2 * axes).map { draws.uniform(.design, 0, index: $0) }
    // GSL leaves out the origin, without which the points are not balanced.
    let origin = [[Double](repeating: 0, count: 2 * axes)]
    let others = try lowDiscrepancyPoints(.sobol, count: count - 1, axes: 2 * axes)
    return (origin + others).map { point in
      zip(point, shifts).map { SaltelliDesign.shifted($0, by: $1) }
    }
  }

  /// A coordinate whose 30 binary digits, which are all that GSL's have, are turned by those of a shift.
  private static func shifted(_ coordinate: Double, by shift: Double) -> Double {
    let digits = UInt32(coordinate * 0x1p30) ^ UInt32(shift * 0x1p30)
    return (Double(digits) + 0.5) * 0x1p-30
  }
}
