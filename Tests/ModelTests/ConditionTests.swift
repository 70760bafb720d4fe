import Parameters
import Testing

@testable import Model

@Suite struct ConditionTests {
  private let groupings = [
    Grouping(name: "arm", levels: ["control", "intensive", "simple"], column: [0, 1, 2, 1]),
    Grouping(name: "delay", levels: ["0", "1"], column: [0, 0, 1, 1]),
  ]

  private func reached(_ conditions: [String]) -> [Bool] {
    var target = Targeting()
    target.conditions = conditions
    var households = Households(count: 4)
    households.headAge = [40, 40, 40, 40]
    var villages = Villages(
      sizes: [2, 2], SettlementParameters(), Draws(seed: 1, replicate: 0, month: -1))
    villages.township = [0, 0]
    households.settle(in: villages)
    let rows = Reach(target, townshipNames: ["1"], groupings: groupings)
      .rows(of: households, in: villages)
    return (0..<4).map(rows.contains)
  }

  @Test func `values of one column are alternatives, columns hold together`() {
    #expect(reached(["arm=intensive"]) == [false, true, false, true])
    #expect(reached(["arm=intensive", "arm=simple"]) == [false, true, true, true])
    #expect(reached(["arm=intensive", "delay=0"]) == [false, true, false, false])
    #expect(reached([]) == [true, true, true, true])
  }

  @Test func `a target holds for everybody until it says otherwise`() {
    #expect(Targeting().isEverybody)
    let narrowings: [(inout Targeting) -> Void] = [
      { $0.townships = ["1"] }, { $0.livelihoods = [.crop] }, { $0.incomeFifths = [.first] },
      { $0.minimumAge = 1 }, { $0.maximumAge = 119 }, { $0.treatedOnly = true },
      { $0.conditions = ["arm=intensive"] },
    ]
    for narrow in narrowings {
      var target = Targeting()
      narrow(&target)
      #expect(!target.isEverybody, "\(target)")
    }
  }

  @Test func `a column that nobody has reaches nobody`() {
    #expect(reached(["sector=farm"]) == [false, false, false, false])
    #expect(reached(["arm=other"]) == [false, false, false, false])
  }

  @Test func `a meeting is held where somebody is reached`() {
    var target = Targeting()
    target.conditions = ["delay=1"]
    var households = Households(count: 4)
    let villages = Villages(
      sizes: [2, 2], SettlementParameters(), Draws(seed: 1, replicate: 0, month: -1))
    households.settle(in: villages)
    let reach = Reach(target, townshipNames: ["1", "2"], groupings: groupings)
    #expect(reach.villages(of: villages, with: households) == [false, true])
  }
}
