import Testing

@testable import Model

@Suite struct InstitutionTests {
  @Test func `the margin is interest and subsidy less funding, costs, losses and provisions`() {
    var parameters = Hamlet.parameters()
    parameters.lender.fundingRate = 0.06
    parameters.lender.costPerLoan = 2
    parameters.lender.coverage = 1.5
    parameters.lender.reacts = false
    parameters.pricing.subsidyShare = 0.25
    var world = Hamlet.world()
    world.lend(10_000, to: 0, .interestFirst, rate: 0.08, cut: 0.012)
    world.lend(2_000, to: 1, .interestFirst, rate: 0.09)
    world.institutions[.platform].interest.add(Money.fen(100))
    world.institutions[.platform].writtenOff.add(Money.fen(30))
    world.institutions[.platform].recovered.add(Money.fen(10))
    world.take(.lenderAccounts, parameters)
    // 10,000 · 0.012 / 12 forgone, a quarter of it subsidised; 12,000 · 0.06 / 12 of funding; two loans made.
    #expect(abs(world.institutions.interestForgone.month - Money.fen(10)) <= 1)
    #expect(world.treasury.spent(on: .rateCut, by: .government).month == Money.fen(2.5))
    #expect(world.treasury.spent(on: .rateCut, by: .lender).month == Money.fen(7.5))
    #expect(world.institutions.funding.month == Money.fen(60))
    #expect(world.institutions.provisions == 0)
    #expect(world.institutions.margin.month == Money.fen(100 + 2.5 - 60 - 4 - 20))
  }

  @Test func `provisions cover non-performing loans and charge the margin by their change`() {
    var parameters = Hamlet.parameters()
    parameters.repayment.missChance = 0
    parameters.lender.fundingRate = 0
    parameters.lender.costPerLoan = 0
    parameters.lender.coverage = 1.5
    parameters.lender.reacts = false
    var world = Hamlet.world()
    world.lend(10_000, to: 0, .interestFirst)
    for month in 0..<4 {
      world.take(.opening, parameters, month: month)
      world.take(.repayments, parameters, month: month)
      world.take(.lenderAccounts, parameters, month: month)
      #expect(world.institutions.provisions == (month < 3 ? 0 : Money.fen(15_000)))
    }
    #expect(world.institutions.margin.month == -Money.fen(15_000))
    world.take(.opening, parameters, month: 4)
    world.take(.lenderAccounts, parameters, month: 4)
    #expect(world.institutions.margin.month == 0)
  }

  @Test func `losses above the tolerance tighten, and it is taken back slowly`() {
    var parameters = Hamlet.parameters()
    parameters.repayment.missChance = 0
    parameters.lender.tolerance = 0.05
    parameters.lender.tightening = 0.02
    parameters.lender.loosening = 0.5
    parameters.lender.repricing = 0.001
    var world = Hamlet.world()
    world.lend(1_000, to: 0, .interestFirst)
    for month in 0..<4 { world.take(.repayments, parameters, month: month) }
    world.lend(9_000, to: 1, .interestFirst)
    world.take(.lenderAccounts, parameters)
    // A tenth does not perform, five points above the tolerance.
    #expect(abs(world.institutions.cutoffShift - 0.1) < 1e-9)
    #expect(abs(world.institutions.rateShift - 0.005) < 1e-9)
    parameters.lender.tolerance = 0.2
    world.take(.lenderAccounts, parameters)
    #expect(abs(world.institutions.cutoffShift - 0.05) < 1e-9)
    #expect(world.institutions.rateShift == 0)
    parameters.lender.tolerance = 0
    parameters.lender.reacts = false
    world.take(.lenderAccounts, parameters)
    #expect(abs(world.institutions.cutoffShift - 0.05) < 1e-9)
  }

  @Test func `products and supervision cost by the month`() {
    var parameters = Hamlet.parameters()
    parameters.products.operatorProduct = true
    parameters.products.microFirmProduct = true
    parameters.products.productCost = 40_000
    parameters.supervision.disclosure = 0.5
    parameters.supervision.disclosureCost = 60_000
    var world = Hamlet.world()
    world.take(.lenderAccounts, parameters)
    #expect(world.treasury.spent(on: .products, by: .lender).month == Money.fen(80_000))
    #expect(world.treasury.spent(on: .supervision, by: .government).month == Money.fen(30_000))
    world.take(.opening, parameters)
    world.take(.lenderAccounts, Hamlet.parameters())
    #expect(world.treasury.spent(on: .products, by: .lender).month == 0)
    #expect(world.treasury.spent(on: .products, by: .lender).total == Money.fen(80_000))
  }

  @Test func `banks digitise towards the platform's share of formal lending`() {
    var parameters = Hamlet.parameters()
    parameters.bank.response = 0.4
    parameters.bank.responseSpeed = 0.5
    parameters.bank.simplification = 0
    var world = Hamlet.world()
    world.lend(3_000, to: 0, from: .platform)
    world.lend(1_000, to: 1, from: .bank, .interestFirst)
    world.take(.bankResponse, parameters)
    #expect(abs(world.institutions.bankDigitisation - 0.15) < 1e-9)
    world.take(.bankResponse, parameters)
    #expect(abs(world.institutions.bankDigitisation - 0.225) < 1e-9)
  }

  @Test func `simplification by policy sets a floor that banks pay for`() {
    var parameters = Hamlet.parameters()
    parameters.bank.response = 0.4
    parameters.bank.responseSpeed = 1
    parameters.bank.simplification = 0.6
    parameters.bank.simplificationCost = 150_000
    var world = Hamlet.world()
    world.lend(3_000, to: 0, from: .platform)
    world.take(.bankResponse, parameters)
    #expect(abs(world.institutions.bankDigitisation - 0.6) < 1e-9)
    #expect(world.treasury.spent(on: .bankCompetition, by: .bank).month == Money.fen(90_000))
  }

  @Test func `working capital returns, is lost at times, and gains fade`() {
    var parameters = Hamlet.parameters()
    parameters.investment.turnover = 0.4
    parameters.investment.lossChance = 0
    parameters.investment.fading = 0.1
    var world = Hamlet.world()
    world.households.working = [1_000_000, 9_000, 0]
    world.households.investmentGain = [100, 0, 50]
    world.take(.investment, parameters)
    #expect(world.households.working == [600_000, 0, 0])
    // The last few yuan come back at once.
    #expect(world.households.cash == [400_000, 9_000, 0])
    #expect(abs(world.households.investmentGain[0] - 90) < 1e-4)
    #expect(abs(world.households.investmentGain[2] - 45) < 1e-4)
    parameters.investment.lossChance = 1
    world.take(.investment, parameters)
    #expect(world.households.working == [0, 0, 0])
    #expect(world.households.cash == [400_000, 9_000, 0])
  }

  @Test func `a new month opens with flows at zero and totals kept`() {
    var world = Hamlet.world()
    world.lend(1_000, to: 0)
    world.institutions.margin.add(7)
    world.treasury.spend(5, on: .media, by: .government)
    world.flows.refusals = 3
    world.take(.opening, Hamlet.parameters())
    #expect(world.institutions[.platform].lent.month == 0)
    #expect(world.institutions[.platform].lent.total == 100_000)
    #expect(world.institutions.margin.month == 0 && world.institutions.margin.total == 7)
    #expect(world.treasury.spent(on: .media, by: .government).month == 0)
    #expect(world.treasury.spent(by: .government).total == 500)
    #expect(world.flows.refusals == 0)
  }
}
