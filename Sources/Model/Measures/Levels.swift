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
    var batch = Batch(of: world.households)
    var people = IncomeBatch()
    var cells = Tabulation(
      cells: IncomeFifth.allCases.count * AgeBand.allCases.count * Livelihood.count,
      month: world.age - 1, povertyLine: povertyLine)
    for township in 0..<townships {
      for rows in Batch.batches(of: world.villages.households(ofTownship: township)) {
        batch.move(to: rows, of: world.households)
        people.read(batch, of: world.households)
        addIncomes(people, batch, world.households, township)
        assignCells(&batch, world.households)
        cells.add(batch, of: world.households)
      }
      cells.flush()
      fold(cells, township)
      cells.clear()
      incomes.fold(1 + township, into: 0)
    }
    addLoans(of: world)
  }

  /// Adds to the histograms of the township, the fifths, the age bands and the livelihoods.
  private mutating func addIncomes(
    _ people: IncomeBatch, _ batch: Batch, _ households: Households, _ township: Int
  ) {
    var groups = [Int](repeating: 1 + township, count: batch.rows.count)
    incomes.add(people, to: groups)
    for (place, row) in batch.rows.enumerated() {
      groups[place] = fifth + Int(households.incomeFifth[row])
    }
    incomes.add(people, to: groups)
    for (place, row) in batch.rows.enumerated() {
      groups[place] = age + AgeBand(age: households.headAge[row]).rawValue
    }
    incomes.add(people, to: groups)
    for (place, row) in batch.rows.enumerated() {
      groups[place] = livelihood + Int(households.livelihood[row])
    }
    incomes.add(people, to: groups)
  }

  /// Cell of fifth × age × livelihood.
  private func assignCells(_ batch: inout Batch, _ households: Households) {
    let fifths = households.incomeFifth.span
    let ages = households.headAge.span
    let kinds = households.livelihood.span
    let rows = batch.rows
    var cells = batch.cells.mutableSpan
    for place in 0..<rows.count {
      let row = rows.lowerBound &+ place
      let band = AgeBand(age: ages[row]).rawValue
      cells[place] =
        (Int(fifths[row]) &* AgeBand.allCases.count &+ band) &* Livelihood.count
        &+ Int(kinds[row])
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
