import Testing

@testable import Experiment

struct SobolIndicesTests {
  private func indices(
    axes: Int, samples: Int, _ function: ([Double]) -> Double
  ) throws -> SobolIndices {
    let points = try UnitDesign.saltelli.points(stages: [samples], axes: axes, seed: 1)
    return SobolIndices(axes: axes, outcomes: TestFunction.outcomes(points, function))
  }

  @Test("Indices of the Ishigami function are the known ones within 0.005")
  func ishigami() throws {
    let found = try indices(axes: 3, samples: 4096, TestFunction.ishigami).estimates(of: .mean)
    #expect(distance(found.first, TestFunction.ishigamiFirst) < 0.01)
    #expect(distance(found.total, TestFunction.ishigamiTotal) < 0.01)
  }

  @Test("Indices of Sobol's g-function are the known ones within 0.01")
  func gFunction() throws {
    let coefficients: [Double] = [0, 1, 4.5, 9, 99, 99]
    let found = try indices(axes: 6, samples: 4096, TestFunction.g(coefficients))
      .estimates(of: .mean)
    let known = TestFunction.gIndices(coefficients)
    #expect(distance(found.first, known.first) < 0.01)
    #expect(distance(found.total, known.total) < 0.01)
  }

  @Test("With more axes than Sobol's sequence allows, within 0.05")
  func manyAxes() throws {
    let coefficients = (0..<24).map { Double($0) }
    let found = try indices(axes: 24, samples: 4096, TestFunction.g(coefficients))
      .estimates(of: .mean)
    let known = TestFunction.gIndices(coefficients)
    #expect(distance(found.first, known.first) < 0.05)
    #expect(distance(found.total, known.total) < 0.05)
  }

  @Test("In a linear model first-order and total indices are the squared slopes' shares")
  func linear() throws {
    let found = try indices(axes: 3, samples: 1024, TestFunction.linear([1, 2, 3]))
      .estimates(of: .mean)
    let known = [1.0 / 14, 4.0 / 14, 9.0 / 14]
    #expect(distance(found.first, known) < 0.005)
    #expect(distance(found.total, known) < 0.005)
  }

  @Test("Luck raises total indices of means, but not those of the expectation")
  func luck() throws {
    let points = try UnitDesign.saltelli.points(stages: [4096], axes: 3, seed: 1)
    let outcomes = TestFunction.outcomes(
      points, replicates: 8, shared: 5, own: 0.8, TestFunction.linear([1, 2, 0]))
    let found = SobolIndices(axes: 3, outcomes: outcomes)
    // The variance of means is 5/12 + 0.8²/8, of which luck is 0.161.
    #expect(abs(found.noise - 0.161) < 0.02)
    #expect(abs(found.estimates(of: .mean).total[2] - 0.161) < 0.03)
    #expect(distance(found.estimates(of: .expectation).first, [0.2, 0.8, 0]) < 0.04)
    #expect(distance(found.estimates(of: .expectation).total, [0.2, 0.8, 0]) < 0.04)
  }

  @Test("A 95% interval holds the true index in nine of ten samples at least")
  func coverage() throws {
    var held = 0
    for seed in UInt32(1)...40 {
      let points = latinHypercubePoints(256, axes: 4, seed: seed).flatMap { pair in
        [[pair[0], pair[1]], [pair[2], pair[1]], [pair[0], pair[3]], [pair[2], pair[3]]]
      }
      let outcomes = TestFunction.outcomes(points, TestFunction.linear([1, 2]))
      let found = SobolIndices(axes: 2, outcomes: outcomes)
        .intervals(of: .mean, Resampling(seed: seed, count: 200)).total[0]
      if found.low <= 0.2, 0.2 <= found.high { held += 1 }
    }
    #expect(held >= 36)
  }

  @Test("A sample with a failed run is left out whole")
  func failures() throws {
    var points = try UnitDesign.saltelli.points(stages: [64], axes: 2, seed: 1)
    let whole = TestFunction.outcomes(points, TestFunction.linear([1, 2]))
    points[5] = [.nan, .nan]
    let broken = TestFunction.outcomes(points, TestFunction.linear([1, 2]))
    #expect(SobolIndices(axes: 2, outcomes: whole).count == 64)
    #expect(SobolIndices(axes: 2, outcomes: broken).count == 63)
    #expect(SobolIndices(axes: 2, outcomes: broken).missing == 1)
  }
}
