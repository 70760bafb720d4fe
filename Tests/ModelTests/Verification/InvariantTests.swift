import Testing

@testable import Model

/// What guards the books notices each way in which they can be wrong.
@Suite struct InvariantTests {
  private static let sound: World = {
    let parameters = ConservationTests.troubled()
    var world = Hamlet.county(parameters)
    world.live(parameters, months: 6)
    return world
  }()

  private static func broken(_ spoil: (inout World) -> Void) -> [String] {
    var world = sound
    spoil(&world)
    return world.checkInvariants()
  }

  @Test func `a county that nobody touched is sound`() {
    #expect(Self.broken { _ in } == [])
  }

  @Test func `money that is nowhere booked is noticed`() throws {
    let row = try #require(Self.sound.households.platformDebt.firstIndex { $0 > 0 })
    let debts = Self.broken { $0.households.platformDebt[row] += 1 }
    #expect(debts.count == 1 && debts[0].contains("platform: households owe"))
    let ledger = Self.broken { world in
      world.loans.removeAll { $0.lender == .bank }
    }
    #expect(ledger == ["bank: the ledger holds 0 fen"])
    let flows = Self.broken { $0.institutions[.platform].lent.add(100) }
    #expect(flows.count == 1 && flows[0].contains("opening and lent differ"))
  }

  @Test func `states that contradict one another are noticed`() {
    #expect(Self.broken { $0.households.cash[5] = -1 } == ["household 5 has negative cash"])
    #expect(
      Self.broken { $0.households.status[3] = .informed }.contains(
        "a household is informed without having heard"))
    #expect(
      Self.broken { $0.households.status[3] = .activeBorrower }.contains(
        "an active borrower never borrowed"))
  }
}
