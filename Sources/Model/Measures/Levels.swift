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
    table = Tabulation(cells: count)
    incomes = IncomeHistograms(groups: count)
    var batch = Batch(of: world, povertyLine: povertyLine)
    var cells = Tabulation(cells: Self.cells.count)
    for township in 0..<townships {
      let levels = Self.cells.map {
        SIMD4(1 + township, fifth + $0.fifth, age + $0.age, livelihood + $0.livelihood)
      }
      let firstBins = IncomeHistograms.firsts(of: levels)
      for rows in Batch.batches(of: world.villages.households(ofTownship: township)) {
        batch.move(to: rows, of: world)
        assignCells(&batch, world.households)
        cells.add(batch, of: world.households)
        incomes.add(batch, of: world.households, to: firstBins)
        table.addLoans(of: batch, to: levels)
      }
      cells.flush()
      table.fold(cells, into: levels)
      cells.clear()
      incomes.fold(1 + township, into: 0)
    }
  }

  /// Every combination of fifth, age band and livelihood, in the order of the cells.
  private static let cells: [(fifth: Int, age: Int, livelihood: Int)] =
    IncomeFifth.allCases.indices.flatMap { fifth in
      AgeBand.allCases.indices.flatMap { age in
        (0..<Livelihood.count).map { (fifth, age, $0) }
      }
    }

  /// Cell of fifth × age × livelihood.
  private func assignCells(_ batch: inout Batch, _ households: Households) {
    let fifths = households.incomeFifth.span.extracting(batch.rows)
    let ages = households.headAge.span.extracting(batch.rows)
    let kinds = households.livelihood.span.extracting(batch.rows)
    let bands = UInt16(AgeBand.allCases.count)
    let livelihoods = UInt16(Livelihood.count)
    let count = fifths.count
    var cells = batch.cells.mutableSpan
    precondition(ages.count == count && kinds.count == count && cells.count >= count)
    for place in 0..<count {
      let band = UInt16(truncatingIfNeeded: AgeBand.place(of: ages[place]))
      cells[place] = (UInt16(fifths[place]) &* bands &+ band) &* livelihoods &+ UInt16(kinds[place])
    }
  }
}
