import Parameters

/// What somebody asks about a household, as the command line says it.
public struct StoryRequest: Sendable {
  /// The scenario's file.
  public var scenario: String
  /// Number of the household; nil for one with a story worth reading.
  public var household: Int?
  /// Policies that make the other world, all laid over the scenario together; none for one world.
  public var policies: [String]
  /// `path=value` each, in both worlds.
  public var settings: [String]
  /// Seed of all luck; the scenario's where nil.
  public var seed: UInt32?
  /// Months to tell; the scenario's where nil.
  public var months: Int?
  /// Number of the replicate, from 1.
  public var replicate: UInt32

  /// Asks for a household's story.
  public init(
    scenario: String, household: Int?, policies: [String] = [], settings: [String] = [],
    seed: UInt32? = nil, months: Int? = nil, replicate: UInt32 = 1
  ) {
    self.scenario = scenario
    self.household = household
    self.policies = policies
    self.settings = settings
    self.seed = seed
    self.months = months
    self.replicate = replicate
  }

  /// The scenario with or without the policies, read and checked.
  func load(_ policies: [String]) throws(ScenarioError) -> Scenario {
    var scenario = try Scenario.load(scenario, with: policies, set: settings)
    if let months { scenario = try scenario.lasting(months) }
    if let seed { scenario.seed = seed }
    return scenario
  }

  /// Words of a command line that tells the story of a household.
  func words(for household: Int) -> [String] {
    var words = ["puhui", "explain-household", "\(household)", scenario]
    for policy in policies { words += ["--with", policy] }
    for setting in settings { words += ["--set", setting] }
    if let seed { words += ["--seed", "\(seed)"] }
    if let months { words += ["--months", "\(months)"] }
    if replicate != 1 { words += ["--replicate", "\(replicate)"] }
    return words
  }
}
