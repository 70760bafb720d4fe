import Model

/// What a search found.
struct SearchResult: Sendable {
  /// Particles whose weights add up to 1, the nearest first.
  let particles: [Particle]
  /// Why it ended.
  let ending: CalibrationEnding
  /// How far it was at the beginning of each wave, and at the end.
  let progress: [CalibrationProgress]
  /// Share of the prior that history matching left.
  let plausible: Double
  /// The emulators by which it did.
  let filters: [[Implausibility]]

  /// Equally weighted draws that the particles are worth.
  var effectiveSize: Double { effectiveSampleSize(particles.map(\.weight)) }
}

extension [Particle] {
  /// The particles with weights that add up to 1: importance times the likelihood of the figures.
  ///
  /// With a normal error the posterior of the model and the error together is exact (Wilkinson 2013, DOI
  /// 10.1515/sagmb-2013-0010), up to the cut of the error at the tolerance.
  func weighed(by figures: [FittedFigure]) -> [Particle] {
    guard let least = map({ figures.misfit(of: $0.values) }).min() else { return self }
    let weights = map { particle in
      particle.weight * exponential((least - figures.misfit(of: particle.values)) / 2)
    }
    let sum = weights.reduce(0, +)
    return zip(self, weights).map { particle, weight in
      var particle = particle
      particle.weight = weight / sum
      return particle
    }
  }
}

extension PopulationSearch {
  /// How far it is.
  var progress: CalibrationProgress {
    CalibrationProgress(
      tolerance: tolerance, acceptance: acceptance,
      effectiveSize: effectiveSampleSize(kept.map(\.weight)), kept: kept.count,
      nearest: kept.first?.distance)
  }
}
