import Parameters

/// Sums for the built-in groups: the county, townships, fifths, age bands, livelihoods.
///
/// A township's households are added to the cells of fifth × age × livelihood, which are then folded into every
/// level they belong to: one addition a household instead of five. Histograms of income have too many bins for cells;
/// each income goes to its four at once, of which the township's is emptied into the county's.
struct Levels {
  private var table: Tabulation
  private var townshipIncomes: [IncomeHistogram] = []
  /// The county, the township of the moment, fifths, age bands, livelihoods.
  private var incomes: IncomeHistograms
  /// First level of each grouping; the county's is 0, and the first township's 1.
  private let fifth: Int
  private let age: Int
  private let livelihood: Int

  /// The sums and incomes of all levels, in order.
  var tables: Tables {
    Tables(table, [incomes[0]] + townshipIncomes + (2..<incomes.count).map { incomes[$0] })
  }

  init(of world: World, povertyLine: Double) {
    let townships = world.townshipNames.count
    fifth = 1 + townships
    age = fifth + IncomeFifth.allCases.count
    livelihood = age + AgeBand.allCases.count
    let count = livelihood + Livelihood.count
    table = Tabulation(cells: count)
    incomes = IncomeHistograms(groups: 2 + count - fifth)
    var batch = Batch(of: world, povertyLine: povertyLine)
    var cells = Tabulation(cells: Self.cells.count)
    let firstBins = IncomeHistograms.firsts(of: levels(township: 1, fifth: 2))
    for township in 0..<townships {
      let levels = levels(township: 1 + township, fifth: fifth)
      for rows in Batch.batches(of: world.villages.households(ofTownship: township)) {
        batch.move(to: rows, of: world)
        assignCells(&batch, world.households)
        cells.add(batch, of: world.households)
        incomes.add(batch, of: world.households, to: firstBins)
        table.addLoans(of: batch, to: levels)
      }
      cells.flush()
      table.empty(&cells, ofTownship: 1 + township, fifth: fifth, age: age, livelihood: livelihood)
      townshipIncomes.append(incomes.empty(1, into: 0))
    }
  }

  /// The township, fifth, age band and livelihood of every cell, given the places of the first two.
  private func levels(township: Int, fifth first: Int) -> [SIMD4<Int>] {
    Self.cells.map {
      SIMD4(township, $0.fifth, age - fifth + $0.age, livelihood - fifth + $0.livelihood)
        &+ SIMD4(0, first, first, first)
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

extension Tabulation {
  /// Empties the cells of a township into the levels that each belongs to, and into level 0.
  ///
  /// The sums of the moment stay in registers: to add to what was just written would wait for it.
  fileprivate mutating func empty(
    _ cells: inout Tabulation, ofTownship township: Int, fifth: Int, age: Int, livelihood: Int
  ) {
    let fifths = fifth..<fifth + IncomeFifth.allCases.count
    let ages = age..<age + AgeBand.allCases.count
    let livelihoods = livelihood..<livelihood + Livelihood.count
    precondition(cells.count == fifths.count * ages.count * livelihoods.count)
    var summands = cells.rows.mutableSpan
    var rows = rows.mutableSpan
    for row in 0..<Slot.rows {
      var place = row
      var ofCounty = rows[row]
      var ofTownship = rows[township &* Slot.rows &+ row]
      for fifth in fifths {
        var ofFifth = rows[fifth &* Slot.rows &+ row]
        for age in ages {
          var ofAge = rows[age &* Slot.rows &+ row]
          for livelihood in livelihoods {
            let summand = summands[place]
            summands[place] = SIMD8()
            place &+= Slot.rows
            ofCounty += summand
            ofTownship += summand
            ofFifth += summand
            ofAge += summand
            rows[livelihood &* Slot.rows &+ row] += summand
          }
          rows[age &* Slot.rows &+ row] = ofAge
        }
        rows[fifth &* Slot.rows &+ row] = ofFifth
      }
      rows[township &* Slot.rows &+ row] = ofTownship
      rows[row] = ofCounty
    }
  }
}
