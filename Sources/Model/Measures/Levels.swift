import Parameters

/// Sums for the built-in groups: the county, townships, fifths, age bands, livelihoods.
///
/// A township's households are added to the cells of fifth × age × livelihood, which are then folded into every
/// level they belong to: one addition a household instead of five.
struct Levels {
  private var table: Tabulation
  private var incomes: IncomeHistograms
  private let townships: Int

  private var fifth: Int { 1 + townships }
  private var age: Int { fifth + IncomeFifth.allCases.count }
  private var livelihood: Int { age + AgeBand.allCases.count }

  var tables: Tables { Tables(table, incomes) }

  init(of world: World, povertyLine: Double) {
    townships = world.townshipNames.count
    let count =
      1 + townships + IncomeFifth.allCases.count + AgeBand.allCases.count + Livelihood.count
    table = Tabulation(cells: count, month: world.age - 1, povertyLine: povertyLine)
    incomes = IncomeHistograms(groups: count)
    var village = 0
    for township in 0..<townships {
      var cells = Tabulation(
        cells: IncomeFifth.allCases.count * AgeBand.allCases.count * Livelihood.count,
        month: world.age - 1, povertyLine: povertyLine)
      while village < world.villages.count, Int(world.villages.township[village]) == township {
        add(world.households, world.villages.households(of: village), township, to: &cells)
        village += 1
      }
      cells.flush()
      fold(cells, township)
      incomes.fold(1 + township, into: 0)
    }
    addLoans(of: world)
  }

  private mutating func add(
    _ households: Households, _ rows: Range<Int>, _ township: Int, to cells: inout Tabulation
  ) {
    for row in rows {
      let ages = AgeBand(age: households.headAge[row]).rawValue
      let fifths = Int(households.incomeFifth[row])
      let kind = Int(households.livelihood[row])
      let cell = (fifths * AgeBand.allCases.count + ages) * Livelihood.count + kind
      cells.add(row, of: households, to: cell)
      incomes.add(row, of: households, to: 1 + township)
      incomes.add(row, of: households, to: fifth + fifths)
      incomes.add(row, of: households, to: age + ages)
      incomes.add(row, of: households, to: livelihood + kind)
    }
  }

  private mutating func fold(_ cells: Tabulation, _ township: Int) {
    for cell in 0..<cells.count where !cells.isEmpty(cell) {
      let kind = cell % Livelihood.count
      let ages = cell / Livelihood.count % AgeBand.allCases.count
      let fifths = cell / Livelihood.count / AgeBand.allCases.count
      for level in [0, 1 + township, fifth + fifths, age + ages, livelihood + kind] {
        table.add(cell, of: cells, to: level)
      }
    }
  }

  private mutating func addLoans(of world: World) {
    let households = world.households
    for loan in 0..<world.loans.count
    where world.loans.lender[loan] == Lender.platform.rawValue {
      let row = Int(world.loans.household[loan])
      let weight = households.weight(of: row)
      let township = Int(world.villages.township[Int(households.village[row])])
      for level in [
        0, 1 + township, fifth + Int(households.incomeFifth[row]),
        age + AgeBand(age: households.headAge[row]).rawValue,
        livelihood + Int(households.livelihood[row]),
      ] { table.add(loan: loan, of: world.loans, weight: weight, to: level) }
    }
  }
}
