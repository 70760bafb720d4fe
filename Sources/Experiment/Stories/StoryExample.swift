import Model

/// Picks a household whose story has something to tell.
struct StoryExample {
  /// Row of the household.
  let row: Int
  /// Why it.
  let reason: Reason

  /// What makes a story worth reading, the best first.
  enum Reason: CaseIterable {
    case borrowsOnlyThere, borrowsEarlier, borrowsMore, borrowsOnlyHere, borrowsLater, borrowsLess
    case learnsOnlyThere, learnsOnlyHere
    case borrowsAgain, borrows, learns, anyone
  }

  /// Picks from two worlds at their ends, or from one.
  init(_ base: World, _ other: World?) {
    let rows = Array(0..<base.households.count)
    for reason in Reason.allCases {
      let fitting = rows.filter { Self.fits(reason, $0, base, other) }
      guard !fitting.isEmpty else { continue }
      // Who has a line has more to decide; and one in the middle, as the first village is not the only one.
      let credited = fitting.filter { base.households.status[$0].contains(.credited) }
      let some = credited.isEmpty ? fitting : credited
      self.init(row: some[some.count / 2], reason: reason)
      return
    }
    self.init(row: 0, reason: .anyone)
  }

  private init(row: Int, reason: Reason) {
    self.row = row
    self.reason = reason
  }

  private static func fits(_ reason: Reason, _ row: Int, _ base: World, _ other: World?) -> Bool {
    let here = base.households
    let month = here.firstBorrowed[row]
    switch reason {
    case .borrowsMore, .borrowsLess:
      guard let there = other?.households.borrowedTotal[row] else { return false }
      let total = here.borrowedTotal[row]
      return reason == .borrowsMore ? there > total : there < total
    case .borrowsOnlyThere, .borrowsEarlier, .borrowsOnlyHere, .borrowsLater:
      guard let there = other?.households.firstBorrowed[row] else { return false }
      return switch reason {
      case .borrowsOnlyThere: month < 0 && there >= 0
      case .borrowsEarlier: month >= 0 && there >= 0 && there < month
      case .borrowsOnlyHere: month >= 0 && there < 0
      default: month >= 0 && there > month
      }
    case .learnsOnlyThere, .learnsOnlyHere:
      guard let there = other?.households.status[row].contains(.informed) else { return false }
      let knows = here.status[row].contains(.informed)
      return knows != there && there == (reason == .learnsOnlyThere)
    case .borrowsAgain: return month > 2 && (2...4).contains(here.timesBorrowed[row])
    case .borrows: return month >= 0
    case .learns: return here.status[row].contains(.informed)
    case .anyone: return true
    }
  }
}
