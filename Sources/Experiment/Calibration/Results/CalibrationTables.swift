import Parameters

/// The tables of a calibration as text, row for row.
struct CalibrationTables {
  let report: CalibrationReport
  private let shape: PosteriorShape
  private let design: CalibrationDesign

  init(_ report: CalibrationReport) {
    self.report = report
    design = report.design
    shape = PosteriorShape(report.result.particles, dimensions: report.design.priors.count)
  }

  /// Stretches into which a histogram cuts a parameter's range.
  private static let bins = 20

  /// Prior and posterior probability of stretches of every parameter's range.
  var marginals: [UInt8] {
    var text = CSVText()
    text.appendRow(["path", "low", "high", "prior", "posterior"])
    for (axis, prior) in design.priors.enumerated() {
      let (low, high) = (prior.range.lowerBound, prior.range.upperBound)
      for bin in 0..<Self.bins {
        let edges = [bin, bin + 1].map { low + (high - low) * Double($0) / Double(Self.bins) }
        // The last edge is the range's own, whatever rounding says.
        let from = bin == 0 ? 0 : prior.coordinate(of: edges[0])
        let to = bin == Self.bins - 1 ? 1 : prior.coordinate(of: edges[1])
        text.append(prior.path)
        text.append(edges[0])
        text.append(bin == Self.bins - 1 ? high : edges[1])
        text.append(to - from)
        text.append(shape.share(axis, from: from, to: to))
        text.endRow()
      }
    }
    return text.bytes
  }

  /// Prior and posterior median and 95% interval of every parameter, and by how much it was narrowed.
  var shrinkage: [UInt8] {
    var text = CSVText()
    text.appendRow([
      "path", "label_en", "label_zh", "unit", "base", "prior_median", "prior_low",
      "prior_high", "posterior_median", "posterior_low", "posterior_high", "shrinkage",
    ])
    for (axis, prior) in design.priors.enumerated() {
      let specification = design.scenario.catalogue.specification(at: prior.path)
      let (meaning, unit) = (
        design.scenario.catalogue.label(of: prior.path), specification?.unit
      )
      text.append(prior.path)
      text.append(meaning.en)
      text.append(meaning.zh)
      text.append(unit?.rawValue ?? "")
      text.append(design.baseValues[axis])
      for share in [0.5, 0.025, 0.975] { text.append(prior.value(at: share)) }
      let sample = shape.sample(axis)
      for share in [0.5, 0.025, 0.975] { text.append(prior.value(at: sample.quantile(share))) }
      text.append(shape.shrinkage(axis))
      text.endRow()
    }
    return text.bytes
  }

  /// Correlations of all pairs of parameters; a ridge is a pair that the figures cannot tell apart.
  var correlations: [UInt8] {
    var text = CSVText()
    text.appendRow(["first", "second", "correlation", "low", "high"])
    guard report.draws > 2 else { return text.bytes }
    for first in design.priors.indices {
      for second in design.priors.indices where second > first {
        let found = shape.correlation(first, second)
        text.append(design.priors[first].path)
        text.append(design.priors[second].path)
        for number in [found.value, found.low, found.high] { text.append(number) }
        text.endRow()
      }
    }
    return text.bytes
  }

  /// Directions of the prior's cube with how much each was narrowed, the most first.
  func ridges() throws -> [UInt8] {
    var text = CSVText()
    text.appendRow(["direction", "shrinkage", "path", "loading"])
    for (place, direction) in try shape.directions().enumerated() {
      for (prior, loading) in zip(design.priors, direction.loadings) {
        text.append(place + 1)
        text.append(direction.shrinkage)
        text.append(prior.path)
        text.append(loading)
        text.endRow()
      }
    }
    return text.bytes
  }

  /// Every published figure beside its posterior predictive distribution.
  var predictive: [UInt8] {
    var text = CSVText()
    text.appendRow([
      "id", "label_en", "label_zh", "role", "fitted", "measure", "over", "unit", "month",
      "published", "band_low", "band_high", "median", "low", "high", "inside", "verdict",
    ])
    for prediction in report.predictions {
      let target = prediction.target
      text.append(target.id)
      text.append(target.label.en)
      text.append(target.label.zh)
      text.append(target.role.rawValue)
      text.append(prediction.isFitted ? "yes" : "no")
      text.append(target.measure)
      text.append(target.divisor ?? "")
      text.append(target.unit.rawValue)
      text.append(target.month.description)
      text.append(target.published)
      text.append(target.band.lowerBound)
      text.append(target.band.upperBound)
      for number in [prediction.median, prediction.low, prediction.high, prediction.inside] {
        text.append(number)
      }
      text.append(prediction.isHit.map { $0 ? "pass" : "miss" } ?? "")
      text.endRow()
    }
    return text.bytes
  }

  /// The waves, with how far the search was before each and at the end.
  var waves: [UInt8] {
    var text = CSVText()
    text.appendRow([
      "wave", "stage", "points", "plausible", "tolerance", "acceptance", "kept",
      "effective_size", "nearest",
    ])
    let progress = report.result.progress
    for (place, wave) in report.waves.enumerated() {
      append(
        to: &text, wave.number, wave.stage.word, wave.count,
        progress.indices.contains(place) ? progress[place] : wave.progress)
    }
    var last = progress.last ?? CalibrationProgress()
    last.effectiveSize = report.effectiveSize
    last.kept = report.draws
    append(to: &text, report.waves.count + 1, report.ending.rawValue, 0, last)
    return text.bytes
  }

  private func append(
    to text: inout CSVText, _ number: Int, _ stage: String, _ points: Int,
    _ progress: CalibrationProgress
  ) {
    text.append(number)
    text.append(stage)
    text.append(points)
    text.append(progress.plausible ?? .nan)
    text.append(progress.tolerance.map { $0.isFinite ? $0 : .nan } ?? .nan)
    text.append(progress.acceptance ?? .nan)
    text.append(progress.kept.map(Double.init) ?? .nan)
    text.append(progress.effectiveSize ?? .nan)
    text.append(progress.nearest ?? .nan)
    text.endRow()
  }

  /// The error of the sample of villages, figure by figure; nil where there was no sample.
  var sample: [UInt8]? {
    guard let check = report.check else { return nil }
    var text = CSVText()
    text.appendRow([
      "id", "measure", "over", "points", "county", "sample", "deviation", "bias",
    ])
    for (target, row) in zip(design.targets.targets, check.rows) {
      text.append(target.id)
      text.append(target.measure)
      text.append(target.divisor ?? "")
      text.append(check.points)
      for number in [row.county, row.sample, row.deviation, row.bias] { text.append(number) }
      text.endRow()
    }
    return text.bytes
  }
}

extension CalibrationWave.Stage {
  /// The stage in a word, as tables have it.
  var word: String {
    switch self {
    case .history: "history"
    case .generation: "generation"
    case .simplex: "simplex"
    }
  }
}

extension Catalogue {
  /// What a parameter means, with the name of the element where it is one of an array.
  func label(of path: String) -> Label {
    let meaning = specification(at: path)?.meaning ?? Label(en: path, zh: path)
    guard let element = element(at: path) else { return meaning }
    let name = element.entry.specification.elements[element.element].label
    let sentence = meaning.en.hasSuffix(".") ? String(meaning.en.dropLast()) : meaning.en
    return Label(en: "\(sentence): \(name.en).", zh: "\(meaning.zh)：\(name.zh)")
  }
}
