import GSL
import Testing

@testable import Experiment

struct DependenceTests {
  @Test("Equal values share the mean of their ranks")
  func ranks() {
    #expect(averageRanks(of: [3, 1, 3, 2]) == [3.5, 1, 3.5, 2])
  }

  @Test("The partial correlation sees an axis that the others drown")
  func partialCorrelation() throws {
    let points = latinHypercubePoints(500, axes: 3, seed: 4)
    let outcomes = points.map { 10 * $0[0] + 0.5 * $0[1] }
    let found = RankCorrelations(points: points, outcomes: outcomes)
    #expect(found.spearman[0] > 0.99)
    #expect(abs(found.spearman[1]) < 0.15)
    #expect(found.partial[0] > 0.99)
    #expect(found.partial[1] > 0.9)
    #expect(abs(found.partial[2]) < 0.15)
    let interval = found.spearmanInterval(2)
    #expect(interval.low < 0 && 0 < interval.high)
  }

  @Test("Axes that determine each other have no partial correlation")
  func dependentAxes() {
    let points = (0..<40).map { [Double($0), Double($0)] }
    let found = RankCorrelations(points: points, outcomes: points.map { $0[0] })
    #expect(found.partial.allSatisfy { $0.isNaN })
  }

  @Test("PAWN puts axes of the Ishigami function above chance, and a dummy below")
  func pawn() {
    let points = latinHypercubePoints(2000, axes: 4, seed: 1)
    let outcomes = points.map { TestFunction.ishigami(Array($0.prefix(3))) }
    let found = (0..<4).map { axis in
      PAWNIndices(coordinates: points.map { $0[axis] }, outcomes: outcomes, slices: 10).median
    }
    let chance = PAWNIndices.chance(
      outcomes: outcomes, slices: 10, Resampling(seed: 1, count: 100))
    #expect(found[1] > found[2] && found[0] > found[2] && found[2] > chance)
    #expect(found[3] < chance)
  }

  @Test("With two values a slice is a value, and the distance can be known")
  func pawnOfSwitch() {
    let coordinates = (0..<100).map { Double($0 % 2) }
    let found = PAWNIndices(coordinates: coordinates, outcomes: coordinates, slices: 10)
    #expect(found.median == 0.5 && found.maximum == 0.5)
  }

  @Test("Variance is shared out between parameters, shared luck and other luck")
  func components() throws {
    let points = latinHypercubePoints(400, axes: 1, seed: 2)
    let outcomes = TestFunction.outcomes(points, replicates: 200, shared: 2, own: 1) { 6 * $0[0] }
    let found = try #require(VarianceComponents(outcomes, isCommon: true))
    #expect(abs(found.parameters - 3) < 0.05)
    #expect(abs(found.sharedLuck - 4) < 0.8)
    #expect(abs(found.otherLuck - 1) < 0.02)
    #expect(found.noiseOfMeans < 0.01)
    let apart = try #require(VarianceComponents(outcomes, isCommon: false))
    #expect(apart.sharedLuck == 0 && abs(apart.otherLuck - 5) < 0.8)
  }

  @Test("Without any luck, nothing but parameters varies")
  func noLuck() throws {
    let outcomes = Outcomes([[1, 1], [2, 2], [4, 4]], replicates: 2)
    let found = try #require(VarianceComponents(outcomes, isCommon: true))
    #expect(found.parameterShare == 1 && found.noiseOfMeans == 0)
    #expect(abs(found.parameters - 7.0 / 3) < 1e-12)
  }

  @Test("A point with a failed replicate is missing")
  func missingPoint() {
    let outcomes = Outcomes([[1, 2], [1, .nan], [3, 3]], replicates: 2)
    #expect(outcomes.missing == 1)
    #expect(outcomes.means == [1.5, nil, 3])
  }
}
