import Foundation
import Testing

@testable import Model

@Suite struct BorrowingTests {
  /// Nothing counts but what a test sets: no value of price, burden, trust, literacy or trouble.
  private static func parameters(households: Int = 3) -> ModelParameters {
    var parameters = Hamlet.parameters(households: households)
    parameters.choice.sizeElasticity = 0
    parameters.choice.priceSlope = 0
    parameters.choice.burden = 0
    parameters.choice.trustValue = 0
    parameters.choice.literacyValue = 0
    parameters.choice.habit = 0
    parameters.choice.signUp = 0
    parameters.choice.platformHassle = 0
    parameters.choice.bankHassle = 10
    parameters.choice.distance = 1
    parameters.choice.kinCost = 10
    parameters.bank.limitMonths = 0
    return parameters
  }

  /// As `parameters`, and the platform surely wins where it is open.
  private static func platformWins(households: Int = 3) -> ModelParameters {
    var parameters = parameters(households: households)
    parameters.choice.needValue = [10, 10, 10]
    parameters.choice.platformHassle = -5
    return parameters
  }

  /// Households that need 5,000 yuan for production and could have it from the platform.
  private static func world(households: Int = 3, need yuan: Double = 5_000) -> World {
    var world = Hamlet.world(households: households)
    for row in 0..<households {
      world.households.status[row] = [.online, .platformUser, .heard, .informed, .credited]
      world.households.lineLimit[row] = Money.amount(50_000)
      world.households.lineRate[row] = 0.09
      world.households.need[row] = Money.amount(yuan)
      world.households.needUse[row] = Use.production.rawValue
    }
    world.villages.branchDistance[0] = 10
    return world
  }

  private static func channels(_ world: World) -> [Channel?] {
    world.households.channel.map { Channel(rawValue: $0) }
  }

  @Test func `the option of greatest value is taken`() {
    var options = Options()
    options.value = SIMD4(1, 2, 0.5, 0)
    options.luck = SIMD4(0.2, -0.5, 3, 1)
    #expect(options.best() == .informal)
    options.luck = SIMD4(0.6, -0.5, 0, 1)
    #expect(options.best() == .platform)
    options.value[0] = -.infinity
    #expect(options.best() == .bank)
    #expect(options.best(isRefusedByBank: true) == .nothing)
  }

  @Test(arguments: [0.0, 1.0, -1.0])
  func `one option against nothing is chosen at logistic odds (4 standard errors)`(value: Double) {
    let count = 4_000
    var parameters = Self.parameters(households: count)
    parameters.choice.needValue = [0, 0, 0]
    parameters.choice.platformHassle = -value
    var world = Self.world(households: count)
    world.take(.borrowing, parameters)
    let taken = Self.channels(world).filter { $0 == .platform }.count
    let chance = exp(value) / (1 + exp(value))
    let error = (chance * (1 - chance) / Double(count)).squareRoot()
    #expect(abs(Double(taken) / Double(count) - chance) < 4 * error)
  }

  /// One term of the platform's value each, as it should come out.
  @Test(arguments: [
    "need", "price", "burden", "trust", "literacy", "habit", "signUp", "endorsement",
  ])
  func `each term moves the odds of the platform as written (4 standard errors)`(term: String) {
    let count = 4_000
    var parameters = Self.parameters(households: count)
    parameters.choice.needValue = [0, 0, 0]
    var world = Self.world(households: count)
    var value = 0.0
    switch term {
    case "need":
      // The line covers half of the need.
      parameters.choice.needValue = [2, 0, 0]
      world.households.lineLimit = Array(repeating: Money.amount(2_500), count: count)
      value = 1
    case "price":
      parameters.choice.priceSlope = 0.1
      value = -0.9
    case "burden":
      // Interest first: 5,000 · 0.09 / 12 = 37.5 a month of an inflow of 5,000 + 0.5 · 5,000.
      parameters.choice.burden = 10
      parameters.investment.turnover = 0.5
      parameters.line.limitCeiling = 5_000_000
      for row in 0..<count {
        world.households.status[row].insert(.prime)
        world.households.need[row] = Money.amount(5_000)
        world.households.lineRate[row] = 1.44
      }
      // 5,000 · 1.44 / 12 = 600 a month.
      value = -10 * 600 / 7_500
    case "trust":
      parameters.choice.trustValue = 4
      world.households.trust = Array(repeating: 0.75, count: count)
      value = 1
    case "literacy":
      parameters.choice.literacyValue = 0.5
      world.households.literacy = Array(repeating: -2, count: count)
      value = -1
    case "habit":
      parameters.choice.habit = 1.5
      for row in 0..<count { world.households.status[row].insert(.everBorrowed) }
      value = 1.5
    case "signUp":
      parameters.choice.signUp = 0.8
      for row in 0..<count { world.households.status[row].remove(.platformUser) }
      value = -0.8
    default:
      parameters.choice.endorsement = 0.3
      world.tally = Array(repeating: 3, count: count)
      value = 0.9
    }
    world.take(.borrowing, parameters)
    let taken = Self.channels(world).filter { $0 == .platform }.count
    let chance = exp(value) / (1 + exp(value))
    let error = (chance * (1 - chance) / Double(count)).squareRoot()
    #expect(abs(Double(taken) / Double(count) - chance) < 4 * error, "\(term)")
  }

