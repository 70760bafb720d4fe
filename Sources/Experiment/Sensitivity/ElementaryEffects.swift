import GSL

/// Changes of the outcome when one axis alone moves, as if by its whole range: Morris's screening.
///
/// Morris (1991), DOI 10.2307/1269043; μ* of Campolongo, Cariboni and Saltelli (2007),
/// DOI 10.1016/j.envsoft.2006.10.004. An effect with a missing end is left out.
package struct ElementaryEffects: Sendable {
  /// For each axis the effects, one a trajectory.
  package let effects: [[Double]]
  /// For each of them the squared standard error over replicates (zero with a single replicate).
  package let squaredErrors: [[Double]]

  /// The effects along trajectories of unit points, each of one point more than there are axes.
  package init(points: [[Double]], outcomes: Outcomes) {
    let axes = points.first?.count ?? 0
    var effects = [[Double]](repeating: [], count: axes)
    var squaredErrors = effects
    for place in points.indices.dropLast() where (place + 1) % (axes + 1) != 0 {
      let (here, there) = (points[place], points[place + 1])
      guard let axis = here.indices.first(where: { here[$0] != there[$0] }),
        let before = outcomes.runs[place], let after = outcomes.runs[place + 1]
      else { continue }
      let step = there[axis] - here[axis]
      let changes = zip(before, after).map { ($1 - $0) / step }
      effects[axis].append(Statistics.mean(of: changes))
      let variance = changes.count > 1 ? Statistics.variance(of: changes) : 0
      squaredErrors[axis].append(variance / Double(changes.count))
    }
    self.effects = effects
    self.squaredErrors = squaredErrors
  }

  /// μ, the mean effect of an axis.
  package func mean(_ axis: Int) -> Double { Statistics.mean(of: effects[axis]) }

  /// μ*, the mean size of its effects.
  package func meanSize(_ axis: Int) -> Double { Statistics.mean(of: effects[axis].map(abs)) }

  /// σ, their spread: interactions and curvature.
  package func spread(_ axis: Int) -> Double { Statistics.standardDeviation(of: effects[axis]) }

  /// σ without the part that is luck: its square less the mean squared error, and not below zero.
  package func spreadWithoutNoise(_ axis: Int) -> Double {
    let variance = Statistics.variance(of: effects[axis])
    let rest = variance - Statistics.mean(of: squaredErrors[axis])
    return rest.isNaN ? .nan : max(0, rest).squareRoot()
  }

  /// The μ* of an axis without effect: the mean size of normal errors, √(2/π) of their spread.
  package func noise(_ axis: Int) -> Double {
    Statistics.mean(of: squaredErrors[axis].map { ($0 * 2 / Double.pi).squareRoot() })
  }

  /// The intervals of μ and μ*, by resampling trajectories.
  package func intervals(_ axis: Int, _ resampling: Resampling) -> (mean: Interval, size: Interval)
  {
    let values = effects[axis]
    let found = resampling.intervals(items: values.count) { weights in
      [
        Statistics.mean(of: values, weights: weights),
        Statistics.mean(of: values.map(abs), weights: weights),
      ]
    }
    return found.count == 2 ? (found[0], found[1]) : (.undefined, .undefined)
  }
}
