import GSL
import Model

/// Where the next particles come from: near the kept ones, as wide as twice their spread.
///
/// A mixture of normal densities with the particles' weights and twice their weighted covariance (Beaumont et al.
/// 2009, DOI 10.1093/biomet/asp052; Filippi et al. 2013), cut to what is possible. A fifth of the proposals come
/// from the prior itself, so that no weight exceeds five (defensive mixture, Hesterberg 1995, DOI
/// 10.1080/00401706.1995.10484303): in ten dimensions a few heavy particles would otherwise stand for all.
struct ProposalKernel {
  private let particles: [Particle]
  private let weights: [Double]
  private let spread: Matrix
  /// Log of the normal density's factor.
  private let logFactor: Double
  /// Whether a point is possible at all.
  private let isPossible: ([Double]) -> Bool
  /// Share of the prior that is possible.
  private let possiblePrior: Double
  /// Chance that a draw of the mixture is possible.
  private var possibleNear = 1.0

  /// Share of proposals that come from the prior.
  static let defence = 0.2

  /// Draws by which that chance is measured.
  private static let trials = 1000

  /// The kernel about weighted particles.
  init(
    about particles: [Particle], generator: borrowing RandomGenerator,
    possiblePrior: Double, isPossible: @escaping ([Double]) -> Bool
  ) throws(GSLError) {
    let sum = particles.reduce(0) { $0 + $1.weight }
    self.particles = particles
    weights = particles.map { $0.weight / sum }
    self.isPossible = isPossible
    self.possiblePrior = possiblePrior
    let covariance = weightedCovariance(of: particles.map(\.point), weights: weights)
    let root = try Self.root(of: covariance, scale: 2)
    spread = root
    logFactor = (0..<root.rows).reduce(0) {
      $0 - logarithm(root[$1, $1]) - logarithm(2 * .pi) / 2
    }
    var possible = 0
    for _ in 0..<Self.trials where isPossible(draw(generator)) { possible += 1 }
    // One more on either side, so that it is never zero.
    possibleNear = (Double(possible) + 1) / (Double(Self.trials) + 2)
  }

  /// A possible point.
  func proposal(_ generator: borrowing RandomGenerator) -> [Double] {
    let isFromPrior = generator.uniform() < Self.defence
    while true {
      let point =
        isFromPrior ? (0..<spread.rows).map { _ in generator.uniform() } : draw(generator)
      if isPossible(point) { return point }
    }
  }

  /// Weight of a proposal: density of the possible prior over the density that proposed it; its mean is 1.
  func weight(of point: [Double]) -> Double {
    var density = 0.0
    for (particle, weight) in zip(particles, weights) {
      density += weight * exponential(logFactor - squaredDistance(point, particle.point) / 2)
    }
    let near = density / possibleNear * possiblePrior
    return 1 / ((1 - Self.defence) * near + Self.defence)
  }

  private func draw(_ generator: borrowing RandomGenerator) -> [Double] {
    var level = generator.uniform()
    var place = 0
    while place < weights.count - 1, level > weights[place] {
      level -= weights[place]
      place += 1
    }
    let normal = Normal()
    let steps = spread.times((0..<spread.rows).map { _ in normal.sample(from: generator) })
    // Coordinates of 32 bits: processors that round otherwise still propose the same points.
    return zip(particles[place].point, steps).map { (($0 + $1) * 0x1p32).rounded() * 0x1p-32 }
  }

  /// Squared length of the difference in units of the kernel, by forward substitution.
  private func squaredDistance(_ a: [Double], _ b: [Double]) -> Double {
    var solved = [Double](repeating: 0, count: a.count)
    var sum = 0.0
    for row in a.indices {
      var value = a[row] - b[row]
      for column in 0..<row { value -= spread[row, column] * solved[column] }
      solved[row] = value / spread[row, row]
      sum += solved[row] * solved[row]
    }
    return sum
  }

  /// The lower triangle of a scaled covariance; a little is added where particles lie in a plane.
  private static func root(of covariance: Matrix, scale: Double) throws(GSLError) -> Matrix {
    var scaled = covariance
    for row in 0..<scaled.rows {
      for column in 0..<scaled.columns { scaled[row, column] *= scale }
    }
    var room = 1e-10
    while true {
      var widened = scaled
      for row in 0..<scaled.rows { widened[row, row] += room }
      do throws(GSLError) {
        return try widened.cholesky()
      } catch {
        guard room < 1 else { throw error }
        room *= 100
      }
    }
  }
}

/// Covariance of weighted points whose weights add up to 1; unbiased for weights that say how reliable points are.
func weightedCovariance(of points: [[Double]], weights: [Double]) -> Matrix {
  let dimensions = points.first?.count ?? 0
  let means = (0..<dimensions).map { axis in
    zip(points, weights).reduce(0) { $0 + $1.1 * $1.0[axis] }
  }
  let squares = weights.reduce(0) { $0 + $1 * $1 }
  var covariance = Matrix(rows: dimensions, columns: dimensions)
  for row in 0..<dimensions {
    for column in 0...row {
      var sum = 0.0
      for (point, weight) in zip(points, weights) {
        sum += weight * (point[row] - means[row]) * (point[column] - means[column])
      }
      let value = squares < 1 ? sum / (1 - squares) : 0
      covariance[row, column] = value
      covariance[column, row] = value
    }
  }
  return covariance
}
