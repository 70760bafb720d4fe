import Testing

@testable import Model

@Suite struct OpeningDebtTests {
  private let world = Sample.county

  // Shares over 20,000 households have a standard error of at most 0.35%.
  @Test func `as many households owe kin and banks as in the survey`() {
    let kin = world.households.informalDebt.filter { $0 > 0 }.count
    let bank = world.households.bankDebt.filter { $0 > 0 }.count
    #expect(abs(Double(kin) / 20_000 - 0.438) < 0.015)
    #expect(abs(Double(bank) / 20_000 - 0.196 * 0.276) < 0.007)
    let wishes = world.households.formalWish.filter { (-12..<0).contains($0) }.count
    #expect(abs(Double(wishes) / 20_000 - 0.196) < 0.012)
  }

  // Some 8,800 and 1,080 lognormal balances: standard errors of 1.4% and 3%, so 1.2 points of the share.
  @Test func `two thirds of what is owed is owed to kin`() {
    let kin = Double(world.institutions[.informal].owed)
    let bank = Double(world.institutions[.bank].owed)
    #expect(abs(kin / (kin + bank) - 0.646) < 0.04)
  }

  @Test func `books, ledger and households agree to the last fen`() {
    #expect(world.checkInvariants().isEmpty)
    #expect(world.institutions[.bank].opening == world.institutions[.bank].owed)
    #expect(world.institutions[.bank].owed > 0)
    #expect(world.loans.allSatisfy { $0.balance > 0 })
    #expect(world.kinLoans.allSatisfy { $0.balance > 0 })
  }

  @Test func `loans stand by household, then in the order they were made, and are not yet due`() {
    #expect(zip(world.loans, world.loans.dropFirst()).allSatisfy { $0.order <= $1.order })
    #expect(zip(world.kinLoans, world.kinLoans.dropFirst()).allSatisfy { $0.order < $1.order })
    #expect(!world.ledger.isEmpty)
    #expect(world.loans.allSatisfy { $0.monthsLeft >= 1 })
    #expect(world.loans.allSatisfy { $0.made < 0 } && world.kinLoans.allSatisfy { $0.made < 0 })
  }

  @Test func `bank loans go to clients, kin lend to those in need`() {
    let borrowers = (0..<20_000).filter { world.households.bankDebt[$0] > 0 }
    let clients = borrowers.filter { world.households.attributes[$0].contains(.bankClient) }
    #expect(Double(clients.count) > 0.45 * Double(borrowers.count))
    let owing = (0..<20_000).filter { world.households.informalDebt[$0] > 0 }
    #expect(Sample.mean(owing.map { Double(world.households.needFrailty[$0]) }) > 1.1)
    #expect(
      owing.allSatisfy {
        Double(world.households.informalCapacity[$0])
          > 0.999 * Double(world.households.informalDebt[$0]) / 100
      })
  }

  @Test func `nobody owes anything where nobody borrowed`() {
    var parameters = Sample.parameters(households: 500, villages: 2, townships: 1)
    parameters.opening.kinShare = 0
    parameters.opening.formalObtained = 0
    let world = Sample.world(parameters)
    #expect(world.ledger.isEmpty)
    #expect(Lender.allCases.allSatisfy { world.institutions[$0].owed == 0 })
  }
}
