import Testing

@testable import Experiment

@Suite("Ratios of means") struct RatioOfMeansTests {
  @Test func `A cost in proportion to its result has a ratio without doubt`() {
    let ratio = RatioOfMeans([200, 400, 300], over: [2, 4, 3])
    #expect(abs(ratio.value - 100) < 1e-9)
    #expect(abs(ratio.low - 100) < 1e-6 && abs(ratio.high - 100) < 1e-6)
  }

  @Test func `The interval satisfies Fieller's equation at both ends`() {
    let (costs, gains) = ([12.0, 15, 9, 14, 13], [4.0, 5, 4, 6, 5])
    let ratio = RatioOfMeans(costs, over: gains)
    for end in [ratio.low, ratio.high] {
      let rest = MeanInterval(zip(costs, gains).map { $0 - end * $1 })
      #expect(abs(abs(rest.mean) - rest.margin) < 1e-9)
    }
    #expect(ratio.low < ratio.value && ratio.value < ratio.high)
  }

  @Test func `Nothing gained leaves the ratio undefined`() {
    #expect(RatioOfMeans([5, 6], over: [0, 0]).value.isNaN)
    #expect(RatioOfMeans([5, 6], over: [-1, -2]).value.isNaN)
    #expect(RatioOfMeans([], over: []).value.isNaN)
  }

  @Test func `A gain that may be none leaves the interval without ends`() {
    let ratio = RatioOfMeans([5, 6, 7], over: [-1, 3, 2])
    #expect(abs(ratio.value - 4.5) < 1e-12)
    #expect(ratio.low.isNaN && ratio.high.isNaN)
  }

  @Test func `A saving has a ratio below zero`() {
    #expect(RatioOfMeans([-10, -12, -11], over: [1, 1.1, 0.9]).value < 0)
  }
}
