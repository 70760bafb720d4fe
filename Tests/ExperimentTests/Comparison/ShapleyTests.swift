import Testing

@testable import Experiment

@Suite("Shares of a package") struct ShapleyTests {
  @Test func `Shares add up to the whole, and so do dividends`() {
    let effects = [0.0, 3, 5, 9, -2, 4, 1, 11]
    let shapley = Shapley(effects)
    let shares = (0..<3).map(shapley.value(of:))
    #expect(abs(shares.reduce(0, +) - 11) < 1e-12)
    #expect(abs(shapley.dividends.reduce(0, +) - 11) < 1e-12)
  }

  @Test func `Levers that do not interact keep what they do alone`() {
    let shapley = Shapley([0, 3, 5, 8])
    #expect(shapley.value(of: 0) == 3 && shapley.value(of: 1) == 5)
    #expect(shapley.dividends[3] == 0)
  }

  @Test func `What two do only together they share evenly`() {
    let shapley = Shapley([0, 1, 1, 10])
    #expect(shapley.dividends[3] == 8)
    #expect(shapley.value(of: 0) == 5 && shapley.value(of: 1) == 5)
  }

  @Test func `A lever that adds nothing to any set has no share`() {
    #expect(Shapley([0, 4, 0, 4, 7, 9, 7, 9]).value(of: 1) == 0)
  }

  @Test func `The value is the mean contribution over all orders`() {
    let effects = [0.0, 3, 5, 9, -2, 4, 1, 11]
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    for lever in 0..<3 {
      let mean = orders.reduce(0.0) { sum, order in
        let before = order.prefix { $0 != lever }.reduce(0) { $0 | 1 << $1 }
        return sum + (effects[before | 1 << lever] - effects[before]) / 6
      }
      #expect(abs(Shapley(effects).value(of: lever) - mean) < 1e-12)
    }
  }
}
