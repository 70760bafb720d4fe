/// All that a sweep tells about what matters, by the methods that its design allows.
package struct SensitivityAnalysis: Sendable {
  /// The sweep.
  package let sweep: SweepOutcomes
  /// What was found, a measure at a time.
  package let measures: [MeasureSensitivity]

  /// Analyses all measures, or those named.
  package init(_ sweep: SweepOutcomes, measures names: [String] = [], _ resampling: Resampling) {
    self.sweep = sweep
    let all = sweep.description.measures
    let wanted = all.indices.filter { names.isEmpty || names.contains(all[$0].name) }
    measures = wanted.map { place in
      Self.sensitivity(of: all[place], sweep.outcomes[place], sweep, resampling)
    }
  }

  private static func sensitivity(
    of measure: SweepDescription.Named, _ outcomes: Outcomes, _ sweep: SweepOutcomes,
    _ resampling: Resampling
  ) -> MeasureSensitivity {
    var found = MeasureSensitivity(measure: measure)
    guard !outcomes.isConstant else {
      found.notes.append(.constant)
      return found
    }
    switch sweep.description.design {
    case _ where sweep.description.crossing != nil:
      sweep.description.crossing.map { found.addCrossing($0, sweep, outcomes, resampling) }
    case "morris": found.addElementaryEffects(sweep, outcomes)
    case "saltelli":
      let axes = sweep.description.axes.count
      found.addSobolIndices(axes: axes, outcomes, resampling)
      // Crossed points repeat coordinates: the two samples are what is spread evenly.
      found.addDependence(sweep.points, outcomes, resampling) {
        [0, axes + 1].contains($0 % (axes + 2))
      }
    case "one-at-a-time": found.addSwings(sweep.values, outcomes)
    default: found.addDependence(sweep.points, outcomes, resampling) { _ in true }
    }
    found.addVarianceComponents(outcomes, isCommon: sweep.description.isCommon)
    return found
  }
}
