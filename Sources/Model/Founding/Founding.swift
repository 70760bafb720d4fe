import Parameters

/// What founding needs of its parameters, worked out once: any number of worlds are drawn from it.
///
/// Scores → columns → debts, block by block; then ties and leaders. Every draw is addressed by purpose and row,
/// so neither the blocks nor the order of the parts matter.
public struct Founding: Sendable {
  private let parameters: ModelParameters
  private let copula: Copula
  private let endowment: Endowment
  private let debts: OpeningDebts
  private let given: GivenHouseholds
  private let population: GivenPopulation?
  private let known: [Characteristic: [Double]]
  private let conditional: ConditionalScores

  /// Rows whose scores stay in the processor's cache together.
  private static let blockRows = 512

  /// Prepares the founding of synthetic populations.
  public init(_ parameters: ModelParameters) { self.init(parameters, given: .none) }

  /// Prepares the founding of the user's own population; what it does not say is drawn.
  public init(_ parameters: ModelParameters, _ population: GivenPopulation) {
    self.init(parameters, given: population.households, population)
  }

  /// Prepares the founding of populations of which some columns are given.
  package init(
    _ parameters: ModelParameters, given: GivenHouseholds, _ population: GivenPopulation? = nil
  ) {
    self.parameters = parameters
    self.given = given
    self.population = population
    known = given.scores
    let pairs = parameters.endowment.correlation.pairs
    copula = Copula(pairs, known: Set(known.keys))
    endowment = Endowment(
      parameters.endowment, copula, transitorySpread: parameters.income.transitorySpread)
    conditional = ConditionalScores(given, known: known, pairs, endowment.choice)
    debts = OpeningDebts(parameters.opening, copula, endowment.marginals)
  }

  /// A county as it stands before its first month.
  public func world(_ key: World.Key, start: CalendarMonth) -> World {
    let draws = Founding.draws(key)
    guard let population else {
      return world(in: Villages(parameters.settlement, draws), key, start: start)
    }
    let villages = Villages(
      sizes: population.villageSizes, townships: population.villageTownships,
      parameters.settlement, draws)
    let ties =
      population.ties
      ?? Ties(
        EdgeList(parameters.kinship, in: villages, draws), households: population.count)
    var world = world(in: villages, with: ties, key, start: start)
    world.townshipNames = population.townshipNames
    world.groupings = population.groupings
    world.numbers = population.numbers
    if let weight = given.weight, !weight.isEmpty {
      world.meanWeight = weight.reduce(0) { $0 + Double($1) } / Double(weight.count)
    }
    return world
  }

  /// A county in known villages.
  package func world(in villages: Villages, _ key: World.Key, start: CalendarMonth) -> World {
    let draws = Founding.draws(key)
    let edges = EdgeList(parameters.kinship, in: villages, draws)
    return world(in: villages, tiedBy: edges, key, start: start)
  }

  /// A county in known villages, with known ties.
  package func world(
    in villages: Villages, tiedBy edges: EdgeList, _ key: World.Key, start: CalendarMonth
  ) -> World {
    let count = Int(villages.firstHousehold.last ?? 0)
    return world(in: villages, with: Ties(edges, households: count), key, start: start)
  }

  private func world(
    in villages: Villages, with ties: Ties, _ key: World.Key, start: CalendarMonth
  ) -> World {
    let draws = Founding.draws(key)
    let count = Int(villages.firstHousehold.last ?? 0)
    var world = World(start: start, key: key)
    world.villages = villages
    world.townshipNames = (0...(villages.township.last ?? 0)).map { "\($0 + 1)" }
    world.households = populate(
      count, &world.loans, &world.kinLoans, &world.institutions, draws)
    world.households.settle(in: villages)
    world.ties = ties
    world.households.appointLeaders(
      parameters.kinship, in: villages, by: ties, draws, given: given)
    world.households.weight = given.weight ?? []
    world.households.divideIntoFifths()
    world.standing = Array(repeating: 0, count: count)
    world.tally = Array(repeating: 0, count: count)
    if !ties.weight.isEmpty { world.voices = Array(repeating: Voices(), count: count) }
    return world
  }

  /// Draws households with their debts.
  private func populate(
    _ count: Int, _ loans: inout [Loan], _ kinLoans: inout [KinLoan],
    _ institutions: inout Institutions, _ draws: Draws
  ) -> Households {
    var households = Households(count: count)
    var owed: [Debt] = []
    owed.reserveCapacity(count * 3 / 5)
    var scores = Scores(capacity: min(count, Founding.blockRows))
    var first = 0
    while first < count {
      let rows = first..<min(first + Founding.blockRows, count)
      scores.draw(rows, from: copula, known: known, draws)
      conditional.redraw(&scores, draws)
      endowment.endow(&households, by: scores, given: given, draws)
      debts.draw(&households, &owed, by: scores, draws)
      first = rows.upperBound
    }
    households.startTrust(parameters.trust)
    if let informed = given.informed { households.inform(informed) }
    for debt in owed { debt.enter(&loans, &kinLoans, parameters.opening, &institutions) }
    for loan in loans { households.expectPayment(on: loan, penalty: parameters.repayment.penalty) }
    return households
  }

  private static func draws(_ key: World.Key) -> Draws {
    key.draws(month: Draws.founding)
  }
}

extension World {
  /// A county as it stands before its first month, drawn from parameters.
  public static func found(
    _ parameters: ModelParameters, seed: UInt32, replicate: UInt32, county: UInt32 = 0,
    start: CalendarMonth
  ) -> World {
    Founding(parameters).world(Key(seed: seed, replicate: replicate, county: county), start: start)
  }
}