  @Test func `only who is informed, credited, on line and not late can ask the platform`() {
    for missing in [Status.informed, .credited, .online] {
      var world = Self.world()
      world.households.status[1].remove(missing)
      world.households.status[2].insert(.late)
      world.take(.borrowing, Self.platformWins())
      #expect(Self.channels(world).map { $0 == .platform } == [true, false, false])
    }
  }

  @Test func `a platform loan is booked on all sides`() {
    var world = Self.world()
    world.households.attributes[1] = .bankClient
    world.take(.borrowing, Self.platformWins(), month: 4)
    let loan = world.ledger[0]
    #expect(loan.principal == 500_000 && loan.balance == 500_000)
    #expect(loan.lender == .platform && loan.repayment == .equalInstalments)
    #expect(abs(loan.rate - 0.09) < 1e-6 && loan.cut == 0)
    #expect(loan.monthsLeft == 3)
    #expect(world.households.platformDebt[0] == 500_000)
    #expect(world.households.working[0] == 500_000)
    #expect(world.households.lent[0] == 500_000)
    #expect(world.households.firstBorrowed[0] == 4)
    #expect(world.households.timesBorrowed[0] == 1)
    #expect(world.households.formalWish[0] == 4 && world.households.formalLoan[0] == 4)
    #expect(world.households.status[0].isSuperset(of: [.everBorrowed, .activeBorrower, .applied]))
    #expect(world.households.status.map { $0.contains(.bankFirst) } == [false, true, false])
    #expect(world.institutions[.platform].loansMade.month == 3)
    #expect(world.checkInvariants() == [])
  }

  @Test func `money goes where the need is`() {
    var world = Self.world()
    world.households.needUse = [
      Use.production.rawValue, Use.emergency.rawValue, Use.smoothing.rawValue,
    ]
    world.take(.borrowing, Self.platformWins())
    #expect(world.households.working == [500_000, 0, 0])
    #expect(world.households.cash == [0, 0, 500_000])
  }

