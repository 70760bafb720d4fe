import Model

/// Who a household is, as founded.
package struct HouseholdPortrait: Sendable, Equatable {
  let number: Int
  let village: Int
  let township: String
  let livelihood: Livelihood
  let age: Int
  let schooling: Int
  let persons: Int
  let workers: Int
  /// Fifth of income per head, 1 the poorest.
  let fifth: Int
  let attributes: Attributes
  /// Farm land in mu.
  let land: Float
  /// Permanent income in yuan a month.
  let income: Float
  /// Cash and debts at the start, in fen.
  let cash: Int64
  let debts: [Int64]
  /// True creditworthiness and literacy, in standard deviations.
  let creditworthiness: Float
  let literacy: Float
  /// Most that kin would lend, in yuan.
  let kin: Float
  /// Distance to the bank's branch, in kilometres.
  let distance: Float
  /// Households it talks to.
  let neighbours: Int

  init(of row: Int, in world: World) {
    let households = world.households
    number = world.number(ofRow: row)
    village = Int(households.village[row])
    township = world.townshipNames[Int(world.villages.township[village])]
    livelihood = Livelihood(rawValue: households.livelihood[row]) ?? .crop
    age = Int(households.headAge[row])
    schooling = Int(households.schooling[row])
    persons = Int(households.size[row])
    workers = Int(households.workers[row])
    fifth = Int(households.incomeFifth[row]) + 1
    attributes = households.attributes[row]
    land = households.land[row]
    income = households.permanentIncome[row]
    cash = households.cash[row]
    let state = HouseholdState(of: row, in: world)
    debts = Lender.allCases.map(state.debt(to:))
    creditworthiness = households.creditworthiness[row]
    literacy = households.literacy[row]
    kin = households.informalCapacity[row]
    distance = world.villages.branchDistance[village]
    neighbours = world.neighbours(of: row).all
  }
}
