import Testing

@testable import Model

/// Households are called by the numbers of their own file, or counted from 1.
@Suite struct HouseholdNumberTests {
  @Test func `without a file households are counted from 1`() {
    let world = Hamlet.world(households: 4)
    #expect(world.householdNumbers == 1...4)
    #expect(world.row(ofHousehold: 1) == 0 && world.row(ofHousehold: 4) == 3)
    #expect(world.row(ofHousehold: 0) == nil && world.row(ofHousehold: 5) == nil)
    #expect(world.number(ofRow: 2) == 3)
  }

  @Test func `numbers of a file are kept, whatever their order`() {
    var world = Hamlet.world(households: 3)
    world.numbers = HouseholdNumbers([70, 7, 1_000])
    #expect(world.householdNumbers == 7...1_000)
    #expect([70, 7, 1_000, 1].map(world.row(ofHousehold:)) == [0, 1, 2, nil])
    #expect((0..<3).map(world.number(ofRow:)) == [70, 7, 1_000])
  }

  @Test func `numbers that two households share, or that nobody has, are none`() {
    #expect(HouseholdNumbers([1, 2, 1]) == nil)
    #expect(HouseholdNumbers([]) == nil)
  }
}
