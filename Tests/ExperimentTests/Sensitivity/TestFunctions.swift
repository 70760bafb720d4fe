import Foundation
import GSL

@testable import Experiment

/// Functions of points of the unit cube whose sensitivity indices are known.
enum TestFunction {
  /// Ishigami and Homma (1990) with a = 7, b = 0.1 on (−π, π)³.
  static func ishigami(_ point: [Double]) -> Double {
    let x = point.map { (2 * $0 - 1) * Double.pi }
    return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
  }

  /// Its first-order indices, from the variances of its parts.
  static let ishigamiFirst = [0.3139, 0.4424, 0]
  /// Its total indices.
  static let ishigamiTotal = [0.5576, 0.4424, 0.2437]

  /// Sobol's g-function with these coefficients.
  static func g(_ coefficients: [Double]) -> ([Double]) -> Double {
    { point in
      zip(point, coefficients).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
    }
  }

  /// First-order and total indices of the g-function: Vᵢ = 1 / (3(1 + aᵢ)²), V = Π(1 + Vᵢ) − 1.
  static func gIndices(_ coefficients: [Double]) -> (first: [Double], total: [Double]) {
    let parts = coefficients.map { 1 / (3 * (1 + $0) * (1 + $0)) }
    let product = parts.reduce(1) { $0 * (1 + $1) }
    return (
      parts.map { $0 / (product - 1) }, parts.map { $0 * product / (1 + $0) / (product - 1) }
    )
  }

  /// A sum of coordinates with these slopes.
  static func linear(_ slopes: [Double]) -> ([Double]) -> Double {
    { zip($0, slopes).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// Outcomes of a function without luck.
  static func outcomes(_ points: [[Double]], _ function: ([Double]) -> Double) -> Outcomes {
    Outcomes(points.map { [function($0)] }, replicates: 1)
  }

  /// Outcomes with normal luck: shared by all points of a replicate, and each run's own.
  static func outcomes(
    _ points: [[Double]], replicates: Int, shared: Double, own: Double,
    _ function: ([Double]) -> Double
  ) -> Outcomes {
    let random = RandomGenerator(key: SIMD2(7, 7), counter: SIMD4())
    let normal = Normal()
    let common = (0..<replicates).map { _ in normal.quantile(of: random.uniform()) }
    return Outcomes(
      points.map { point in
        common.map { function(point) + shared * $0 + own * normal.quantile(of: random.uniform()) }
      }, replicates: replicates)
  }
}

/// The largest distance between numbers that should be the same.
func distance(_ first: [Double], _ second: [Double]) -> Double {
  zip(first, second).map { abs($0 - $1) }.max() ?? .nan
}
