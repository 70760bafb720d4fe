import Model

/// What the columns of a panel are computed from: one household at the end of a month.
package struct PanelRow {
  let world: World
  /// Row of the household.
  let row: Int
  /// What its money did this month.
  let money: MoneyMonth
  /// Most monthly payments past due on any of its loans.
  let arrears: Int

  var households: Households { world.households }
  var village: Int { Int(world.households.village[row]) }

  func has(_ status: Status) -> Bool { world.households.status[row].contains(status) }

  /// Lent this month by one lender, in fen.
  func lent(by channel: Channel) -> Int64 {
    world.households.channel[row] == channel.rawValue ? Int64(world.households.lent[row]) : 0
  }
}

/// A cell of a panel.
package enum PanelValue {
  case text(String)
  case whole(Int)
  /// A single-precision number, written as short as it reads back.
  case single(Float)
  /// An amount in fen, written in yuan.
  case fen(Int64)
  /// Nothing to say.
  case empty

  static func flag(_ value: Bool) -> PanelValue { .whole(value ? 1 : 0) }
}
