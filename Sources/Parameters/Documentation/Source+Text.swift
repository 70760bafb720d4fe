extension Source {
  /// The source in one sentence, as listings print it.
  public var text: String {
    switch self {
    case .cited(let key, let place):
      "\(Reference.named(key)?.short ?? key), \(place)"
    case .policy(let document): "policy: \(document)"
    case .calibrated(let run, let prior, let settledBy):
      "calibrated: \(run); before: \(prior); settled by: \(settledBy)"
    case .assumed(let why, let settledBy): "assumed: \(why); settled by: \(settledBy)"
    }
  }
}
