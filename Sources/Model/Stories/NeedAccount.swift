/// A need for money that arose this month.
package struct NeedAccount: Sendable, Equatable {
  /// What it is for.
  package let use: Use
  /// The luck that brought a production need; nil for others.
  package let luck: Throw?
  /// Own money that went into it, in fen.
  package let own: Int64
  /// Need that is left for credit, in fen.
  package let need: Int64
  /// Cash that was there, in fen.
  package let cash: Int64

  /// The need that stands after the step; nil where there is none and nothing was invested.
  init?(
    of row: Int, before: HouseholdState, after: HouseholdState, in world: World,
    _ month: borrowing Month
  ) {
    let own = before.cash - after.cash
    guard own > 0 || after.need > 0, let use = Use(rawValue: after.needUse) else { return nil }
    self.use = use
    luck = before.need == 0 && use == .production ? Self.luck(of: row, in: world, month) : nil
    self.own = own
    need = Int64(after.need)
    cash = before.cash
  }

  /// The luck that decides whether a household needs money for production.
  static func luck(of row: Int, in world: World, _ month: borrowing Month) -> Throw {
    let rates = month.parameters.need.productionRates(season: month.season)
    return Throw(
      chance: rates[Int(world.households.livelihood[row])]
        * Double(world.households.needFrailty[row]),
      draw: month.draws.uniform(.need, row))
  }
}
