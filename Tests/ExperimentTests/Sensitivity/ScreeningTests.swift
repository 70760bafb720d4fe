import GSL
import Testing

@testable import Experiment

struct ScreeningTests {
  @Test("Elementary effects of a linear model are its slopes, with no spread")
  func linearEffects() throws {
    let points = try UnitDesign.morris(MorrisDesign()).points(stages: [10], axes: 3, seed: 1)
    let slopes = [3.0, -2, 0]
    let found = ElementaryEffects(
      points: points, outcomes: TestFunction.outcomes(points, TestFunction.linear(slopes)))
    for axis in 0..<3 {
      #expect(abs(found.mean(axis) - slopes[axis]) < 1e-12)
      #expect(abs(found.meanSize(axis) - abs(slopes[axis])) < 1e-12)
      #expect(found.spread(axis) < 1e-12)
    }
  }

  @Test("An interaction shows as spread, not as a mean of its own")
  func interaction() throws {
    let points = try UnitDesign.morris(MorrisDesign()).points(stages: [200], axes: 2, seed: 1)
    let found = ElementaryEffects(
      points: points,
      outcomes: TestFunction.outcomes(points) { ($0[0] - 0.5) * ($0[1] - 0.5) })
    // The effect of an axis is the other's coordinate less a half: levels ±1/2 and ±1/6.
    #expect(abs(found.mean(0)) < 0.06)
    #expect(abs(found.meanSize(0) - 1.0 / 3) < 0.03)
    #expect(abs(found.spread(0) - 0.373) < 0.03)
  }

  @Test("An axis without effect has the size of effects that luck gives, and no spread beyond it")
  func luck() throws {
    let points = try UnitDesign.morris(MorrisDesign()).points(stages: [400], axes: 2, seed: 1)
    let outcomes = TestFunction.outcomes(
      points, replicates: 8, shared: 3, own: 0.5, TestFunction.linear([1, 0]))
    let found = ElementaryEffects(points: points, outcomes: outcomes)
    #expect(abs(found.meanSize(1) / found.noise(1) - 1) < 0.1)
    #expect(found.spreadWithoutNoise(1) < 0.3 * found.spread(1))
    let interval = found.intervals(0).mean
    #expect(interval.low < 1 && 1 < interval.high)
  }

  @Test("A flag moves over its whole range, and its effect is that of the whole range")
  func positions() throws {
    let points = try UnitDesign.morris(MorrisDesign()).points(stages: [10], axes: 2, seed: 1)
    let positions = points.map { [$0[0] < 0.5 ? 0.0 : 1, $0[1]] }
    let found = ElementaryEffects(
      points: points, positions: positions,
      outcomes: TestFunction.outcomes(positions, TestFunction.linear([12, 3])))
    #expect(found.effects[0].count == 10)
    #expect(abs(found.mean(0) - 12) < 1e-12 && found.spread(0) < 1e-12)
    #expect(abs(found.mean(1) - 3) < 1e-12)
    // A value that stays where its point moves has no effect there.
    let still = points.map { [0, $0[1]] }
    let none = ElementaryEffects(
      points: points, positions: still,
      outcomes: TestFunction.outcomes(still, TestFunction.linear([12, 3])))
    #expect(none.effects.map(\.count) == [0, 10])
  }

  @Test(
    "The luck of replicates that trajectories share is in intervals, and not taken off the spread")
  func sharedLuck() throws {
    let points = try UnitDesign.morris(MorrisDesign()).points(stages: [40], axes: 2, seed: 1)
    // The first axis has another slope in each replicate; the second interacts with it, without luck.
    let outcomes = Outcomes(
      points.map { point in [0.0, 2].map { $0 * point[0] + point[0] * point[1] } }, replicates: 2)
    let found = ElementaryEffects(points: points, outcomes: outcomes)
    let interval = found.intervals(0).mean
    #expect(interval.low < 0.8 && interval.high > 2.2)
    let sizes = found.intervals(0).size
    #expect(sizes.low <= found.meanSize(0) && found.meanSize(0) <= sizes.high)
    #expect(found.spread(0) > 0.3)
    #expect(abs(found.spreadWithoutNoise(0) - found.spread(0)) < 1e-9)
    let independent = ElementaryEffects(points: points, outcomes: outcomes, isCommon: false)
    #expect(independent.spreadWithoutNoise(0) == 0)
    let narrow = independent.intervals(0).mean
    #expect(narrow.low > 1.3 && narrow.high < 1.7)
  }

  @Test("The interval of crossed trajectories and replicates covers the mean over both")
  func coverage() throws {
    let random = RandomGenerator(key: SIMD2(5, 5), counter: SIMD4())
    let normal = Normal()
    func draw() -> Double { normal.quantile(of: random.uniform()) }
    let points = try UnitDesign.morris(MorrisDesign()).points(stages: [10], axes: 1, seed: 1)
    let covered = (0..<400).count { _ in
      let lucks = [draw(), draw(), draw()]
      // Each trajectory has a slope, each replicate adds to all slopes, and each run has luck of its own.
      var runs: [[Double]] = []
      for place in stride(from: 0, to: points.count, by: 2) {
        let slope = draw()
        for point in [points[place], points[place + 1]] {
          runs.append(lucks.map { point[0] * (slope + 0.7 * $0) + 0.2 * draw() })
        }
      }
      let interval = ElementaryEffects(points: points, outcomes: Outcomes(runs, replicates: 3))
        .intervals(0).mean
      return interval.low < 0 && 0 < interval.high
    }
    // Of 400, 95% are 380; one in ten thousand such studies has fewer than 363.
    #expect(covered >= 363)
  }

  @Test("An effect with a failed end is left out")
  func failedEnd() throws {
    let points = try UnitDesign.morris(MorrisDesign()).points(stages: [4], axes: 2, seed: 1)
    var runs = points.map { [$0[0]] }
    runs[1] = [.nan]
    let found = ElementaryEffects(
      points: points, outcomes: Outcomes(runs, replicates: 1))
    #expect(found.effects.map(\.count) == [3, 3])
  }

  @Test("Changes from the base carry the interval of paired differences")
  func swings() throws {
    let values = [["1", "5"], ["0", "5"], ["2", "5"], ["1", "9"]]
    let runs: [[Double]] = [[10, 20], [8, 18], [13, 23], [10, 21]]
    let found = try #require(
      Swings(values: values, outcomes: Outcomes(runs, replicates: 2)))
    #expect(found.changes.map(\.mean) == [-2, 3, 0.5])
    #expect(found.changes[0].margin == 0)
    #expect(found.changes[2].margin > 6)
    #expect(found.width(of: 0) == 5)
    #expect(found.width(of: 1) == 0.5)
  }
}
