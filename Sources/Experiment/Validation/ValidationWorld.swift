import Parameters

/// A world that the checks look at: the scenario as it is, or with one file of `scenarios/validation` laid over it.
package enum ValidationWorld: String, CaseIterable, Sendable {
  case base
  case rateCut = "rate-cut"
  case cheaper = "cheaper-by-a-quarter"
  case longer = "longer-by-a-quarter"
  case noPlatform = "no-platform"
  case campaign
  case campaignAgain = "campaign-again"
  case services
  case sharedData = "shared-data"
  case shock
  case sharedDataInShock = "shared-data-in-shock"

  /// Files of the folder that are laid over the scenario, in order.
  package var files: [String] {
    switch self {
    case .base: []
    case .campaignAgain: ["campaign.yaml", "campaign-again.yaml"]
    case .sharedDataInShock: ["shared-data.yaml", "shock.yaml"]
    default: ["\(rawValue).yaml"]
    }
  }

  /// Months that it is lived, from the scenario's first.
  package var months: Int {
    switch self {
    case .base, .rateCut: 49
    case .noPlatform: 36
    case .campaign, .campaignAgain: 31
    case .cheaper, .longer, .services: 25
    case .sharedData, .shock, .sharedDataInShock: 24
    }
  }

  /// The scenario that it is, with an explaining experiment laid over it.
  package func scenario(
    from path: String, folder: String, experiment: WhyExperiment?, settings: [String]
  ) throws(ScenarioError) -> Scenario {
    let policies =
      (files + (experiment.flatMap { $0.changes(self) ? $0.file : nil }.map { [$0] } ?? [])).map {
        "\(folder)/\($0)"
      }
    return try Scenario.load(path, with: policies, set: settings).lasting(months)
  }
}
