import Testing

@testable import Experiment

@Suite("Search for a size") struct RootSearchTests {
  /// The search's answer for a function, and how many trials it took.
  private func run(
    target: Double, largest: Double = 1024, _ function: (Double) -> Double
  ) -> (argument: Double, value: Double, trials: Int) {
    var search = RootSearch(target: target, largest: largest)
    var trials = 0
    while !search.isDone(within: 0.005), trials < 40 {
      let argument = search.next
      search.add(function(argument), isAtEnd: argument >= largest)
      trials += 1
    }
    return (search.best.argument, search.best.value, trials)
  }

  @Test func `A straight line takes few trials`() {
    let found = run(target: 500) { 1000 * $0 }
    #expect(abs(found.argument - 0.5) < 0.01 && found.trials <= 3)
  }

  @Test(arguments: [0.02, 0.4, 3, 77]) func `A curve is followed to the target`(root: Double) {
    let found = run(target: root * root) { $0 * $0 }
    #expect(abs(found.argument - root) < 0.01 * root && found.trials <= 20)
  }

  @Test func `A function that stays below ends at its largest argument`() {
    let found = run(target: 100, largest: 8) { min($0, 3) }
    #expect(found.value == 3 && found.trials == 4)
  }

  @Test func `A jump over the target ends beside it`() {
    let found = run(target: 10) { $0 < 2 ? 4 : 15 }
    #expect(found.value == 15)
    #expect(found.trials <= 40)
  }
}
