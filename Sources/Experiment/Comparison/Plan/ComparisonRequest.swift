/// What somebody asks to be compared, as the command line says it.
public struct ComparisonRequest: Sendable {
  /// The scenario's file.
  public var base: String
  /// Policy files, each laid over the base alone; `a.yaml+b.yaml` is a package.
  public var policies: [String]
  /// `path=value` each, in every world.
  public var settings: [String]
  /// Seed of all luck; the scenario's where nil.
  public var seed: UInt32?
  /// Months to run; the scenario's where nil.
  public var months: Int?
  /// Replicates to begin with; the scenario's where nil.
  public var replicates: Int?
  /// Doses to run, `path=from:to:step` each.
  public var doses: [String]
  /// Additional spending in yuan to which every policy is scaled.
  public var equalCost: Double?
  /// Precision to reach, `measure=relative` each.
  public var precision: [String]
  /// Most replicates that may be added for it.
  public var mostReplicates: Int
  /// The posterior over which the comparison is repeated; nil for none.
  public var posterior: PosteriorChoice?

  /// Asks for a comparison.
  public init(
    base: String, policies: [String], settings: [String] = [], seed: UInt32? = nil,
    months: Int? = nil, replicates: Int? = nil, doses: [String] = [], equalCost: Double? = nil,
    precision: [String] = [], mostReplicates: Int = 1000,
    posterior: PosteriorChoice? = nil
  ) {
    self.base = base
    self.policies = policies
    self.settings = settings
    self.seed = seed
    self.months = months
    self.replicates = replicates
    self.doses = doses
    self.equalCost = equalCost
    self.precision = precision
    self.mostReplicates = mostReplicates
    self.posterior = posterior
  }

  /// Words of a command line that ask the same, whatever the files' own seed, months and replicates.
  func words(for plan: ComparisonPlan) -> [String] {
    let scenario = plan.base.scenario
    let run = [
      "--seed", "\(scenario.seed)", "--months", "\(scenario.months)", "--replicates",
      "\(plan.replicates)",
    ]
    let goals =
      precision.isEmpty
      ? []
      : precision.flatMap { ["--precision", $0] } + ["--most-replicates", "\(mostReplicates)"]
    return ["puhui", "compare", base] + policies.flatMap { ["--with", $0] }
      + settings.flatMap { ["--set", $0] } + run + doses.flatMap { ["--dose", $0] }
      + (equalCost.map { ["--equal-cost", $0.text] } ?? []) + goals
      + (posterior?.words ?? [])
  }
}
