import Model

/// Where and why a household's months in two worlds part.
package struct Parting: Sendable, Equatable {
  /// First month in which any number differs; nil where none ever does.
  package let trace: Int?
  /// What differs first in that month, in the order of the steps.
  package let cause: Cause?
  /// First month in which it does or suffers something else; nil where it never does.
  package let fate: Int?

  /// What can differ, in the order of the steps.
  package enum Cause: Sendable, CaseIterable {
    case founding, neighbours, income, emergency, payments, writeOff, connection, adoption, line
    case meeting, outreach, news, forgetting, incident, trust, need, choice, loss, money
  }

  /// Compares the months of a household in two worlds.
  package init(_ one: [HouseholdMonth], _ other: [HouseholdMonth]) {
    let months = Array(zip(one, other))
    trace = months.firstIndex { $0 != $1 }
    cause = trace.flatMap { month in
      Cause.allCases.first { $0.tellsApart(months[month].0, months[month].1) }
    }
    fate = months.firstIndex { Self.isOtherFate($0, $1) }
  }

  /// Whether what a household knows, is, has or does is not the same.
  private static func isOtherFate(_ one: HouseholdMonth, _ other: HouseholdMonth) -> Bool {
    let told: Status = [
      .heard, .informed, .online, .platformUser, .credited, .everBorrowed, .late, .badRecord,
      .harmed, .skippedSpending,
    ]
    return one.end.status.intersection(told) != other.end.status.intersection(told)
      || one.choice?.channel != other.choice?.channel
      || one.choice?.loan?.amount != other.choice?.loan?.amount
      || one.payments.map(\.outcome) != other.payments.map(\.outcome)
  }
}

extension Parting.Cause {
  fileprivate func tellsApart(_ one: HouseholdMonth, _ other: HouseholdMonth) -> Bool {
    switch self {
    case .founding: one.opening != other.opening
    case .neighbours: one.neighbours != other.neighbours
    case .income: one.income != other.income
    case .emergency: one.emergency != other.emergency
    case .payments: one.payments != other.payments
    case .writeOff: one.writeOff != other.writeOff
    case .connection: one.connection != other.connection
    case .adoption: one.adoption != other.adoption
    case .line: one.line != other.line
    case .meeting: one.hasMeeting != other.hasMeeting
    case .outreach: one.hasOutreach != other.hasOutreach
    case .news: one.news != other.news
    case .forgetting: one.forgetting != other.forgetting
    case .incident: one.incident != other.incident
    case .trust: one.trust != other.trust
    case .need: one.need != other.need
    case .choice: one.choice != other.choice
    case .loss: one.loss != other.loss
    case .money: one.money != other.money || one.end != other.end
    }
  }
}
