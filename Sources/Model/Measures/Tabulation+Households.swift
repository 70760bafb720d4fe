extension Tabulation {
  /// Adds households to their cells.
  package mutating func add(_ batch: Batch, of households: Households) {
    addFlags(batch, households.status)
    addPeople(batch, households.size, households.annualIncome, households.trust)
    addDebts(batch, households.informalDebt, households.bankDebt)
    addFormal(batch, households.formalWish, households.formalLoan)
    addGains(batch, households.investmentGain)
    addService(batch, households.service, households.income)
    addBorrowers(batch, households)
    addNeeds(batch, households)
  }

  private mutating func addPeople(
    _ batch: Batch, _ size: [UInt8], _ income: [Float], _ trust: [Float]
  ) {
    let poverty = poverty
    var values = values.mutableSpan
    let cells = batch.cells.span
    let weights = batch.weights.span
    let size = size.span
    let income = income.span
    let trust = trust.span
    for place in 0..<batch.rows.count {
      let row = batch.rows.lowerBound &+ place
      let base = cells[place] &* Slot.count
      let weight = weights[place]
      let people = weight * Double(size[row])
      values.add(weight, to: .households, base)
      values.add(people, to: .persons, base)
      values.add(people * Double(income[row]), to: .income, base)
      values.add(weight * Double(trust[row]), to: .trust, base)
      if income[row] < poverty {
        values.add(people, to: .poor, base)
        values.add(people * Double((poverty - income[row]) / poverty), to: .povertyGap, base)
      }
    }
  }

  private mutating func addDebts(_ batch: Batch, _ informal: [Int32], _ bank: [Int32]) {
    var values = values.mutableSpan
    let cells = batch.cells.span
    let weights = batch.weights.span
    let informal = informal.span
    let bank = bank.span
    for place in 0..<batch.rows.count {
      let row = batch.rows.lowerBound &+ place
      let base = cells[place] &* Slot.count
      if informal[row] > 0 {
        values.add(weights[place] * Double(informal[row]), to: .informalBalance, base)
        values.add(weights[place], to: .informalDebtors, base)
      }
      if bank[row] > 0 {
        values.add(weights[place] * Double(bank[row]), to: .bankBalance, base)
        values.add(weights[place], to: .bankDebtors, base)
      }
    }
  }

  private mutating func addFormal(_ batch: Batch, _ wish: [Int16], _ loan: [Int16]) {
    let before = month - 12
    var values = values.mutableSpan
    let cells = batch.cells.span
    let weights = batch.weights.span
    let wish = wish.span
    let loan = loan.span
    for place in 0..<batch.rows.count {
      let row = batch.rows.lowerBound &+ place
      let base = cells[place] &* Slot.count
      // Adding zero is cheaper than a branch that cannot be foreseen.
      values.add(Int(wish[row]) > before ? weights[place] : 0, to: .formalWishes, base)
      values.add(Int(loan[row]) > before ? weights[place] : 0, to: .formalLoans, base)
    }
  }

  private mutating func addGains(_ batch: Batch, _ gain: [Float]) {
    var values = values.mutableSpan
    let cells = batch.cells.span
    let weights = batch.weights.span
    let gain = gain.span
    for place in 0..<batch.rows.count {
      let row = batch.rows.lowerBound &+ place
      guard gain[row] > 0 else { continue }
      values.add(
        weights[place] * Double(gain[row]), to: .investmentGain, cells[place] &* Slot.count)
    }
  }

  private mutating func addService(_ batch: Batch, _ service: [Int32], _ income: [Int64]) {
    var values = values.mutableSpan
    let cells = batch.cells.span
    let weights = batch.weights.span
    let service = service.span
    let income = income.span
    for place in 0..<batch.rows.count {
      let row = batch.rows.lowerBound &+ place
      guard service[row] > 0, Double(service[row]) > 0.4 * Double(income[row]) else { continue }
      values.add(weights[place], to: .overIndebted, cells[place] &* Slot.count)
    }
  }

  private mutating func addBorrowers(_ batch: Batch, _ households: Households) {
    let month = month
    var values = values.mutableSpan
    let times = households.timesBorrowed.span
    for place in 0..<batch.rows.count {
      let row = batch.rows.lowerBound &+ place
      guard times[row] > 0 else { continue }
      let base = batch.cells[place] &* Slot.count
      let weight = batch.weights[place]
      values.add(weight * Double(households.borrowedTotal[row]), to: .borrowedTotal, base)
      values.add(weight * Double(times[row]), to: .timesBorrowed, base)
      values.add(weight * Double(households.monthsUsed[row]), to: .monthsUsed, base)
      values.add(weight * Double(households.loansClosed[row]), to: .loansClosed, base)
      values.add(weight * Double(households.platformDebt[row]), to: .balance, base)
      if times[row] > 1 { values.add(weight, to: .repeaters, base) }
      if Int(households.firstBorrowed[row]) == month { values.add(weight, to: .newBorrowers, base) }
    }
  }

  private mutating func addNeeds(_ batch: Batch, _ households: Households) {
    var values = values.mutableSpan
    let needs = households.need.span
    for place in 0..<batch.rows.count {
      let row = batch.rows.lowerBound &+ place
      guard needs[row] > 0 else { continue }
      let base = batch.cells[place] &* Slot.count
      let weight = batch.weights[place]
      let need = weight * Double(needs[row])
      let lent = weight * Double(households.lent[row])
      values.add(weight, to: .needs, base)
      values.add(need, to: .needAmount, base)
      switch Channel(rawValue: households.channel[row]) ?? .none {
      case .platform:
        values.add(lent, to: .lent, base)
        values.add(weight, to: .loans, base)
        values.add(lent * Double(households.loanRate[row]), to: .rateTimesLent, base)
      case .bank: values.add(lent, to: .bankLent, base)
      case .informal: values.add(lent, to: .informalLent, base)
      case .refused:
        values.add(weight, to: .unmet, base)
        values.add(need, to: .unmetAmount, base)
        values.add(need, to: .unmetSupplyAmount, base)
        values.add(weight, to: .refused, base)
      case .nothing:
        values.add(weight, to: .unmet, base)
        values.add(need, to: .unmetAmount, base)
        // Without a line, access is what is missing; with one, the wish.
        if !households.status[row].contains(.credited) {
          values.add(need, to: .unmetSupplyAmount, base)
        }
      case .none: break
      }
    }
  }
}

extension MutableSpan<Double> {
  /// Adds to a slot of the cell that begins at a place.
  @inline(__always)
  mutating func add(_ value: Double, to slot: Slot, _ base: Int) {
    self[base &+ slot.rawValue] += value
  }
}
