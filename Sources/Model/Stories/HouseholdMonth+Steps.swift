extension HouseholdMonth {
  /// Asks what a step is about to do to the household.
  mutating func foresee(
    _ step: String, _ row: Int, _ state: HouseholdState, in world: World, _ month: borrowing Month
  ) {
    let parameters = month.parameters
    switch step {
    case Step.emergencies.name: emergency = EmergencyAccount(of: row, month)
    case Step.repayments.name:
      guard !state.loans.isEmpty else { break }
      payments = PaymentAccount.all(of: state, row, in: world, month)
    case Step.countyServices.name:
      guard state.has(.online), !state.has(.platformUser) else { break }
      adoption = Throw(
        chance: parameters.countyServices.adoptionChance(inMonth: month.index),
        draw: month.draws.uniform(.platformAdoption, row))
    case Step.creditLines.name: line = LineAccount(of: row, state, in: world, month)
    case Step.wordOfMouth.name:
      let village = Int(world.households.village[row])
      hasMeeting = world.villages.meeting[village]
      hasOutreach = world.villages.outreach[village]
      news = NewsAccount(of: row, state.status, in: world, month)
      guard state.has(.informed), !state.has(.everBorrowed), parameters.wordOfMouth.forgetting > 0
      else { break }
      forgetting = Throw(
        chance: parameters.wordOfMouth.forgetting, draw: month.draws.uniform(.forgetting, row))
    case Step.trust.name: trust = TrustAccount(of: row, state, in: world, month)
    case Step.borrowing.name:
      guard state.need > 0 else { break }
      choice = ChoiceAccount(of: row, state, in: world, month)
    case Step.investment.name:
      worked = Int64(state.working)
      guard state.working > 0 else { break }
      loss = Throw(
        chance: parameters.investment.lossChance,
        draw: month.draws.uniform(.investmentReturn, row))
    default: break
    }
  }

  /// Looks at what a step has done to the household.
  mutating func settle(
    _ step: String, _ row: Int, _ before: HouseholdState, _ after: HouseholdState, in world: World,
    _ month: borrowing Month
  ) {
    switch step {
    case Step.neighbours.name: neighbours = world.neighbours(of: row)
    case Step.incomes.name:
      income = IncomeAccount(of: row, before: before, after: after, in: world, month)
    case Step.emergencies.name:
      emergency?.paid = before.cash - after.cash
      emergency?.need = Int64(after.need)
      if emergency?.luck.happens == false { emergency = nil }
    case Step.writeOffs.name: writeOff = WriteOffAccount(before: before, after: after)
    case Step.connectivity.name:
      connection = ConnectionAccount(of: row, before: before, after: after, in: world)
    case Step.creditLines.name: line?.settle(after)
    case Step.incidents.name:
      let village = Int(world.households.village[row])
      guard world.villages.incident[village], before.has(.platformUser) else { break }
      incident = Throw(
        chance: month.parameters.security.usersTouched, draw: month.draws.uniform(.incident, row))
    case Step.trust.name: trust?.after = after.trust
    case Step.needs.name:
      need = NeedAccount(of: row, before: before, after: after, in: world, month)
    default: break
    }
  }
}
