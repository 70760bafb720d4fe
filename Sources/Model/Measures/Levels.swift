import Parameters

/// Sums for the built-in groups: the county, townships, fifths, age bands, livelihoods.
///
/// A township's households are added to the cells of fifth × age × livelihood, which are then folded into every
/// level they belong to: one addition a household instead of five.
struct Levels {
  private var table: Tabulation
  private var incomes: IncomeHistograms
  /// First level of each grouping; the county's is 0, and the first township's 1.
  private let fifth: Int
  private let age: Int
  private let livelihood: Int

  var tables: Tables { Tables(table, incomes) }

  init(of world: World, povertyLine: Double) {
    let townships = world.townshipNames.count
    fifth = 1 + townships
    age = fifth + IncomeFifth.allCases.count
    livelihood = age + AgeBand.allCases.count
    let count = livelihood + Livelihood.count
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
    find(&groups, batch.rows, households.incomeFifth) { Int($0) &+ fifth }
    incomes.add(people, to: groups)
    find(&groups, batch.rows, households.headAge) { AgeBand(age: $0).rawValue &+ age }
    incomes.add(people, to: groups)
    find(&groups, batch.rows, households.livelihood) { Int($0) &+ livelihood }
    incomes.add(people, to: groups)
  }

  /// Groups of consecutive households by a column.
  @inline(__always)
  private func find(
    _ groups: inout [Int], _ rows: Range<Int>, _ column: [UInt8], _ group: (UInt8) -> Int
  ) {
    let column = column.span.extracting(rows)
    var groups = groups.mutableSpan
    precondition(column.count == groups.count, "a group for every row")
    for place in 0..<groups.count { groups[place] = group(column[place]) }
  }

  /// Cell of fifth × age × livelihood.
  private func assignCells(_ batch: inout Batch, _ households: Households) {
    let fifths = households.incomeFifth.span.extracting(batch.rows)
    let ages = households.headAge.span.extracting(batch.rows)
    let kinds = households.livelihood.span.extracting(batch.rows)
    let bands = AgeBand.allCases.count
    let count = fifths.count
    var cells = batch.cells.mutableSpan
    precondition(ages.count == count && kinds.count == count && cells.count >= count)
    for place in 0..<count {
      let band = AgeBand(age: ages[place]).rawValue
      cells[place] = (Int(fifths[place]) &* bands &+ band) &* Livelihood.count &+ Int(kinds[place])
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
    for loan in world.loans where loan.isCounted(in: world.age - 1) {
      let row = Int(loan.household)
      let weight = households.weight(of: row)
      let township = Int(world.villages.township[Int(households.village[row])])
      table.add(loan, weight: weight, to: 0)
      table.add(loan, weight: weight, to: 1 + township)
      table.add(loan, weight: weight, to: fifth + Int(households.incomeFifth[row]))
      table.add(loan, weight: weight, to: age + AgeBand(age: households.headAge[row]).rawValue)
      table.add(loan, weight: weight, to: livelihood + Int(households.livelihood[row]))
    }
  }
}
