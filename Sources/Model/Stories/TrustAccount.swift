/// What a household's trust tends to, and why.
package struct TrustAccount: Sendable, Equatable {
  /// What moves the target, in the order of the formula.
  package enum Force: Int, Sendable, CaseIterable {
    case base, leaning, neighboursWhoPay, neighboursInTrouble, ownUse, familiarity, ownHarm
  }

  /// Contribution of each force that is not zero; they add up to the target.
  package let forces: [ForcePart]
  /// Where trust tends to, 0 to 1.
  package let target: Float
  /// Share of the distance covered this month.
  package let speed: Double
  /// What the village committee's word added, and an incident in the village took.
  package let committee: Double
  package let incident: Double
  /// Trust before.
  package let before: Float
  /// Trust after, as the step left it.
  package internal(set) var after: Float

  /// One force with its size.
  package struct ForcePart: Sendable, Equatable {
    package let force: Force
    package let size: Float
  }

  init(of row: Int, _ state: HouseholdState, in world: World, _ month: borrowing Month) {
    let parameters = month.parameters.trust
    let effects = TrustEffects(month.parameters)
    let leaning = world.households.disposition[row]
    let village = Int(world.households.village[row])
    // Forces are let in one by one, so each part is what the step's own function makes of it.
    let tally = Tally(packed: world.tally[row])
    let voices = world.voices.isEmpty ? nil : world.voices[row]
    let (nobody, borrowers) = (Tally(packed: 0), Tally(packed: world.tally[row] & 0xFF))
    let (own, familiar): (Status, Status) = (.everBorrowed, [.everBorrowed, .platformUser])
    func all(_ status: Status) -> Float {
      let status = state.status.intersection(status)
      return voices.map { effects.target(status, leaning, $0) }
        ?? effects.target(status, leaning, tally)
    }
    let steps: [(Force, Float)] = [
      (.base, effects.target([], 0, nobody)),
      (.leaning, effects.target([], leaning, nobody)),
      (
        .neighboursWhoPay,
        voices.map { effects.target([], leaning, $0.ofBorrowers) }
          ?? effects.target([], leaning, borrowers)
      ),
      (.neighboursInTrouble, all([])), (.ownUse, all(own)), (.familiarity, all(familiar)),
      (.ownHarm, all(state.status)),
    ]
    var last: Float = 0
    forces = steps.compactMap { force, sum in
      defer { last = sum }
      return sum == last ? nil : ForcePart(force: force, size: sum - last)
    }
    target = last
    speed = month.index == 0 ? 1 : parameters.speed
    committee = world.villages.meeting[village] ? parameters.committee : 0
    incident = world.villages.incident[village] ? parameters.incidentLoss : 0
    before = state.trust
    after = state.trust
  }
}
