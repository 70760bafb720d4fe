import GSL

extension MeasureSensitivity {
  /// Morris's elementary effects; an axis needs two.
  mutating func addElementaryEffects(_ sweep: SweepOutcomes, _ outcomes: Outcomes) {
    let found = ElementaryEffects(
      points: sweep.points, positions: sweep.positions, outcomes: outcomes,
      isCommon: sweep.description.isCommon)
    let fewest = found.effects.map(\.count).min() ?? 0
    guard fewest >= 2 else {
      notes.append(.refused(.elementaryEffects, has: fewest, needs: 2))
      return
    }
    noteMissing(outcomes, .elementaryEffects)
    for axis in found.effects.indices {
      let count = found.effects[axis].count
      let intervals = found.intervals(axis)
      add(.mean, axis, found.mean(axis), intervals.mean, count: count)
      add(.meanSize, axis, found.meanSize(axis), intervals.size, count: count)
      add(.spread, axis, found.spread(axis), count: count)
      guard outcomes.replicates > 1 else { continue }
      add(.spreadWithoutNoise, axis, found.spreadWithoutNoise(axis), count: count)
      add(.effectNoise, axis, found.noise(axis), count: count)
    }
  }

  /// Sobol's indices; refused when more than a quarter of the samples has a missing point.
  mutating func addSobolIndices(axes: Int, _ outcomes: Outcomes, _ resampling: Resampling) {
    let found = SobolIndices(axes: axes, outcomes: outcomes)
    let all = found.count + found.missing
    let least = max(8, (3 * all + 3) / 4)
    guard found.count >= least else {
      notes.append(.refused(.sobolIndices, has: found.count, needs: least))
      return
    }
    if found.missing > 0 { notes.append(.missing(found.missing, of: all, .sobolIndices)) }
    add(found, .mean, .first, .total, resampling)
    guard outcomes.replicates > 1 else { return }
    add(found, .expectation, .firstExpected, .totalExpected, resampling)
    add(.noiseShare, nil, found.noise, count: found.count)
  }

  /// PAWN indices and rank correlations over the points that are spread evenly.
  ///
  /// `first` is the axis of the points' first coordinate.
  mutating func addDependence(
    _ points: [[Double]], _ outcomes: Outcomes, _ resampling: Resampling, first: Int = 0,
    where isUsed: (Int) -> Bool
  ) {
    let means = outcomes.means
    let places = means.indices.filter { means[$0] != nil && isUsed($0) }
    let (points, values) = (places.map { points[$0] }, places.compactMap { means[$0] })
    let axes = points.first?.count ?? 0
    if let slices = PAWNIndices.slices(points: places.count) {
      noteMissing(outcomes, .pawn)
      for axis in 0..<axes {
        let found = PAWNIndices(
          coordinates: points.map { $0[axis] }, outcomes: values, slices: slices)
        add(.pawn, first + axis, found.median, count: places.count)
        add(.pawnMaximum, first + axis, found.maximum, count: places.count)
      }
      let chance = PAWNIndices.chance(outcomes: values, slices: slices, resampling)
      add(.pawnChance, nil, chance, count: places.count)
    } else {
      notes.append(.refused(.pawn, has: places.count, needs: 20))
    }
    addRankCorrelations(points, values, of: outcomes, first: first)
  }

  /// Changes of the design's own axes, as the mean over a posterior's draws, and what goes with the draws' parameters.
  ///
  /// Points repeat every draw, and draws every point: each is one number, the mean over all of the other.
  mutating func addCrossing(
    _ crossing: SweepDescription.Crossing, _ sweep: SweepOutcomes, _ outcomes: Outcomes,
    _ resampling: Resampling
  ) {
    let own = crossing.axes
    let firsts = stride(from: 0, to: sweep.points.count, by: crossing.draws)
    let byDraw = outcomes.averaged(overPointsWith: crossing.draws)
    if crossing.design == "one-at-a-time" {
      addSwings(
        firsts.map { Array(sweep.values[$0][..<own]) }, outcomes.byDraws(crossing.draws),
        isOfDraws: true)
    } else {
      let means = outcomes.byDraws(crossing.draws).means
      let known = zip(firsts, means).compactMap { first, mean in mean.map { (first, $0) } }
      addRankCorrelations(
        known.map { Array(sweep.points[$0.0][..<own]) }, known.map(\.1), of: outcomes, first: 0)
    }
    addDependence(
      sweep.points.prefix(crossing.draws).map { Array($0[own...]) }, byDraw, resampling, first: own
    ) { _ in true }
  }

