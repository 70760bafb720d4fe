import Model

/// Households of each group by what a policy does to their first loan.
package struct TransitionCounts: Sendable, Equatable {
  /// One value a group and kind, the kinds of the first group first.
  let values: [Double]

  static let kinds = Transition.allCases.count

  /// Compares households one by one; the two worlds have the same ones in the same rows.
  init(base: [Int16], reform: World) {
    let (households, villages) = (reform.households, reform.villages)
    var values = [Double](repeating: 0, count: reform.groupLevels.count * Self.kinds)
    let firstFifth = 1 + reform.townshipNames.count
    let firstAge = firstFifth + 5
    let firstLivelihood = firstAge + AgeBand.allCases.count
    for row in 0..<households.count {
      let kind = Transition(base: base[row], reform: households.firstBorrowed[row]).index
      let weight = households.weight(of: row)
      let township = Int(villages.township[Int(households.village[row])])
      let age = AgeBand(age: households.headAge[row]).rawValue
      values[kind] += weight
      values[(1 + township) * Self.kinds + kind] += weight
      values[(firstFifth + Int(households.incomeFifth[row])) * Self.kinds + kind] += weight
      values[(firstAge + age) * Self.kinds + kind] += weight
      values[(firstLivelihood + Int(households.livelihood[row])) * Self.kinds + kind] += weight
    }
    var first = firstLivelihood + Livelihood.allCases.count
    for grouping in reform.groupings {
      for row in 0..<households.count {
        let kind = Transition(base: base[row], reform: households.firstBorrowed[row]).index
        let level = first + Int(grouping.column[row])
        values[level * Self.kinds + kind] += households.weight(of: row)
      }
      first += grouping.levels.count
    }
    precondition(first * Self.kinds == values.count, "every group has its counts")
    self.values = values
  }

  /// Where a policy changes nothing: who borrows does so in the same month.
  init(unchanged world: World) {
    self.init(base: world.households.firstBorrowed, reform: world)
  }
}
