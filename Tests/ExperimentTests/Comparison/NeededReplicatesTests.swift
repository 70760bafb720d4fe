import Testing

@testable import Experiment

@Suite("Replicates needed") struct NeededReplicatesTests {
  @Test func `The number found is enough, and one fewer is not`() {
    for (mean, variance, relative) in [(10.0, 4.0, 0.05), (3, 100, 0.1), (-2, 0.5, 0.2)] {
      let count =
        NeededReplicates.paired(mean: mean, variance: variance, relative: relative) ?? 0
      func margin(_ count: Int) -> Double {
        StudentQuantile.of(count) * (variance / Double(count)).squareRoot()
      }
      #expect(margin(count) <= relative * abs(mean))
      #expect(count == 2 || margin(count - 1) > relative * abs(mean))
    }
  }

  @Test func `Independent seeds need about as many times more as the variance is larger`() {
    let paired = NeededReplicates.paired(mean: 10, variance: 400, relative: 0.05) ?? 0
    let independent =
      NeededReplicates.independent(mean: 10, variance: 8000, relative: 0.05) ?? 0
    #expect(abs(Double(independent) / Double(paired) - 20) < 0.3)
  }

  @Test func `Two are the fewest, and nothing makes a difference of zero precise`() {
    #expect(NeededReplicates.paired(mean: 5, variance: 0, relative: 0.05) == 2)
    #expect(NeededReplicates.paired(mean: 0, variance: 1, relative: 0.05) == nil)
    #expect(NeededReplicates.paired(mean: .nan, variance: 1, relative: 0.05) == nil)
  }
}
