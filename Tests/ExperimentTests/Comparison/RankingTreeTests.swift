import GSL
import Testing

@testable import Experiment

/// The tree finds a condition that decides, and none where chance does.
@Suite struct RankingTreeTests {
  private static let draws = 100

  /// Points of a sequence that fills the square, so that nothing depends on a seed.
  private static let points = (1...draws).map { index in
    [
      (Double(index) * 0.754877666).truncatingRemainder(dividingBy: 1),
      (Double(index) * 0.569840291).truncatingRemainder(dividingBy: 1),
    ]
  }

  @Test func `a threshold that decides who is best is found, with its side and place`() {
    let winners = Self.points.map { $0[1] > 0.3 ? 1 : 0 }
    let tree = RankingTree(values: Self.points, winners: winners)
    #expect(tree.leaves.count == 2)
    #expect(tree.leaves.map(\.best) == [0, 1])
    #expect(tree.leaves.map(\.probability) == [1, 1])
    let condition = tree.leaves.first?.conditions.first
    #expect(condition?.column == 1)
    #expect(condition?.isAbove == false)
    #expect(abs((condition?.bound ?? 0) - 0.3) < 0.02)
    #expect(abs(tree.leaves.reduce(0) { $0 + $1.share } - 1) < 1e-12)
  }

  @Test func `two conditions are found one inside the other`() {
    let winners = Self.points.map { $0[0] > 0.5 && $0[1] > 0.5 ? 2 : 0 }
    let tree = RankingTree(values: Self.points, winners: winners)
    let corner = tree.leaves.filter { $0.best == 2 }
    #expect(corner.count == 1)
    #expect(corner.first?.conditions.count == 2)
    #expect(corner.first?.probability == 1)
  }

  @Test func `winners that alternate by luck give one leaf`() {
    let winners = (0..<Self.draws).map { $0 % 5 < 3 ? 0 : 1 }
    let tree = RankingTree(values: Self.points, winners: winners)
    #expect(tree.leaves.count == 1)
    #expect(tree.leaves.first?.best == 0)
    #expect(tree.leaves.first?.probability == 0.6)
  }

  @Test(arguments: [50, 100])
  func `of many parameters without effect few flip the ranking by luck`(draws: Int) {
    let random = RandomGenerator(key: SIMD2(3, UInt32(draws)), counter: SIMD4())
    let flipped = (0..<100).count { _ in
      let values = (0..<draws).map { _ in (0..<19).map { _ in random.uniform() } }
      let winners = (0..<draws).map { _ in random.uniform() < 0.5 ? 0 : 1 }
      return RankingTree(values: values, winners: winners).leaves.count > 1
    }
    #expect(flipped <= 4)
  }

  @Test func `values that are no numbers are not split at, and nothing comes of nothing`() {
    let values = Self.points.map { _ in [Double.nan] }
    let tree = RankingTree(values: values, winners: (0..<Self.draws).map { $0 % 2 })
    #expect(tree.leaves.count == 1)
    #expect(RankingTree(values: [], winners: []).leaves.isEmpty)
  }
}
