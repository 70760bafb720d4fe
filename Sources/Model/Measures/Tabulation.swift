import Parameters

/// Adds up the households of a world into cells, once a month.
///
/// The bits of a household's status are spread into sixteen 16-bit lanes and added as one vector; everything else
/// that is usually zero is added only where it is not.
package struct Tabulation {
  private static let spread: [SIMD8<UInt16>] = (0..<256).map { byte in
    var lanes = SIMD8<UInt16>()
    for bit in 0..<8 { lanes[bit] = UInt16(byte >> bit & 1) }
    return lanes
  }

  private var low: [SIMD8<UInt16>]
  private var high: [SIMD8<UInt16>]
  private var pending = 0
  private var flags: [Double]
  /// One value a slot, cell after cell.
  package private(set) var values: [Double]
  private let poverty: Float
  private let month: Int
  package let count: Int

  /// - Parameters:
  ///   - cells: number of cells.
  ///   - month: index of the month that is observed.
  ///   - povertyLine: yuan a head and year.
  package init(cells: Int, month: Int, povertyLine: Double) {
    count = cells
    low = Array(repeating: SIMD8(), count: cells)
    high = low
    flags = Array(repeating: 0, count: cells * 16)
    values = Array(repeating: 0, count: cells * Slot.count)
    poverty = Float(povertyLine)
    self.month = month
  }

  /// Adds one household to a cell.
  @inline(__always)
  package mutating func add(_ row: Int, of households: Households, to cell: Int) {
    let bits = Int(households.status[row].rawValue)
    var weight = 1.0
    if households.weight.isEmpty {
      low[cell] &+= Self.spread[bits & 0xFF]
      high[cell] &+= Self.spread[bits >> 8]
      pending += 1
      if pending == 60_000 { flush() }
    } else {
      weight = Double(households.weight[row])
      for flag in 0..<16 where bits >> flag & 1 == 1 { flags[cell * 16 + flag] += weight }
    }
    let base = cell * Slot.count
    addAlways(row, households, weight, base)
    addIfAny(row, households, weight, base)
  }

  /// Sums of a cell, after `flush`.
  package func sums(of cell: Int) -> Sums {
    Sums(
      flags: Array(flags[cell * 16..<(cell + 1) * 16]),
      slots: Array(values[cell * Slot.count..<(cell + 1) * Slot.count]))
  }

  /// Adds a cell of another table to one of this.
  package mutating func add(_ cell: Int, of other: Tabulation, to own: Int) {
    for flag in 0..<16 { flags[own * 16 + flag] += other.flags[cell * 16 + flag] }
    for slot in 0..<Slot.count {
      values[own * Slot.count + slot] += other.values[cell * Slot.count + slot]
    }
  }

  /// Whether nobody was added to a cell.
  package func isEmpty(_ cell: Int) -> Bool {
    values[cell * Slot.count + Slot.households.rawValue] == 0
  }

  /// Moves what stands in the narrow lanes into the sums.
  package mutating func flush() {
    for cell in 0..<count {
      for bit in 0..<8 {
        flags[cell * 16 + bit] += Double(low[cell][bit])
        flags[cell * 16 + bit + 8] += Double(high[cell][bit])
      }
      low[cell] = SIMD8()
      high[cell] = SIMD8()
    }
    pending = 0
  }
}

extension Tabulation {
  @inline(__always)
  private mutating func add(_ value: Double, to slot: Slot, _ base: Int) {
    values[base + slot.rawValue] += value
  }

  @inline(__always)
  private mutating func addAlways(
    _ row: Int, _ households: Households, _ weight: Double, _ base: Int
  ) {
    let people = weight * Double(households.size[row])
    let income = households.annualIncome[row]
    add(weight, to: .households, base)
    add(people, to: .persons, base)
    add(people * Double(income), to: .income, base)
    add(weight * Double(households.trust[row]), to: .trust, base)
    if income < poverty {
      add(people, to: .poor, base)
      add(people * Double((poverty - income) / poverty), to: .povertyGap, base)
    }
  }

