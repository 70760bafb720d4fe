import Model

/// What a world has cost since its start, in yuan.
package struct Ledger: Sendable, Equatable {
  /// Spent by lever and payer, the payers of the first lever first.
  let spent: [Double]
  /// Interest that dated rate cuts have cost, whoever bears it; part of what is spent on them.
  let interestForgone: Double
  /// The platform's write-offs less recoveries.
  let losses: Double
  /// The platform's margin.
  let margin: Double

  init(of world: World) {
    spent = Lever.allCases.flatMap { lever in
      Payer.allCases.map { world.scaled(world.treasury.spent(on: lever, by: $0).total) }
    }
    let institutions = world.institutions
    interestForgone = world.scaled(institutions.interestForgone.total)
    losses = world.scaled(
      institutions[.platform].writtenOff.total - institutions[.platform].recovered.total)
    margin = world.scaled(institutions.margin.total)
  }

  /// Spent on a lever by a payer; nil stands for all levers or all payers.
  func spent(on lever: Lever? = nil, by payer: Payer? = nil) -> Double {
    var sum = 0.0
    for each in Lever.allCases where lever == nil || lever == each {
      for one in Payer.allCases where payer == nil || payer == one {
        sum += spent[each.number * Payer.allCases.count + Int(one.rawValue)]
      }
    }
    return sum
  }
}
