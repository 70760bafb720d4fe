/// Follows one household through its months and keeps the numbers behind what it does.
///
/// Before a step it asks the step's own functions what they will make of this household: draws are addressed by
/// household, month and purpose, so the answer is what the step then does. After a step it looks at what came of
/// it. Nothing is changed, and whoever has no witness pays nothing.
package struct Witness: Sendable {
  /// Row of the household.
  package let row: Int
  private var diary: MoneyDiary
  private var page: HouseholdMonth?
  private var last: (step: String, state: HouseholdState)?

  /// Of the household in a row.
  package init(of row: Int) {
    self.row = row
    diary = MoneyDiary(of: [row])
  }

  /// Looks at the world before a step of a month.
  package mutating func look(before step: Step, _ world: World, _ month: borrowing Month) {
    diary.look(before: step, world.households)
    var page = page ?? HouseholdMonth(of: row, in: world)
    let state = HouseholdState(of: row, in: world)
    if let last { page.settle(last.step, row, last.state, state, in: world, month) }
    page.foresee(step.name, row, state, in: world, month)
    last = (step.name, state)
    self.page = page
  }

  /// Closes the month that has been lived, and tells it.
  package mutating func close(_ world: World) -> HouseholdMonth? {
    diary.close(world.households)
    guard var page else { return nil }
    page.money = diary.months[0]
    page.end = HouseholdState(of: row, in: world)
    self.page = nil
    last = nil
    return page
  }
}

extension World {
  /// Lives one month under the eyes of a witness.
  package mutating func advance(
    _ parameters: ModelParameters, before witness: inout Witness
  ) -> HouseholdMonth? {
    advance(parameters) { step, world, month in witness.look(before: step, world, month) }
    return witness.close(self)
  }
}
