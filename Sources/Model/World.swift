import Parameters

/// The tables together: everything that a county is at the end of a month.
///
/// A value: a copy shares the tables until one of the two changes, which is how a counterfactual forks a common past.
public struct World: Sendable {
  /// Months lived; the next call of `advance` runs month `age`.
  public package(set) var age = 0
  /// Date of the first month.
  public let start: CalendarMonth
  /// Seed and replicate, the key of every draw.
  public let key: Key
  public package(set) var households = Households()
  /// Loans of the platform and of banks.
  public package(set) var loans: [Loan] = []
  /// Loans of kin and friends.
  public package(set) var kinLoans: [KinLoan] = []
  public package(set) var villages = Villages()
  public package(set) var ties = Ties()
  public package(set) var institutions = Institutions()
  public package(set) var treasury = Treasury()
  /// Flows of this month that belong to no table, for measures.
  public package(set) var flows = Flows()
  /// Names of the townships, by row.
  public package(set) var townshipNames: [String] = [] { didSet { nameGroups() } }
  /// Further columns by which results are grouped, from the user's own file.
  public package(set) var groupings: [Grouping] = [] { didSet { nameGroups() } }
  /// The groups of every observation, in order.
  public private(set) var groupLevels = GroupLevel.list(townships: [], [])
  /// Households that a row stands for on average: what the county's books are multiplied by in results.
  public package(set) var meanWeight = 1.0
  /// Numbers of the households in the user's own file; nil where they are counted from 1.
  package var numbers: HouseholdNumbers?
  /// What neighbours were at the end of last month, one byte a household.
  package var standing: [UInt8] = []
  /// Borrowing, informed and late neighbours of each household, one byte each.
  package var tally: [UInt32] = []
  /// The same by the weights of ties; empty where no tie has one.
  package var voices: [Voices] = []

  /// Identity of a run's randomness.
  public struct Key: Sendable, Hashable {
    /// The experiment's seed.
    public let seed: UInt32
    /// The replicate within it.
    public let replicate: UInt32
    /// The county, for runs of several.
    public let county: UInt32

    public init(seed: UInt32, replicate: UInt32, county: UInt32 = 0) {
      self.seed = seed
      self.replicate = replicate
      self.county = county
    }

    package func draws(month: Int) -> Draws {
      Draws(seed: seed, replicate: replicate, month: month, county: county)
    }
  }

  package init(start: CalendarMonth, key: Key) {
    self.start = start
    self.key = key
  }

  private mutating func nameGroups() {
    groupLevels = GroupLevel.list(townships: townshipNames, groupings)
  }

  /// Lives one month under these parameters.
  public mutating func advance(_ parameters: ModelParameters) {
    advance(parameters) { _, _, _ in }
  }

  /// Lives one month; `watch` is shown the world before every step.
  package mutating func advance(
    _ parameters: ModelParameters, watch: (Step, World, borrowing Month) -> Void
  ) {
    let month = Month(
      index: age, date: start + age, parameters: parameters,
      draws: key.draws(month: age), foundingDraws: key.draws(month: Draws.founding))
    for step in Step.inOrder {
      watch(step, self, month)
      step.run(&self, month)
    }
    age += 1
    assert(checkInvariants().isEmpty, "\(checkInvariants())")
  }
}
