/// The keys of a calibration file, in the order in which they are written.
enum CalibrationKey: String, CaseIterable {
  case name, question, scenario, parameters, targets, fit, method, seed, replicates, history, abc
  case simplex, priors, quick

  /// Whether `quick` may have another value.
  var isForQuick: Bool {
    switch self {
    case .method, .replicates, .history, .abc, .simplex: true
    default: false
    }
  }
}

/// The keys of a prior.
enum PriorKey: String, CaseIterable {
  case path, range, distribution, mean, median, deviation, alpha, beta, why
}

/// The words for the shapes of priors.
enum PriorShapeName: String, CaseIterable {
  case uniform, normal, beta
  case logUniform = "log-uniform"
  case logNormal = "log-normal"

  /// The numbers that the shape needs.
  var needs: [PriorKey] {
    switch self {
    case .uniform, .logUniform: []
    case .normal: [.mean, .deviation]
    case .logNormal: [.median, .deviation]
    case .beta: [.alpha, .beta]
    }
  }
}
