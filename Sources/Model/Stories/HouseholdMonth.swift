import Parameters

/// One household's month: what happened to it, what it decided, and the numbers behind each decision.
package struct HouseholdMonth: Sendable, Equatable {
  /// Months since the start, 0 for the first.
  package let index: Int
  /// The date.
  package let date: CalendarMonth
  /// How it stood when the month began.
  package let opening: HouseholdState
  /// How it stands when the month is over.
  package internal(set) var end: HouseholdState
  /// Where its money went.
  package internal(set) var money = MoneyMonth()
  /// Its neighbours at the end of last month.
  package internal(set) var neighbours: NeighbourCounts
  package internal(set) var income: IncomeAccount?
  /// Whether its working capital was lost; nil where it had none.
  package internal(set) var loss: Throw?
  /// Working capital before it turned over, in fen.
  package internal(set) var worked: Int64 = 0
  package internal(set) var emergency: EmergencyAccount?
  package internal(set) var payments: [PaymentAccount] = []
  package internal(set) var writeOff: WriteOffAccount?
  package internal(set) var connection: ConnectionAccount?
  /// Whether it began to use the platform, where it could; nil where it could not or did already.
  package internal(set) var adoption: Throw?
  package internal(set) var line: LineAccount?
  /// Whether its village held a meeting, or was visited by a team of the lender.
  package internal(set) var hasMeeting = false
  package internal(set) var hasOutreach = false
  package internal(set) var news: NewsAccount?
  /// Whether it forgot how the product works; nil where it cannot.
  package internal(set) var forgetting: Throw?
  /// Whether an incident in its village touched it; nil where there was none.
  package internal(set) var incident: Throw?
  package internal(set) var trust: TrustAccount?
  package internal(set) var need: NeedAccount?
  package internal(set) var choice: ChoiceAccount?

  init(of row: Int, in world: World) {
    index = world.age
    date = world.start + world.age
    opening = HouseholdState(of: row, in: world)
    end = opening
    neighbours = world.neighbours(of: row)
  }
}

/// A loan of a household that its lender gave up.
package struct WriteOffAccount: Sendable, Equatable {
  /// Principal given up by platform, bank and kin, in fen.
  package let amounts: [Int64]
  /// Whether a default was entered in the credit bureau's record.
  package let isRecorded: Bool
  /// Whether that ended its credit line.
  package let endsLine: Bool
  /// Paid back of what was written off before, in fen.
  package let recovered: Int64

  /// Nil where nothing of the kind happened.
  init?(before: HouseholdState, after: HouseholdState) {
    amounts = Lender.allCases.map { before.debt(to: $0) - after.debt(to: $0) }
    isRecorded = after.has(.badRecord) && !before.has(.badRecord)
    endsLine = before.has(.credited) && !after.has(.credited)
    recovered = before.cash - after.cash
    if amounts.allSatisfy({ $0 == 0 }) && !isRecorded && recovered == 0 { return nil }
  }
}

/// How a household came on line.
package struct ConnectionAccount: Sendable, Equatable {
  /// Its rank: it comes on line once its village's coverage exceeds it.
  package let rank: Float
  /// Coverage of its village this month, without what a policy adds.
  package let coverage: Float

  /// Whether only a policy brought it on line.
  package var isByPolicy: Bool { rank >= coverage }

  /// Nil where it did not come on line in this step.
  init?(of row: Int, before: HouseholdState, after: HouseholdState, in world: World) {
    guard after.has(.online), !before.has(.online) else { return nil }
    rank = world.households.connectivityRank[row]
    coverage = world.villages.coverage[Int(world.households.village[row])]
  }
}
