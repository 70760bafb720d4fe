import GSL
import Model
import Testing

@testable import Experiment

@Suite("Ranking") struct RankingTests {
  private let first = [3.1, 2.2, 4.0, 3.3, 2.9, 3.6, 2.4, 3.0]
  private let second = [2.7, 2.1, 3.9, 3.0, 3.1, 3.2, 2.6, 2.8]
  private let draws = JointDraws(replicates: 8, seed: 5)

  @Test func `Of two, the better wins as often as the paired t test says`() {
    let ranking = Ranking([first, second].map(draws.means), better: .higher)
    let expected = MeanInterval(zip(first, second).map(-)).probabilityPositive
    // 4,000 draws: a standard error of 0.006 near 0.87.
    #expect(abs(ranking.best[0] - expected) < 0.02)
    #expect(abs(ranking.best.reduce(0, +) - 1) < 1e-12)
    #expect(abs(ranking.rank.reduce(0, +) - 3) < 1e-12)
  }

  @Test func `Draws have the mean and the spread of the t distribution`() {
    let values = draws.means(of: first)
    let interval = MeanInterval(first)
    #expect(abs(Statistics.mean(of: values) - interval.mean) < 0.05 * interval.margin)
    let share = Double(values.count { $0 < interval.low || $0 > interval.high }) / 4000
    #expect(abs(share - 0.05) < 0.012)
  }

  @Test func `The order of the contenders does not matter`() {
    let one = Ranking([first, second].map(draws.means), better: .lower)
    let other = Ranking([second, first].map(draws.means), better: .lower)
    #expect(one.best == other.best.reversed() && one.rank == other.rank.reversed())
  }

  @Test func `Equals share first place`() {
    let zeros = [Double](repeating: 0, count: 8)
    let ranking = Ranking([zeros, zeros, zeros, zeros].map(draws.means), better: .higher)
    #expect(ranking.best == [0.25, 0.25, 0.25, 0.25])
    #expect(ranking.rank == [2.5, 2.5, 2.5, 2.5])
  }

  @Test func `Every name with a better side is a measure's`() {
    let names = Set(Measure.all.map(\.name))
    #expect(Measure.namesWithSide.allSatisfy(names.contains))
    #expect(Set(Measure.namesWithSide).count == Measure.namesWithSide.count)
  }
}
