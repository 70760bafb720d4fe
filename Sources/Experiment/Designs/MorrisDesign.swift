import GSL
import Model

/// Trajectories through a grid that change each axis once, in random order and direction.
///
/// Morris (1991), DOI 10.2307/1269043. With more candidates than are asked for, the trajectories
/// kept are far from each other: Campolongo, Cariboni and Saltelli (2007),
/// DOI 10.1016/j.envsoft.2006.10.004, chosen greedily as in Ruano et al. (2012),
/// DOI 10.1016/j.envsoft.2012.03.008.
package struct MorrisDesign: Sendable, Equatable {
  /// Levels of an axis, an even number.
  package let levels: Int
  /// Candidates for each trajectory that is kept; with 1, all are kept.
  package let candidates: Int

  /// Trajectories over so many levels an axis; of more than one candidate, those that lie furthest apart are kept.
  package init(levels: Int = 4, candidates: Int = 1) {
    self.levels = levels
    self.candidates = candidates
  }

  /// The step of an axis, p / (2(p − 1)): it makes every level equally likely.
  package var step: Double { Double(levels) / Double(2 * (levels - 1)) }

  /// The points of trajectories in order, each of one point more than there are axes.
  func points(stages: [Int], axes: Int, seed: UInt32) throws(DesignProblem) -> [[Double]] {
    guard levels >= 2, levels.isMultiple(of: 2) else {
      throw DesignProblem("a morris design has an even number of levels, not \(levels): try 4")
    }
    guard candidates >= 1 else {
      throw DesignProblem(
        "a morris design has at least 1 candidate a trajectory, not \(candidates)")
    }
    var kept: [[[Double]]] = []
    for (stage, size) in stages.enumerated() {
      let draws = designDraws(seed: seed, stage: stage)
      let offered = (0..<size * candidates).map { number in
        draws.withGenerator(.design, number) { trajectory(axes: axes, $0) }
      }
      kept += candidates == 1 ? offered : spread(size, of: offered, from: kept)
    }
    return kept.flatMap { $0 }
  }

  private func trajectory(axes: Int, _ generator: borrowing RandomGenerator) -> [[Double]] {
    // Lower and upper end of each axis's step: levels j and j + p/2.
    let lower = (0..<axes).map { _ in generator.integer(below: levels / 2) }
    let rises = (0..<axes).map { _ in generator.integer(below: 2) == 1 }
    var point = (0..<axes).map { rises[$0] ? lower[$0] : lower[$0] + levels / 2 }
    var points = [point]
    for axis in generator.permutation(of: axes) {
      point[axis] = rises[axis] ? lower[axis] + levels / 2 : lower[axis]
      points.append(point)
    }
    return points.map { point in point.map { Double($0) / Double(levels - 1) } }
  }

  /// Keeps the candidates whose squared distances to those kept before sum to the most, one by one.
  private func spread(
    _ count: Int, of offered: [[[Double]]], from kept: [[[Double]]]
  ) -> [[[Double]]] {
    var chosen: [[[Double]]] = []
    var isFree = [Bool](repeating: true, count: offered.count)
    var separation = offered.map { candidate in
      kept.reduce(0) { $0 + squaredDistance(candidate, $1) }
    }
    while chosen.count < count {
      let free = offered.indices.filter { isFree[$0] }
      guard let best = free.max(by: { separation[$0] < separation[$1] }) else { break }
      isFree[best] = false
      chosen.append(offered[best])
      for other in free { separation[other] += squaredDistance(offered[other], offered[best]) }
    }
    return chosen
  }

  /// The square of the sum of distances between each point of one and each of the other.
  private func squaredDistance(_ first: [[Double]], _ second: [[Double]]) -> Double {
    var sum = 0.0
    for a in first {
      for b in second {
        var squares = 0.0
        for axis in a.indices { squares += (a[axis] - b[axis]) * (a[axis] - b[axis]) }
        sum += squares.squareRoot()
      }
    }
    return sum * sum
  }
}
