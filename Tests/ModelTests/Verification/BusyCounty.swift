import Parameters

@testable import Model

/// A small county with every lever pulled a little, so that every parameter has something to act on.
enum BusyCounty {
  static let months = 24

  static func parameters() -> ModelParameters {
    var parameters = ModelParameters()
    parameters.settlement.households = 120
    parameters.settlement.villages = 4
    parameters.settlement.townships = 2
    parameters.endowment.livelihood.shares = Array(repeating: 1.0 / 7, count: Livelihood.count)
    parameters.endowment.standing.needShape = 3
    parameters.weather.systemicLoss = 0.05
    parameters.writeOff.platformAfter = 5
    parameters.writeOff.bankAfter = 6
    parameters.writeOff.kinAfter = 4
    parameters.writeOff.recoveryChance = 0.3
    parameters.repayment.missChance = 0.1
    parameters.bank.renewal = 0.5
    parameters.connectivity.boost = 0.2
    parameters.connectivity.smartphoneSupport = 0.02
    parameters.publicity.media = 0.1
    parameters.publicity.meetingsPerYear = 2
    parameters.publicity.outreachTeams = 0.5
    parameters.wordOfMouth.forgetting = 0.02
    parameters.security.spending = 50_000
    parameters.security.incidentChance = 0.1
    parameters.security.usersTouched = 0.2
    parameters.supervision.disclosure = 0.5
    parameters.supervision.serviceCap = 0.6
    parameters.dataSharing.opened = [1, 0.8, 0.8, 0.5, 0.5, 0.5]
    parameters.dataSharing.collectedAtStart = 0.4
    parameters.dataSharing.lenderShare = 0.3
    parameters.line.cutoff = -1
    parameters.products.operatorProduct = true
    parameters.products.microFirmProduct = true
    parameters.pricing.rateCut = 0.02
    parameters.pricing.leastRate = 0.07
    parameters.pricing.subsidyShare = 0.5
    parameters.choice.endorsement = 0.1
    parameters.lender.tolerance = 0.01
    parameters.choice.comfortShare = 0.2
    parameters.bank.simplification = 0.8
    parameters.bank.responseSpeed = 0.3
    return parameters
  }

  /// A number for each month that sums up the world, and at the end all measures.
  struct Trace: Equatable {
    var founding: Int
    var months: [Int]
    var measures: [UInt64]
  }

  static func trace(_ parameters: ModelParameters) -> Trace {
    var world = Hamlet.county(parameters)
    var trace = Trace(founding: world.digest, months: [], measures: [])
    for _ in 0..<months {
      world.advance(parameters)
      trace.months.append(world.digest)
    }
    trace.measures = world.observe(parameters).values.joined().map(\.bitPattern)
    return trace
  }

  /// Whether a life under these parameters differs from a trace; stops at the first difference.
  static func differs(_ parameters: ModelParameters, from base: Trace) -> Bool {
    var world = Hamlet.county(parameters)
    if world.digest != base.founding { return true }
    for month in base.months {
      world.advance(parameters)
      if world.digest != month { return true }
    }
    return world.observe(parameters).values.joined().map(\.bitPattern) != base.measures
  }
}

extension World {
  /// The columns that processes move, in one number.
  fileprivate var digest: Int {
    var hasher = Hasher()
    hasher.combine(households.cash)
    hasher.combine(households.trust)
    hasher.combine(households.status.map(\.rawValue))
    hasher.combine(households.score)
    hasher.combine(households.lineLimit)
    hasher.combine(households.lineRate)
    hasher.combine(households.investmentGain)
    hasher.combine(households.annualIncome)
    hasher.combine(households.land)
    hasher.combine(households.informalCapacity)
    hasher.combine(households.workers)
    hasher.combine(households.schooling)
    hasher.combine(households.attributes.map(\.rawValue))
    hasher.combine(ties.heard.lists)
    hasher.combine(villages.branchDistance)
    hasher.combine(villages.connectivity)
    hasher.combine(institutions.margin.total)
    hasher.combine(institutions.cutoffShift)
    hasher.combine(institutions.bankDigitisation)
    for slot in treasury.spent { hasher.combine(slot.total) }
    for lender in Lender.allCases {
      hasher.combine(institutions[lender].interest.total)
      hasher.combine(institutions[lender].owed)
    }
    return hasher.finalize()
  }
}
