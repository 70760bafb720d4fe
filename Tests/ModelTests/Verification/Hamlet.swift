import Parameters

@testable import Model

/// Worlds of a few rows, lived step by step, that the tests of rules share.
enum Hamlet {
  static let start = CalendarMonth(year: 2018, month: 9)

  /// Defaults for a village without debts at the start.
  static func parameters(households: Int = 3, villages: Int = 1, townships: Int = 1)
    -> ModelParameters
  {
    var parameters = ModelParameters()
    parameters.settlement.households = households
    parameters.settlement.villages = villages
    parameters.settlement.townships = townships
    parameters.settlement.sizeVariation = 0
    parameters.opening.kinShare = 0
    parameters.opening.formalWish = 0
    parameters.dataSharing.collectedAtStart = 1
    pin(&parameters)
    return parameters
  }

  /// Fixes the numbers that tests compute with, so that a new calibration breaks no rule.
  private static func pin(_ parameters: inout ModelParameters) {
    parameters.consumption.subsistence = 250
    parameters.consumption.share = 0.83
    parameters.consumption.bufferMonths = 3
    parameters.consumption.excessSpent = 0.15
    parameters.need.keptMonths = 1.5
    parameters.need.smoothingMonths = 3
    parameters.need.productionMedian[0] = 23_000
    parameters.emergency.medianSize = 10_000
    parameters.repayment.penalty = 0.5
    parameters.writeOff.platformAfter = 7
    parameters.writeOff.bankAfter = 18
    parameters.bank.rate = 0.085
    parameters.line.cutoff = -0.375
    parameters.line.gradeCentre = 0.35
    parameters.line.gradeSpread = 0.35
    parameters.line.limitMonths = 9
    parameters.line.primeGrade = 0.95
    parameters.line.reviewMonths = 6
    parameters.line.loansAtOnce = 1
    parameters.choice.comfortShare = 0.8
    parameters.dataSharing.precision = [0.35, 0.25, 0.2, 0.2, 0.4, 0.8]
    parameters.dataSharing.platformPrecision = 0.5
    parameters.dataSharing.costPerSet = 10_000
    parameters.income.cropSeason = [0.8, 0.6, 0.6, 0.7, 0.8, 1.7, 1.1, 0.8, 1.4, 1.8, 1.0, 0.7]
    parameters.income.wageSeason = [1.4, 1.1] + Array(repeating: 0.95, count: 9) + [1]
    parameters.income.businessSeason = [
      1.5, 1.1, 0.8, 0.9, 0.95, 0.9, 0.85, 0.9, 1.1, 1.0, 0.95, 1.05,
    ]
  }

  /// Households alike: crop farmers of 40, three persons, 5,000 yuan a month, nothing saved, known or owed.
  static func world(
    households: Int = 3, villages: Int = 1, townships: Int = 1, seed: UInt32 = 1
  ) -> World {
    let parameters = parameters(households: households, villages: villages, townships: townships)
    var world = World.found(parameters, seed: seed, replicate: 0, start: start)
    let founded = world.households
    world.households = Households(count: households)
    world.households.village = founded.village
    world.households.incomeFifth = founded.incomeFifth
    for row in 0..<households {
      world.households.headAge[row] = 40
      world.households.size[row] = 3
      world.households.permanentIncome[row] = 5_000
      world.households.annualIncome[row] = 20_000
      world.households.trust[row] = 0.5
    }
    world.ties = Ties(EdgeList(), households: households)
    world.flows.meanPermanentIncome = 5_000
    return world
  }

  /// A county in small, with every process at work, as founded.
  static func county(_ parameters: ModelParameters, seed: UInt32 = 1, replicate: UInt32 = 0)
    -> World
  {
    World.found(parameters, seed: seed, replicate: replicate, start: start)
  }

  /// Ties of everybody with everybody.
  static func completeTies(_ households: Int) -> Ties {
    var edges = EdgeList()
    for one in 0..<households {
      for other in one + 1..<max(households, one + 1) { edges.append(one, other) }
    }
    return Ties(edges, households: households)
  }
}

extension Tally {
  /// Counts of neighbours as a household's tally holds them.
  static func packed(borrowing: UInt32, informed: UInt32, late: UInt32, harmed: UInt32) -> UInt32 {
    let low: UInt32 = borrowing + (informed << 8)
    let high: UInt32 = (late << 16) + (harmed << 24)
    return low + high
  }
}

extension World {
  /// Takes one step of a month, as `advance` would.
  mutating func take(_ step: Step, _ parameters: ModelParameters, month index: Int = 0) {
    let month = Month(
      index: index, date: start + index, parameters: parameters,
      draws: key.draws(month: index), foundingDraws: key.draws(month: Draws.founding))
    step.run(&self, month)
  }

  /// Lives some months under the same parameters.
  mutating func live(_ parameters: ModelParameters, months: Int) {
    for _ in 0..<months { advance(parameters) }
  }

  /// Everything in it as text, so that two worlds can be compared whole.
  var text: String { "\(self)" }
}

extension Array where Element: BinaryInteger {
  /// The sum, wide enough for money.
  var total: Int64 { reduce(0) { $0 + Int64($1) } }
}
