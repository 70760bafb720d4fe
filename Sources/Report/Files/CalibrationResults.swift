import Experiment
import Foundation
import Parameters

/// Everything that the files of a calibration say.
struct CalibrationResults {
  let manifest: ManifestFile
  let facts: Facts
  let parameters: [FittedParameter]
  let predictions: [Prediction]
  let pairs: [Pair]
  let waves: [Wave]
  let sample: [SampleRow]
  let draws: Posterior
  let evidence: [Evidence]

  /// What its manifest says beside what every manifest does.
  struct Facts: Decodable {
    var name: String
    var question: String?
    var method: String
    var ending: String
    var draws: Int
    var runs: Int
    var effective_size: Double
    var tolerance: Double?
    var plausible: Double?
    var sample: Sample?

    struct Sample: Decodable {
      var villages: Int
      var of: Int
    }
  }

  /// A parameter before and after.
  struct FittedParameter {
    let path: String
    let label: Label
    let unit: Parameters.Unit
    let base: String
    let prior: Spread
    let posterior: Spread
    let shrinkage: Double
    /// Stretches of its range with their probabilities.
    var bins: [Bin] = []
  }

  struct Spread {
    let median: Double
    let low: Double
    let high: Double

    /// Whether these are numbers in order.
    var isOrdered: Bool { low <= median && median <= high && low.isFinite && high.isFinite }
  }

  struct Bin {
    let low: Double
    let high: Double
    let prior: Double
    let posterior: Double

    /// Whether bounds are in order and shares are shares, but for rounding.
    var isSound: Bool {
      let shares = -1e-9...1 + 1e-9
      return low <= high && low.isFinite && high.isFinite
        && shares.contains(prior) && shares.contains(posterior)
    }
  }

  /// A published figure and what the posterior says of it.
  struct Prediction {
    let id: String
    let label: Label
    let isFitted: Bool
    let isGiven: Bool
    let unit: Parameters.Unit
    let measure: String
    let published: Double
    let band: ClosedRange<Double>
    let spread: Spread
    let inside: Double
    /// pass, miss, or empty where no run has the figure.
    let verdict: String
  }

  /// Two parameters that go together, or against each other.
  struct Pair {
    let first: String
    let second: String
    let correlation: Double
    let low: Double
    let high: Double
  }

  struct Wave {
    let number: Int
    let stage: String
    let points: Double
    let plausible: Double
    let tolerance: Double
    let acceptance: Double
    let kept: Double
    let effectiveSize: Double
  }

  /// The error of a sample of villages in one figure.
  struct SampleRow {
    let id: String
    let measure: String
    let county: Double
    let sample: Double
    let deviation: Double
    let bias: Double
  }

  init(in folder: String, manifest: ManifestFile) throws(FileProblem) {
    self.manifest = manifest
    facts = try Self.facts(in: folder)
    parameters = try Self.parameters(in: folder)
    predictions = try Self.predictions(in: folder)
    pairs = try Self.pairs(in: folder)
    waves = try Self.waves(in: folder)
    sample = try Self.sample(in: folder)
    draws = try Posterior.load("\(folder)/posterior.csv")
    evidence = try Self.evidence(in: folder)
  }
}
