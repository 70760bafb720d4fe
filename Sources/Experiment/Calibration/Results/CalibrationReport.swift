/// What a calibration found, before it is written.
public struct CalibrationReport: Sendable {
  /// The calibration.
  public let folder: CalibrationFolder
  /// Its waves, in order.
  public let waves: [CalibrationWave]
  /// What their runs say of all published figures.
  let figures: [FigureRuns]
  /// What the search found.
  let result: SearchResult
  /// The error of the sample of villages; nil where the whole county was lived.
  public let check: SampleCheck?

  init(
    folder: CalibrationFolder, waves: [CalibrationWave], figures: [FigureRuns],
    result: SearchResult, check: SampleCheck?
  ) {
    (self.folder, self.waves, self.figures) = (folder, waves, figures)
    (self.result, self.check) = (result, check)
  }

  /// Why the search ended.
  public var ending: CalibrationEnding { result.ending }
  /// Equally weighted draws that the posterior is worth.
  public var effectiveSize: Double { result.effectiveSize }
  /// Draws of the posterior.
  public var draws: Int { result.particles.count }
  /// Runs that were simulated.
  public var runs: Int {
    waves.reduce(0) { $0 + $1.count } * folder.design.settings.replicates
  }
  /// Distance of the farthest draw.
  public var tolerance: Double { result.particles.map(\.distance).max() ?? .nan }

  var design: CalibrationDesign { folder.design }

  /// The draws as a table.
  var posterior: Posterior {
    Posterior(
      paths: design.priors.map(\.path),
      draws: result.particles.enumerated().map { place, particle in
        Posterior.Draw(
          number: place + 1, weight: particle.weight, distance: particle.distance,
          values: zip(design.priors, particle.point).map { $0.text(at: $1) })
      })
  }

  /// A published figure with what the posterior says of it.
  public struct Prediction: Sendable {
    /// The figure.
    public let target: Target
    /// Whether it was fitted.
    public let isFitted: Bool
    /// Median over draws and replicates.
    public let median: Double
    /// Lower end of the 95% interval.
    public let low: Double
    /// Its upper end.
    public let high: Double
    /// Posterior probability that it lies inside its band.
    public let inside: Double
    /// Whether the median does; nil where no run has the figure.
    public var isHit: Bool? { median.isNaN ? nil : target.band.contains(median) }
  }

  /// Every published figure, fitted or not.
  public var predictions: [Prediction] {
    design.targets.targets.enumerated().map { place, target in
      let sample = predicted(place)
      return Prediction(
        target: target, isFitted: design.fitted.contains(place), median: sample.quantile(0.5),
        low: sample.quantile(0.025), high: sample.quantile(0.975),
        inside: sample.isEmpty ? .nan : sample.share(in: target.band))
    }
  }

  /// A figure in every replicate of every draw; a draw's weight is shared by its replicates.
  private func predicted(_ figure: Int) -> WeightedSample {
    var (values, weights): ([Double], [Double]) = ([], [])
    for particle in result.particles {
      let runs = runs(of: particle.index, figure)
      values += runs
      weights += runs.map { _ in particle.weight / Double(runs.count) }
    }
    return WeightedSample(values, weights: weights)
  }

  private func runs(of index: Int, _ figure: Int) -> [Double] {
    var rest = index
    for wave in figures {
      if rest < wave.points { return wave.runs[figure][rest] }
      rest -= wave.points
    }
    return []
  }
}
