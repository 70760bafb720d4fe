import Testing

@testable import Model

struct SharesTests {
  @Test("A category takes the part of the unit interval that its weight asks for")
  func categoryTakesItsPart() {
    let shares = Shares(weights: [2, 0, 5, 3, 0])
    for (uniform, category) in [(0, 0), (0.1999, 0), (0.2, 2), (0.69, 2), (0.71, 3), (0.9999, 3)] {
      #expect(shares.category(at: uniform) == category)
    }
  }

  @Test("One category takes all")
  func oneCategory() {
    #expect(Shares(weights: [7]).category(at: 0.5) == 0)
  }
}
