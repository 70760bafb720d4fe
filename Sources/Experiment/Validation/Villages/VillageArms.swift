import Model
import Parameters

/// Arms, friends and decisions of the households of the published experiment, in the order of the model's rows.
package struct VillageArms: Sendable {
  /// Whether it was told in the second round.
  let isSecondRound: [Bool]
  /// Whether its session was a long one.
  let isLong: [Bool]
  /// Whether the product was the default option in the first round of its village.
  let isDefault: [Bool]
  /// Whether nothing was said about what others had decided.
  let isHidden: [Bool]
  /// Row of its administrative village.
  let village: [Int]
  /// Share of its friends who sat in long sessions of the first round; NaN where it named nobody of the survey.
  let informedFriends: [Double]
  /// What it decided: 1 where it took up; NaN where that is missing.
  let tookUp: [Double]

  /// Reads the columns that a scenario kept of the authors' files.
  init(of world: World, from path: String) throws(ScenarioError) {
    func values(_ name: String) throws(ScenarioError) -> [Double] {
      guard let grouping = world.groupings.first(where: { $0.name == name }) else {
        throw ScenarioError([
          ParameterProblem(
            at: path,
            "population.households.keep does not name \(name). Add it: the experiment is read from "
              + "delay, treated, default, info_none and takeup_survey.")
        ])
      }
      let levels = grouping.levels.map { Double($0) ?? .nan }
      return grouping.column.map { levels[Int($0)] }
    }
    let isSecondRound = try values("delay").map { $0 == 1 }
    let isLong = try values("treated").map { $0 == 1 }
    isDefault = try values("default").map { $0 == 1 }
    isHidden = try values("info_none").map { $0 == 1 }
    tookUp = try values("takeup_survey")
    village = world.households.village.map { Int($0) }
    informedFriends = isLong.indices.map { row in
      let friends = world.ties.neighbours(of: row)
      let informed = friends.count { !isSecondRound[Int($0)] && isLong[Int($0)] }
      return Double(informed) / Double(friends.count)
    }
    self.isSecondRound = isSecondRound
    self.isLong = isLong
  }

  /// Share that took up among the short sessions of the first round: what the base rate is refitted to.
  func baseRate(of tookUp: [Double]) -> Double {
    let rows = tookUp.indices.filter {
      !isSecondRound[$0] && !isLong[$0] && !tookUp[$0].isNaN
    }
    return rows.reduce(0) { $0 + tookUp[$1] } / Double(rows.count)
  }
}