  @inline(__always)
  private mutating func addIfAny(
    _ row: Int, _ households: Households, _ weight: Double, _ base: Int
  ) {
    if households.informalDebt[row] > 0 {
      add(weight * Double(households.informalDebt[row]), to: .informalBalance, base)
      add(weight, to: .informalDebtors, base)
    }
    if households.bankDebt[row] > 0 {
      add(weight * Double(households.bankDebt[row]), to: .bankBalance, base)
      add(weight, to: .bankDebtors, base)
    }
    if households.investmentGain[row] > 0 {
      add(weight * Double(households.investmentGain[row]), to: .investmentGain, base)
    }
    if month - Int(households.formalWish[row]) < 12 { add(weight, to: .formalWishes, base) }
    if month - Int(households.formalLoan[row]) < 12 { add(weight, to: .formalLoans, base) }
    if households.service[row] > 0,
      Double(households.service[row]) > 0.4 * Double(households.income[row])
    {
      add(weight, to: .overIndebted, base)
    }
    if households.timesBorrowed[row] > 0 { addBorrower(row, households, weight, base) }
    if households.need[row] > 0 { addNeed(row, households, weight, base) }
  }

  private mutating func addBorrower(
    _ row: Int, _ households: Households, _ weight: Double, _ base: Int
  ) {
    add(weight * Double(households.borrowedTotal[row]), to: .borrowedTotal, base)
    add(weight * Double(households.timesBorrowed[row]), to: .timesBorrowed, base)
    add(weight * Double(households.monthsUsed[row]), to: .monthsUsed, base)
    add(weight * Double(households.loansClosed[row]), to: .loansClosed, base)
    add(weight * Double(households.platformDebt[row]), to: .balance, base)
    if households.timesBorrowed[row] > 1 { add(weight, to: .repeaters, base) }
    if Int(households.firstBorrowed[row]) == month { add(weight, to: .newBorrowers, base) }
  }

  private mutating func addNeed(
    _ row: Int, _ households: Households, _ weight: Double, _ base: Int
  ) {
    let need = weight * Double(households.need[row])
    let lent = weight * Double(households.lent[row])
    add(weight, to: .needs, base)
    add(need, to: .needAmount, base)
    switch Channel(rawValue: households.channel[row]) ?? .none {
    case .platform:
      add(lent, to: .lent, base)
      add(weight, to: .loans, base)
      add(lent * Double(households.loanRate[row]), to: .rateTimesLent, base)
    case .bank: add(lent, to: .bankLent, base)
    case .informal: add(lent, to: .informalLent, base)
    case .refused:
      add(weight, to: .unmet, base)
      add(need, to: .unmetAmount, base)
      add(need, to: .unmetSupplyAmount, base)
      add(weight, to: .refused, base)
    case .nothing:
      add(weight, to: .unmet, base)
      add(need, to: .unmetAmount, base)
      // Without a line, access is what is missing; with one, the wish.
      if !households.status[row].contains(.credited) { add(need, to: .unmetSupplyAmount, base) }
    case .none: break
    }
  }

  /// Adds one platform loan.
  package mutating func add(loan: Int, of loans: Loans, weight: Double, to cell: Int) {
    let base = cell * Slot.count
    let owed = weight * Double(loans.balance[loan])
    if loans.writtenOff[loan] { return add(owed, to: .writtenOff, base) }
    if loans.arrears[loan] >= Arrears.thirtyDays { add(owed, to: .late30, base) }
    if loans.arrears[loan] >= Arrears.ninetyDays { add(owed, to: .late90, base) }
    guard Int(loans.made[loan]) == month else { return }
    let term = Double(loans.monthsLeft[loan])
    let principal = Double(loans.principal[loan])
    let total =
      loans.instalment[loan] > 0
      ? Double(loans.instalment[loan]) * term
      : principal * (1 + Double(loans.rate[loan]) * term / 12)
    add(weight * term, to: .termTimesLoans, base)
    add(weight * max(total - principal, 0), to: .costOfLoans, base)
  }
}
