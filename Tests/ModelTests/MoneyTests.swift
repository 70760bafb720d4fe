import Testing

@testable import Model

@Suite struct MoneyTests {
  @Test("the nearest whole number is what the C library rounds to")
  func nearest() {
    let draws = Draws(seed: 1, replicate: 0, month: 0)
    for row in 0..<20_000 {
      let number = (draws.uniform(.needSize, row) - 0.5) * 1e9
      #expect(Money.nearest(number) == Int64(number.rounded()))
    }
  }

  @Test("halves go away from zero", arguments: [0.5, 1.5, 2.5, 1_000_000.5, 0.49999999999999994])
  func halves(_ number: Double) {
    #expect(Money.nearest(number) == Int64(number.rounded()))
    #expect(Money.nearest(-number) == Int64((-number).rounded()))
  }
}
