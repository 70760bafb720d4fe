import Parameters
import Testing

@testable import Model

/// A diary tells where the money went, and whoever keeps one changes nothing.
@Suite struct MoneyDiaryTests {
  @Test func `every flow belongs to a step of the month, and no step to two`() {
    let steps = CashFlow.allCases.compactMap(\.step?.name)
    #expect(Set(steps).count == steps.count)
    #expect(Set(steps).isSubset(of: Step.inOrder.map(\.name)))
  }

  @Test func `every fen of every household of a busy county is in its diary`() {
    let parameters = BusyCounty.parameters()
    var world = Hamlet.county(parameters)
    var diary = MoneyDiary(of: Array(0..<world.households.count))
    var owed = diary.rows.map { world.households.debt($0) }
    for _ in 0..<BusyCounty.months {
      world.advance(parameters) { step, world, _ in
        diary.look(before: step, world.households)
      }
      diary.close(world.households)
      for (row, month) in diary.months.enumerated() {
        #expect(month.after == world.households.cash[row])
        #expect(month[.income] == world.households.income[row])
        #expect(month.interest >= 0 && month.principal >= 0 && month.writtenOff >= 0)
        owed[row] += Int64(world.households.lent[row]) - month.principal - month.writtenOff
        #expect(owed[row] == world.households.debt(row))
      }
    }
    #expect(
      diary.months.contains { $0[.repayment] < 0 } && diary.months.contains { $0[.sales] > 0 })
  }

  @Test func `a world that is watched lives as one that is not`() {
    let parameters = BusyCounty.parameters()
    var (watched, alone) = (Hamlet.county(parameters), Hamlet.county(parameters))
    var steps: [String] = []
    watched.advance(parameters) { step, _, _ in steps.append(step.name) }
    alone.advance(parameters)
    #expect(steps == Step.inOrder.map(\.name))
    #expect(watched.text == alone.text)
  }
}
