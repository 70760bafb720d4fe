import Testing

@testable import Model

/// Money neither appears nor vanishes: to the fen, every month, over many seeds.
@Suite struct ConservationTests {
  /// A county of three villages in which much goes wrong, so that every path of the books is taken.
  static func troubled() -> ModelParameters {
    var parameters = Hamlet.parameters(households: 120, villages: 3)
    parameters.opening = OpeningParameters()
    parameters.publicity.media = 0.3
    parameters.publicity.meetingsPerYear = 6
    parameters.repayment.missChance = 0.1
    parameters.writeOff.platformAfter = 4
    parameters.writeOff.bankAfter = 5
    parameters.writeOff.kinAfter = 6
    parameters.writeOff.recoveryChance = 0.3
    parameters.pricing.rateCut = 0.01
    parameters.pricing.subsidyShare = 0.5
    parameters.line.loansAtOnce = 2
    parameters.products.operatorProduct = true
    parameters.products.microFirmProduct = true
    parameters.bank.renewal = 0.3
    parameters.security.incidentChance = 0.2
    return parameters
  }

  @Test(arguments: 0..<8)
  func `every yuan lent is repaid, owed or written off, each month`(seed: UInt32) {
    let parameters = Self.troubled()
    var world = Hamlet.county(parameters, seed: seed)
    for _ in 0..<24 {
      let before = world
      world.advance(parameters)
      #expect(world.checkInvariants() == [])
      for lender in Lender.allCases {
        let account = world.institutions[lender]
        let stood = before.ledger.filter { $0.lender == lender && !$0.isWrittenOff }
        let stands = world.ledger.filter { $0.lender == lender && !$0.isWrittenOff }
        #expect(
          stood.map(\.balance).total + world.lent(by: lender)
            == stands.map(\.balance).total + account.repaid.month + account.writtenOff.month)
        #expect(world.lent(by: lender) == account.lent.month)
        let given = before.ledger.filter { $0.lender == lender && $0.isWrittenOff }
        let forgiven = world.ledger.filter { $0.lender == lender && $0.isWrittenOff }
        // Kin forgive for good; what platform and banks write off still stands against the borrower.
        let added = lender == .informal ? 0 : account.writtenOff.month
        #expect(
          given.map(\.balance).total + added
            == forgiven.map(\.balance).total + account.recovered.month)
      }
    }
    let platform = world.institutions[.platform]
    #expect(platform.writtenOff.total > 0 && platform.recovered.total > 0)
    #expect(world.institutions[.informal].writtenOff.total > 0)
  }

  @Test(arguments: 30..<33)
  func `what falls due next month is known from the founding on, loan by loan`(seed: UInt32) {
    let parameters = Self.troubled()
    var world = Hamlet.county(parameters, seed: seed)
    for _ in 0..<24 {
      var due = [Int64](repeating: 0, count: world.households.count)
      for loan in world.loans where !loan.isWrittenOff {
        due[Int(loan.household)] += loan.dueNext(penalty: parameters.repayment.penalty)
      }
      #expect(world.households.dueNext.map(Int64.init) == due)
      #expect(due.contains { $0 > 0 })
      let before = world
      world.advance(parameters)
      // What was awaited is what fell due, less the principal of bank loans that were renewed at their end.
      let ending = Set(
        before.loans.filter { $0.lender == .bank && $0.monthsLeft <= 1 }.map(\.household))
      for (row, service) in world.households.service.enumerated() {
        let isEnding = ending.contains(Int32(row))
        #expect(isEnding ? Int64(service) <= due[row] : Int64(service) == due[row])
      }
    }
  }

  @Test(arguments: 10..<13)
  func `what each household owes is the sum of its loans`(seed: UInt32) {
    let parameters = Self.troubled()
    var world = Hamlet.county(parameters, seed: seed)
    for _ in 0..<18 {
      world.advance(parameters)
      var owed: [Lender: [Int64]] = [:]
      for lender in Lender.allCases {
        owed[lender] = Array(repeating: 0, count: world.households.count)
      }
      for loan in world.ledger where !loan.isWrittenOff {
        owed[loan.lender]?[loan.household] += loan.balance
        #expect(loan.balance >= 0 && loan.balance <= loan.principal)
      }
      #expect(owed[.platform] == world.households.platformDebt.map(Int64.init))
      #expect(owed[.bank] == world.households.bankDebt.map(Int64.init))
      #expect(owed[.informal] == world.households.informalDebt.map(Int64.init))
      #expect(world.households.cash.allSatisfy { $0 >= 0 })
    }
  }

  @Test(arguments: 20..<23)
  func `each step moves money only as it says`(seed: UInt32) {
    var parameters = Self.troubled()
    parameters.investment.lossChance = 0
    var world = Hamlet.county(parameters, seed: seed)
    for month in 0..<18 {
      for step in Step.inOrder {
        let before = world
        world.take(step, parameters, month: month)
        let cash = world.households.cash.total - before.households.cash.total
        let working = world.households.working.total - before.households.working.total
        let flows = Lender.allCases.map { world.institutions[$0] }
        let paid = flows.map { $0.repaid.month + $0.interest.month }.total
        let recovered = flows.map(\.recovered.month).total
        switch step.name {
        case "incomes": #expect(cash == world.households.income.total && working == 0)
        case "repayments": #expect(cash == -paid && working == 0)
        case "writeOffs": #expect(cash == -recovered && working == 0)
        case "emergencies", "incidents", "consumption": #expect(cash <= 0 && working == 0)
        case "needs", "investment": #expect(cash == -working)
        case "borrowing": #expect(cash + working == world.lentForOtherThanEmergencies)
        default: #expect(cash == 0 && working == 0, "\(step.name)")
        }
      }
      world.age += 1
    }
    #expect(world.institutions[.platform].interest.total > 0)
  }
}

extension World {
  /// Lent this month by a lender, as borrowers saw it, in fen.
  fileprivate func lent(by lender: Lender) -> Int64 {
    let channel: Channel =
      switch lender {
      case .platform: .platform
      case .bank: .bank
      case .informal: .informal
      }
    return (0..<households.count)
      .filter { households.channel[$0] == channel.rawValue }
      .map { households.lent[$0] }.total
  }

  fileprivate var lentForOtherThanEmergencies: Int64 {
    (0..<households.count)
      .filter { households.needUse[$0] != Use.emergency.rawValue }
      .map { households.lent[$0] }.total
  }
}
