import Testing

@testable import Model

@Suite struct SettlementTests {
  private let draws = Draws(seed: 3, replicate: 0, month: Draws.founding)

  @Test func `the county has its households, villages and townships exactly`() {
    let villages = Villages(SettlementParameters(), draws)
    #expect(villages.firstHousehold.last == 300_000)
    #expect(villages.count == 917)
    #expect(Set(villages.township).count == 20)
    #expect(zip(villages.township, villages.township.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func `no village is empty, however unequal they are`() {
    var parameters = SettlementParameters()
    parameters.households = 1_000
    parameters.sizeVariation = 2
    let villages = Villages(parameters, draws)
    #expect((0..<917).allSatisfy { !villages.households(of: $0).isEmpty })
    #expect(villages.firstHousehold.last == 1_000)
  }

  // The standard error of the mean of 917 lognormal distances is 0.09 km; of the variation of size 0.01.
  @Test func `distance and size vary as asked`() {
    let villages = Villages(SettlementParameters(), draws)
    #expect(abs(Sample.mean(villages.branchDistance.map(Double.init)) - 5) < 0.35)
    let sizes = (0..<917).map { Double(villages.households(of: $0).count) }
    let mean = Sample.mean(sizes)
    let variance = Sample.mean(sizes.map { ($0 - mean) * ($0 - mean) })
    #expect(abs(variance.squareRoot() / mean - 0.35) < 0.04)
  }

  @Test func `whole numbers are split by largest remainders`() {
    #expect(apportion(10, by: [1, 1, 1]) == [4, 3, 3])
    #expect(apportion(10, by: [5, 3, 1]) == [6, 3, 1])
    #expect(apportion(5, by: [0, 0]) == [3, 2])
    #expect(apportion(0, by: [2, 1]) == [0, 0])
  }
}