  /// Rank correlations of the coordinates of points with their outcomes.
  private mutating func addRankCorrelations(
    _ points: [[Double]], _ values: [Double], of outcomes: Outcomes, first: Int
  ) {
    let axes = points.first?.count ?? 0
    guard points.count >= axes + 4 else {
      notes.append(.refused(.rankCorrelations, has: points.count, needs: axes + 4))
      return
    }
    noteMissing(outcomes, .rankCorrelations)
    let found = RankCorrelations(points: points, outcomes: values)
    for axis in 0..<axes {
      let count = points.count
      add(.spearman, first + axis, found.spearman[axis], found.spearmanInterval(axis), count: count)
      add(.partial, first + axis, found.partial[axis], found.partialInterval(axis), count: count)
    }
  }

  /// Changes from the base; refused if the base itself is missing.
  ///
  /// Where replicates are the draws of a posterior, the interval is where 95% of them lie.
  mutating func addSwings(_ values: [[String]], _ outcomes: Outcomes, isOfDraws: Bool = false) {
    guard let found = Swings(values: values, outcomes: outcomes) else {
      notes.append(.refused(.swings, has: 0, needs: 1))
      return
    }
    noteMissing(outcomes, .swings)
    for axis in 0..<(values.first?.count ?? 0) {
      let changes = found.changes.filter { $0.axis == axis }
      for change in changes {
        let drawn = isOfDraws ? Statistics.interval95(of: change.differences) : nil
        let interval =
          isOfDraws
          ? drawn.map { Interval(low: $0.lowerBound, high: $0.upperBound) } ?? .undefined
          : Interval(low: change.mean - change.margin, high: change.mean + change.margin)
        rows.append(
          SensitivityRow(
            index: .change, axis: axis, at: values[change.point][axis], estimate: change.mean,
            interval: interval, count: outcomes.replicates))
      }
      add(.swing, axis, found.width(of: axis), count: changes.count)
    }
  }

  /// Where the variance comes from; with one replicate it cannot be told.
  mutating func addVarianceComponents(_ outcomes: Outcomes, isCommon: Bool) {
    guard outcomes.replicates > 1 else {
      notes.append(.singleReplicate)
      return
    }
    guard let found = VarianceComponents(outcomes, isCommon: isCommon) else { return }
    let count = outcomes.runs.count - outcomes.missing
    add(.parameterVariance, nil, found.parameters, count: count)
    add(.sharedVariance, nil, found.sharedLuck, count: count)
    add(.otherVariance, nil, found.otherLuck, count: count)
    add(.parameterShare, nil, found.parameterShare, count: count)
    add(.noiseOfMeans, nil, found.noiseOfMeans, count: count)
  }

  private mutating func add(
    _ found: SobolIndices, _ subject: SobolIndices.Subject, _ first: SensitivityIndex,
    _ total: SensitivityIndex, _ resampling: Resampling
  ) {
    let estimates = found.estimates(of: subject)
    let intervals = found.intervals(of: subject, resampling)
    for axis in 0..<found.axes {
      add(first, axis, estimates.first[axis], intervals.first[axis], count: found.count)
      add(total, axis, estimates.total[axis], intervals.total[axis], count: found.count)
    }
  }

  private mutating func add(
    _ index: SensitivityIndex, _ axis: Int?, _ estimate: Double,
    _ interval: Interval = .undefined, count: Int
  ) {
    rows.append(
      SensitivityRow(
        index: index, axis: axis, estimate: estimate, interval: interval, count: count))
  }

  private mutating func noteMissing(_ outcomes: Outcomes, _ method: SensitivityMethod) {
    guard outcomes.missing > 0 else { return }
    notes.append(.missing(outcomes.missing, of: outcomes.runs.count, method))
  }
}