  @Test func `prime customers repay interest first`() {
    var world = Self.world()
    world.households.status[1].insert(.prime)
    world.take(.borrowing, Self.platformWins())
    #expect(
      world.ledger.map(\.repayment) == [.equalInstalments, .interestFirst, .equalInstalments])
  }

  @Test func `loans keep within the line, in hundreds of yuan, and above the least`() {
    var world = Self.world(need: 5_678)
    world.households.lineLimit[1] = Money.amount(3_000)
    world.households.lineLimit[2] = Money.amount(900)
    world.take(.borrowing, Self.platformWins())
    #expect(world.ledger.map(\.principal) == [560_000, 300_000])
  }

  @Test func `amounts fall with the rate by their elasticity`() {
    var world = Self.world(need: 100_000)
    world.households.lineLimit = Array(repeating: Money.amount(200_000), count: 3)
    world.households.lineRate = [0.09, 0.18, 0.045]
    var parameters = Self.platformWins()
    parameters.choice.sizeElasticity = 0.3
    world.take(.borrowing, parameters)
    for (row, factor) in [1, pow(2, -0.3), pow(2, 0.3)].enumerated() {
      #expect(abs(Double(world.ledger[row].principal) - 10_000_000 * factor) <= 10_010)
    }
  }

  @Test(arguments: Use.allCases)
  func `a loan for an emergency is at most the expense, however cheap`(use: Use) {
    for lender in [Lender.platform, .bank] {
      var world = Self.world(need: 10_000)
      world.households.needUse = Array(repeating: use.rawValue, count: 3)
      world.households.lineRate = [0.045, 0.045, 0.045]
      var parameters = lender == .platform ? Self.platformWins() : Self.bankWins()
      parameters.bank.rate = 0.045
      parameters.bank.clientApproval = 1
      parameters.bank.otherApproval = 1
      parameters.choice.sizeElasticity = 0.3
      world.take(.borrowing, parameters)
      #expect(Self.channels(world).map { $0?.lender } == [lender, lender, lender])
      #expect(world.ledger.allSatisfy { ($0.principal > 1_000_000) == (use != .emergency) })
    }
  }

  @Test func `the term is the shortest comfortable one, up to the longest offered`() {
    var world = Self.world(need: 30_000)
    // Inflow 5,000 and no sales; a comfortable instalment is 4,000.
    var parameters = Self.platformWins()
    parameters.investment.turnover = 0
    world.households.need = [12_000, 12_100, 49_900].map { Money.amount($0) }
    world.take(.borrowing, parameters)
    #expect(world.ledger.map(\.monthsLeft) == [3, 6, 12])
    parameters.products.longestTerm = 24
    world = Self.world(need: 49_900)
    world.take(.borrowing, parameters)
    #expect(world.ledger[0].monthsLeft == 15)
  }

  @Test func `a second loan waits until as many are allowed`() {
    var world = Self.world()
    world.lend(5_000, to: 0)
    var parameters = Self.platformWins()
    world.take(.borrowing, parameters)
    #expect(Self.channels(world).map { $0 == .platform } == [false, true, true])
    parameters.line.loansAtOnce = 2
    world.households.need = [500_000, 0, 0]
    world.take(.borrowing, parameters)
    #expect(Self.channels(world)[0] == .platform)
    #expect(world.households.platformDebt[0] == 1_000_000)
  }

  @Test func `a cap on lenders keeps debtors of a bank from the platform`() {
    var world = Self.world()
    world.lend(5_000, to: 0, from: .bank, .interestFirst)
    var parameters = Self.platformWins()
    parameters.supervision.lendersCap = 1
    world.take(.borrowing, parameters)
    #expect(Self.channels(world).map { $0 == .platform } == [false, true, true])
  }

  @Test func `a cap on lenders keeps debtors of the platform from banks`() {
    var parameters = Self.parameters()
    parameters.choice.needValue = [10, 10, 10]
    parameters.choice.bankHassle = -5
    parameters.choice.distance = 0
    parameters.choice.platformHassle = 20
    parameters.bank.limitMonths = 24
    parameters.bank.clientApproval = 1
    parameters.bank.otherApproval = 1
    for (cap, isOpen) in [(2, true), (1, false)] {
      var world = Self.world()
      world.lend(5_000, to: 0)
      parameters.supervision.lendersCap = cap
      world.take(.borrowing, parameters)
      #expect(Self.channels(world).map { $0 == .bank } == [isOpen, true, true])
    }
  }

  @Test func `a cap on debt service limits the loan by its first payment`() {
    var world = Self.world(need: 30_000)
    var parameters = Self.platformWins()
    parameters.investment.turnover = 0
    parameters.supervision.serviceCap = 0.2
    world.households.dueNext[1] = Money.amount(500)
    world.households.dueNext[2] = Money.amount(1_000)
    world.take(.borrowing, parameters)
    // A fifth of 5,000 carries the instalment of a loan over the term of nine months chosen for 30,000.
    let factor = 0.0075 / (1 - pow(1.0075, -9))
    let most = [1_000 / factor, 500 / factor].map { Int64($0 / 100) * 10_000 }
    #expect(world.ledger.map(\.principal) == most)
    #expect(Self.channels(world)[2] != .platform)
  }

  @Test func `a rate cut is paid to whom it reaches, down to the least rate`() {
    var world = Self.world()
    world.households.incomeFifth = [0, 1, 0]
    world.households.lineRate = [0.09, 0.09, 0.084]
    var parameters = Self.platformWins()
    parameters.pricing.rateCut = 0.01
    parameters.pricing.leastRate = 0.08
    parameters.pricing.target.incomeFifths = [.first]
    world.take(.borrowing, parameters)
    let rates = world.ledger.map(\.rate)
    let cuts = world.ledger.map(\.cut)
    for (row, expected) in [(0.08, 0.01), (0.09, 0), (0.08, 0.004)].enumerated() {
      #expect(abs(rates[row] - expected.0) < 1e-6 && abs(cuts[row] - expected.1) < 1e-6)
    }
  }

  /// Banks would be chosen, and approve as the test says.
  private static func bankWins() -> ModelParameters {
    var parameters = parameters()
    parameters.choice.needValue = [10, 10, 10]
    parameters.choice.bankHassle = -5
    parameters.choice.distance = 0
    parameters.choice.platformHassle = 10
    parameters.bank.limitMonths = 18
    return parameters
  }

  @Test func `a bank lends for a year, interest first, at its rate`() {
    var world = Self.world()
    world.households.attributes[0] = [.bankClient, .collateral]
    world.households.status = [[], [], []]
    var parameters = Self.bankWins()
    parameters.bank.clientApproval = 1
    parameters.bank.otherApproval = 0
    world.take(.borrowing, parameters, month: 2)
    let loan = world.ledger[0]
    #expect(world.ledger.count == 1 && loan.lender == .bank && loan.household == 0)
    #expect(loan.principal == 500_000 && loan.monthsLeft == 12)
    #expect(loan.repayment == .interestFirst && abs(loan.rate - 0.085) < 1e-6)
    #expect(world.households.formalWish == [2, 2, 2])
    #expect(world.households.formalLoan[0] == 2 && world.households.formalLoan[1] == -1000)
    #expect(world.flows.refusals == 2)
    #expect(!world.households.status[0].contains(.applied))
  }

  @Test func `whom a bank refuses takes the next best`() {
    var world = Self.world()
    world.households.informalCapacity = [10_000, 0, 3_000]
    world.households.status[1] = []
    var parameters = Self.bankWins()
    parameters.bank.clientApproval = 0
    parameters.bank.otherApproval = 0
    parameters.choice.kinCost = -3
    world.take(.borrowing, parameters)
    #expect(Self.channels(world)[0] == .informal)
    #expect(Self.channels(world)[1] == .refused)
    #expect(world.households.informalDebt == [500_000, 0, 300_000])
    #expect(world.ledger.allSatisfy { $0.lender == .informal && $0.rate == 0 })
  }

  @Test func `a bad record closes the bank`() {
    var world = Self.world()
    world.households.status[1].insert(.badRecord)
    var parameters = Self.bankWins()
    parameters.bank.clientApproval = 1
    parameters.bank.otherApproval = 1
    world.take(.borrowing, parameters)
    #expect(Self.channels(world)[0] == .bank && Self.channels(world)[1] != .bank)
  }

  @Test func `kin lend up to their capacity`() {
    var world = Self.world()
    world.households.informalCapacity = [10_000, 2_000, 0]
    world.households.status = [[], [], []]
    var parameters = Self.parameters()
    parameters.choice.needValue = [10, 10, 10]
    parameters.choice.kinCost = -5
    world.take(.borrowing, parameters)
    #expect(world.households.informalDebt == [500_000, 200_000, 0])
    #expect(world.ledger.allSatisfy { $0.repayment == .whenPossible && $0.instalment == 0 })
  }

  @Test func `digitised banks approve more often (4 standard errors)`() {
    let count = 4_000
    var parameters = Self.bankWins()
    parameters.bank.otherApproval = 0.2
    parameters.bank.approvalGain = 1
    parameters.bank.rateFall = 0.005
    for digitisation in [0.0, 1.0] {
      var world = Self.world(households: count)
      world.institutions.bankDigitisation = digitisation
      world.take(.borrowing, parameters)
      let odds = log(0.2 / 0.8) + digitisation
      let chance = 1 / (1 + exp(-odds))
      let approved = world.ledger.filter { $0.lender == .bank }
      let error = (chance * (1 - chance) / Double(count)).squareRoot()
      #expect(abs(Double(approved.count) / Double(count) - chance) < 4 * error)
      #expect(approved.allSatisfy { abs($0.rate - (0.085 - 0.005 * digitisation)) < 1e-6 })
    }
  }

  @Test func `trouble, distance and digitisation decide about the bank (4 standard errors)`() {
    let count = 4_000
    for digitisation in [0.0, 0.5] {
      var parameters = Self.parameters(households: count)
      parameters.choice.needValue = [0, 0, 0]
      parameters.choice.platformHassle = 10
      parameters.choice.bankHassle = 0.4
      parameters.choice.distance = 0.06
      parameters.choice.digitisationRelief = 0.8
      parameters.bank.limitMonths = 18
      var world = Self.world(households: count)
      for row in 0..<count { world.households.status[row] = [] }
      world.institutions.bankDigitisation = digitisation
      world.take(.borrowing, parameters)
      // (0.4 + 0.06 · 10) less four tenths of it at half digitisation.
      let value = -1.0 * (1 - 0.8 * digitisation)
      let chance = exp(value) / (1 + exp(value))
      let asked = world.households.formalWish.filter { $0 == 0 }.count
      let error = (chance * (1 - chance) / Double(count)).squareRoot()
      #expect(abs(Double(asked) / Double(count) - chance) < 4 * error)
    }
  }

  @Test func `a production loan raises the income of those who gain, up to a share`() {
    var world = Self.world()
    world.households.attributes = [.gainsFromCredit, [], .gainsFromCredit]
    world.households.investmentGain[2] = 2_499
    var parameters = Self.platformWins()
    parameters.investment.gainRate = 0.24
    parameters.investment.mostGain = 0.5
    world.take(.borrowing, parameters)
    // A fiftieth a month of 5,000; at most half of 5,000.
    #expect(abs(world.households.investmentGain[0] - 100) < 1e-3)
    #expect(world.households.investmentGain[1] == 0)
    #expect(abs(world.households.investmentGain[2] - 2_500) < 1e-3)
  }
}
