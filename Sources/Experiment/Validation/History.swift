import Model
import Parameters

/// What a world left behind for the checks: every month's measures, every loan made, and one look at every household.
package struct History: Sendable {
  /// The month of which the case publishes its figures.
  package static let census = CalendarMonth(year: 2019, month: 9)

  /// One observation a month.
  let observations: [Observation]
  /// Platform loans made up to the census, in the order they were made.
  let loans: [LoanTerms]
  /// Mean rate of the bank loans made, and their amount.
  let bankLoans: (rate: Double, amount: Double)
  /// Households at the census; nil where the world ends before.
  let households: Census?

  /// Rate, as a fraction a year, and amount in yuan of a loan when it was made.
  struct LoanTerms: Sendable {
    let rate: Double
    let amount: Double
  }

  /// Households one by one at the census.
  struct Census: Sendable {
    /// Smoothed annual income a head in yuan.
    let income: [Float]
    /// Whether it holds a line.
    let isCredited: [Bool]
    /// Whether it lives on a business.
    let hasBusiness: [Bool]

    init(of households: Households) {
      income = households.annualIncome
      isCredited = households.status.map { $0.contains(.credited) }
      hasBusiness = households.livelihood.map { Livelihood(rawValue: $0)?.runsBusiness ?? false }
    }
  }

  /// Lives a replicate of a world; `step` is called before the founding and before every month.
  init(of simulation: Simulation, replicate: UInt32, step: () throws -> Void) rethrows {
    try step()
    var world = simulation.found(replicate)
    var observations: [Observation] = []
    var loans: [LoanTerms] = []
    var bank = (interest: 0.0, amount: 0.0)
    var census: Census?
    for parameters in simulation.timeline {
      try step()
      world.advance(parameters)
      observations.append(world.observe(parameters))
      let (month, date) = (world.age - 1, world.start + (world.age - 1))
      for loan in world.loans where Int(loan.made) == month {
        let terms = LoanTerms(rate: Double(loan.rate), amount: Money.yuan(Int64(loan.principal)))
        if loan.lender == .bank {
          bank.interest += terms.rate * terms.amount
          bank.amount += terms.amount
        } else if date <= Self.census {
          loans.append(terms)
        }
      }
      if date == Self.census { census = Census(of: world.households) }
    }
    self.observations = observations
    self.loans = loans
    bankLoans = (bank.interest / bank.amount, bank.amount)
    households = census
  }

  /// A measure of a group at the end of a month; NaN where there is none.
  func callAsFunction(
    _ measure: String, at month: CalendarMonth = census, _ group: String = "all",
    _ level: String = "all"
  ) -> Double {
    guard let observation = observations.first(where: { $0.date == month }),
      let row = observation.groups.firstIndex(where: { $0.group == group && $0.level == level }),
      let column = Measure.index(of: measure)
    else { return .nan }
    return observation.values[row][column]
  }

  /// Sum of a monthly measure over a stretch of months.
  func sum(
    _ measure: String, _ months: ClosedRange<CalendarMonth>, _ group: String = "all",
    _ level: String = "all"
  ) -> Double {
    observations.lazy.map(\.date).filter(months.contains)
      .reduce(0) { $0 + self(measure, at: $1, group, level) }
  }
}
