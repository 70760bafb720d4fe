import GSL

/// Changes of the outcome when one axis alone moves, as if by its whole range: Morris's screening.
///
/// Morris (1991), DOI 10.2307/1269043; μ* of Campolongo, Cariboni and Saltelli (2007),
/// DOI 10.1016/j.envsoft.2006.10.004. An effect with a missing end is left out.
package struct ElementaryEffects: Sendable {
  /// For each axis the effects, one a trajectory.
  package let effects: [[Double]]
  /// The same of each replicate.
  private let changes: [[[Double]]]
  /// Whether all trajectories have the luck of the same replicates.
  private let isCommon: Bool

  /// The effects along trajectories of unit points, each of one point more than there are axes.
  ///
  /// - Parameters:
  ///   - points: where the points lie, which tells the axis that moves.
  ///   - positions: where the values that were run lie in the axes' ranges: flags and whole numbers move further, or
  ///     less far, than their points. An axis whose value stays has no effect there.
  ///   - outcomes: their outcomes.
  ///   - isCommon: whether points share random numbers.
  package init(
    points: [[Double]], positions: [[Double]]? = nil, outcomes: Outcomes, isCommon: Bool = true
  ) {
    let axes = points.first?.count ?? 0
    let positions = positions ?? points
    var changes = [[[Double]]](repeating: [], count: axes)
    for place in points.indices.dropLast() where (place + 1) % (axes + 1) != 0 {
      let (here, there) = (points[place], points[place + 1])
      guard let axis = here.indices.first(where: { here[$0] != there[$0] }),
        let before = outcomes.runs[place], let after = outcomes.runs[place + 1]
      else { continue }
      let step = positions[place + 1][axis] - positions[place][axis]
      guard step != 0 else { continue }
      changes[axis].append(zip(before, after).map { ($1 - $0) / step })
    }
    self.changes = changes
    self.isCommon = isCommon
    effects = changes.map { $0.map { Statistics.mean(of: $0) } }
  }

  /// μ, the mean effect of an axis.
  package func mean(_ axis: Int) -> Double { Statistics.mean(of: effects[axis]) }

  /// μ*, the mean size of its effects.
  package func meanSize(_ axis: Int) -> Double { Statistics.mean(of: effects[axis].map(abs)) }

  /// σ, their spread: interactions and curvature.
  package func spread(_ axis: Int) -> Double { Statistics.standardDeviation(of: effects[axis]) }

  /// σ without the part that is luck: its square less the variance that luck gives effects, and not below zero.
  ///
  /// Luck that moves the effects of all trajectories alike is in none of their differences, and not taken off.
  package func spreadWithoutNoise(_ axis: Int) -> Double {
    let rest = Statistics.variance(of: effects[axis]) - ownLuck(axis)
    return rest.isNaN ? .nan : max(0, rest).squareRoot()
  }

  /// The μ* of an axis without effect: the mean size of normal errors, √(2/π) of their spread.
  package func noise(_ axis: Int) -> Double {
    Statistics.mean(of: squaredErrors(axis).map { ($0 * 2 / Double.pi).squareRoot() })
  }

  /// Squared standard errors of the effects over replicates; zero with a single replicate.
  private func squaredErrors(_ axis: Int) -> [Double] {
    changes[axis].map { $0.count > 1 ? Statistics.variance(of: $0) / Double($0.count) : 0 }
  }

  /// Variance of an effect by luck that trajectories do not share.
  private func ownLuck(_ axis: Int) -> Double {
    let runs = changes[axis]
    let within = Statistics.mean(of: squaredErrors(axis))
    guard isCommon, let replicates = runs.first?.count, replicates > 1, runs.count > 1 else {
      return within
    }
    let shared = Statistics.variance(
      of: (0..<replicates).map { replicate in Statistics.mean(of: runs.map { $0[replicate] }) })
    // Means over trajectories hold some of their own luck too: as in `VarianceComponents`.
    let trajectories = Double(runs.count)
    return max(0, within - shared / Double(replicates)) * trajectories / (trajectories - 1)
  }

  /// The 95% intervals of μ and μ*, by Student's t.
  ///
  /// The size of an effect is its value times its sign, which is taken as known.
  package func intervals(_ axis: Int) -> (mean: Interval, size: Interval) {
    let runs = isCommon ? changes[axis] : effects[axis].map { [$0] }
    let sizes = zip(runs, effects[axis]).map { run, effect in
      run.map { effect < 0 ? -$0 : $0 }
    }
    let size = Self.interval(of: sizes)
    // No size is below zero.
    return (
      Self.interval(of: runs), Interval(low: size.low < 0 ? 0 : size.low, high: size.high)
    )
  }

  /// The interval of the mean of trajectories that are crossed with replicates.
  ///
  /// Its variance is that of trajectories' means and that of replicates' means, each over their number, less the part
  /// that both hold; degrees of freedom by Satterthwaite (1946), DOI 10.2307/3002019. A single replicate stands for
  /// itself: the interval is then that under its luck.
  private static func interval(of runs: [[Double]]) -> Interval {
    guard runs.count > 1, let replicates = runs.first?.count else { return .undefined }
    let (rows, columns) = (Double(runs.count), Double(replicates))
    let means = runs.map { Statistics.mean(of: $0) }
    let ofTrajectories = Statistics.variance(of: means) / rows
    var (ofReplicates, ofBoth) = (0.0, 0.0)
    if replicates > 1 {
      let shared = Statistics.variance(
        of: (0..<replicates).map { replicate in Statistics.mean(of: runs.map { $0[replicate] }) })
      let within = Statistics.mean(of: runs.map { Statistics.variance(of: $0) })
      ofReplicates = shared / columns
      ofBoth = max(0, within - shared) / (rows - 1) / columns
    }
    let sum = ofTrajectories + ofReplicates
    let mean = Statistics.mean(of: means)
    guard sum > 0 else { return Interval(low: mean, high: mean) }
    // As shares, whose squares neither overflow nor vanish.
    let (share, other) = (ofTrajectories / sum, ofReplicates / sum)
    let freedom =
      1 / (share * share / (rows - 1) + (replicates > 1 ? other * other / (columns - 1) : 0))
    let margin =
      StudentT(degreesOfFreedom: freedom).quantile(of: 0.975)
      * max(sum - ofBoth, ofTrajectories, ofReplicates).squareRoot()
    return Interval(low: mean - margin, high: mean + margin)
  }
}
