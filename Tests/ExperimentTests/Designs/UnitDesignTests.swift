import GSL
import Testing

@testable import Experiment

struct UnitDesignTests {
  @Test("A grid has every combination, the last axis fastest")
  func grid() {
    #expect(gridLevels([2, 3]) == [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]])
  }

  @Test("One at a time begins with the base")
  func singleChanges() {
    let expected = [(nil, 0), (0, 0), (0, 1), (1, 0)].map { SingleChange(axis: $0.0, level: $0.1) }
    #expect(oneAtATime(levels: [2, 1]) == expected)
  }

  @Test("Each slice of each axis of a Latin hypercube holds one point")
  func slices() throws {
    let points = try UnitDesign.latinHypercube.points(stages: [50], axes: 7, seed: 3)
    for axis in 0..<7 {
      #expect(Set(points.map { Int($0[axis] * 50) }) == Set(0..<50))
    }
  }

  @Test("Axes of a Latin hypercube do not follow each other")
  func independence() throws {
    let points = try UnitDesign.latinHypercube.points(stages: [1000], axes: 2, seed: 1)
    let product = points.reduce(0) { $0 + ($1[0] - 0.5) * ($1[1] - 0.5) } / 1000
    // Standard error of the mean product: 1/12 / √1000 = 0.0026.
    #expect(abs(product) < 0.008)
  }

  @Test(
    "A stage that is added moves no point of those before",
    arguments: [
      UnitDesign.latinHypercube, .sobol, .halton, .morris(MorrisDesign()),
      .morris(MorrisDesign(levels: 4, candidates: 3)), .saltelli,
    ])
  func growth(design: UnitDesign) throws {
    let before = try design.points(stages: [8], axes: 3, seed: 5)
    let after = try design.points(stages: [8, 4], axes: 3, seed: 5)
    #expect(Array(after.prefix(before.count)) == before)
    #expect(after.count == design.pointCount(size: 12, axes: 3))
    #expect(after.allSatisfy { $0.count == 3 && $0.allSatisfy { (0...1).contains($0) } })
    #expect(Set(after.suffix(from: before.count)).isDisjoint(with: before) || design.isMorris)
  }

  @Test("A trajectory changes each axis once, by the step", arguments: [1, 4])
  func trajectories(candidates: Int) throws {
    let design = MorrisDesign(levels: 6, candidates: candidates)
    let points = try UnitDesign.morris(design).points(stages: [20], axes: 5, seed: 2)
    for first in stride(from: 0, to: points.count, by: 6) {
      var changed: [Int] = []
      for place in first..<first + 5 {
        let differences = zip(points[place], points[place + 1]).map { $1 - $0 }
        let moved = differences.indices.filter { differences[$0] != 0 }
        #expect(moved.count == 1)
        #expect(moved.allSatisfy { abs(abs(differences[$0]) - design.step) < 1e-12 })
        changed += moved
      }
      #expect(changed.sorted() == Array(0..<5))
    }
  }

  @Test("Chosen trajectories lie further apart than the first ones")
  func optimalTrajectories() throws {
    func spread(_ candidates: Int) throws -> Double {
      let design = UnitDesign.morris(MorrisDesign(levels: 4, candidates: candidates))
      let points = try design.points(stages: [6], axes: 3, seed: 1)
      return (0..<3).reduce(0) { sum, axis in sum + Statistics.variance(of: points.map { $0[axis] })
      }
    }
    #expect(try spread(10) > spread(1))
  }

  @Test("A crossed point is A with one coordinate of B", arguments: [4, 25])
  func crossings(axes: Int) throws {
    let points = try UnitDesign.saltelli.points(stages: [8], axes: axes, seed: 9)
    for first in stride(from: 0, to: points.count, by: axes + 2) {
      let (a, b) = (points[first], points[first + axes + 1])
      for axis in 0..<axes {
        var expected = a
        expected[axis] = b[axis]
        #expect(points[first + 1 + axis] == expected)
        #expect(a[axis] != b[axis])
      }
    }
  }

  @Test("Too many axes are refused with the way out")
  func tooManyAxes() throws {
    #expect(
      throws: DesignProblem("a sobol design has at most 40 axes, not 41: choose latin-hypercube")
    ) {
      _ = try UnitDesign.sobol.points(stages: [4], axes: 41, seed: 1)
    }
    #expect(try UnitDesign.halton.points(stages: [4], axes: 200, seed: 1).count == 4)
  }

  @Test("An odd number of levels is refused")
  func oddLevels() {
    #expect(throws: DesignProblem.self) {
      _ = try UnitDesign.morris(MorrisDesign(levels: 5)).points(stages: [4], axes: 2, seed: 1)
    }
  }
}

extension UnitDesign {
  /// Trajectories share grid points, so stages of them may too.
  fileprivate var isMorris: Bool {
    if case .morris = self { true } else { false }
  }
}
