extension Tabulation {
  /// Adds households to their cells.
  package mutating func add(_ batch: Batch, of households: Households) {
    addFlags(batch, households.status)
    addPeople(batch, households.size, households.annualIncome, households.trust)
    addDebts(batch, households.informalDebt, households.bankDebt, households.investmentGain)
    addFormal(batch, households.formalWish, households.formalLoan)
    addService(batch, households.service, households.income)
    addBorrowers(batch, households)
    addNeeds(batch, households)
  }

  private mutating func addPeople(
    _ batch: Batch, _ size: [UInt8], _ income: [Float], _ trust: [Float]
  ) {
    let poverty = poverty
    let cells = batch.cells.span
    let weights = batch.weights.span
    let size = size.span.extracting(batch.rows)
    let income = income.span.extracting(batch.rows)
    let trust = trust.span.extracting(batch.rows)
    let count = size.count
    precondition(income.count == count && trust.count == count)
    precondition(cells.count >= count && weights.count >= count)
    var values = values.mutableSpan
    for place in 0..<count {
      let base = cells[place] &* Slot.count
      let weight = weights[place]
      let people = weight * Double(size[place])
      values.add(weight, to: .households, base)
      values.add(people, to: .persons, base)
      values.add(people * Double(income[place]), to: .income, base)
      values.add(weight * Double(trust[place]), to: .trust, base)
      if income[place] < poverty {
        values.add(people, to: .poor, base)
        values.add(people * Double((poverty - income[place]) / poverty), to: .povertyGap, base)
      }
    }
  }

  private mutating func addDebts(
    _ batch: Batch, _ informal: [Int32], _ bank: [Int32], _ gain: [Float]
  ) {
    let cells = batch.cells.span
    let weights = batch.weights.span
    let informal = informal.span.extracting(batch.rows)
    let bank = bank.span.extracting(batch.rows)
    let gain = gain.span.extracting(batch.rows)
    let count = informal.count
    precondition(bank.count == count && gain.count == count)
    precondition(cells.count >= count && weights.count >= count)
    var values = values.mutableSpan
    for place in 0..<count {
      let base = cells[place] &* Slot.count
      let weight = weights[place]
      // Half of the households owe kin: adding nothing costs less than a branch.
      values.add(weight * Double(informal[place]), to: .informalBalance, base)
      values.add(weight * indicator(informal[place] > 0), to: .informalDebtors, base)
      if bank[place] > 0 {
        values.add(weights[place] * Double(bank[place]), to: .bankBalance, base)
        values.add(weights[place], to: .bankDebtors, base)
      }
      if gain[place] > 0 {
        values.add(weights[place] * Double(gain[place]), to: .investmentGain, base)
      }
    }
  }

  private mutating func addFormal(_ batch: Batch, _ wish: [Int16], _ loan: [Int16]) {
    let before = month - 12
    let cells = batch.cells.span
    let weights = batch.weights.span
    let wish = wish.span.extracting(batch.rows)
    let loan = loan.span.extracting(batch.rows)
    let count = wish.count
    precondition(loan.count == count && cells.count >= count && weights.count >= count)
    var values = values.mutableSpan
    for place in 0..<count {
      let base = cells[place] &* Slot.count
      let weight = weights[place]
      values.add(weight * indicator(Int(wish[place]) > before), to: .formalWishes, base)
      values.add(weight * indicator(Int(loan[place]) > before), to: .formalLoans, base)
    }
  }

  private mutating func addService(_ batch: Batch, _ service: [Int32], _ income: [Int32]) {
    let cells = batch.cells.span
    let weights = batch.weights.span
    let service = service.span.extracting(batch.rows)
    let income = income.span.extracting(batch.rows)
    let count = service.count
    precondition(income.count == count && cells.count >= count && weights.count >= count)
    var values = values.mutableSpan
    for place in 0..<count {
      let weight = weights[place]
      let isOver = (service[place] > 0) && (Double(service[place]) > 0.4 * Double(income[place]))
      values.add(weight * indicator(isOver), to: .overIndebted, cells[place] &* Slot.count)
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
      values.add(
        weight * (Double(households.borrowedTotal[row]) * 10_000), to: .borrowedTotal, base)
      values.add(weight * Double(times[row]), to: .timesBorrowed, base)
      values.add(weight * Double(households.monthsUsed[row]), to: .monthsUsed, base)
      values.add(weight * Double(households.loansClosed[row]), to: .loansClosed, base)
      values.add(weight * Double(households.platformDebt[row]), to: .balance, base)
      if times[row] > 1 { values.add(weight, to: .repeaters, base) }
      if Int(households.firstBorrowed[row]) == month { values.add(weight, to: .newBorrowers, base) }
    }
  }

  private mutating func addNeeds(_ batch: Batch, _ households: Households) {
    let needs = households.need.span.extracting(batch.rows)
    precondition(needs.count == batch.rows.count)
    needy.select(from: batch.rows) { needs[$0] > 0 }
    addNeeds(of: needy, batch, households)
  }

  private mutating func addNeeds(
    of needy: Selection, _ batch: Batch, _ households: Households
  ) {
    var values = values.mutableSpan
    for row in needy.rows {
      let place = row &- batch.rows.lowerBound
      let base = batch.cells[place] &* Slot.count
      let weight = batch.weights[place]
      let need = weight * Double(households.need[row])
      let lent = weight * Double(households.lent[row])
      let channel = Channel(rawValue: households.channel[row]) ?? .none
      values.add(weight, to: .needs, base)
      values.add(need, to: .needAmount, base)
      switch channel {
      case .platform:
        values.add(lent, to: .lent, base)
        values.add(weight, to: .loans, base)
        values.add(lent * Double(households.loanRate[row]), to: .rateTimesLent, base)
      case .bank: values.add(lent, to: .bankLent, base)
      case .informal: values.add(lent, to: .informalLent, base)
      case .refused, .nothing:
        let isRefused = channel == .refused
        // Without a line, access is what is missing; with one, the wish.
        let isSupply = isRefused || !households.status[row].contains(.credited)
        values.add(weight, to: .unmet, base)
        values.add(need, to: .unmetAmount, base)
        values.add(need * indicator(isSupply), to: .unmetSupplyAmount, base)
        values.add(weight * indicator(isRefused), to: .refused, base)
      case .none: break
      }
    }
  }
}

/// 1 where a claim holds and 0 where not: arithmetic, where a branch would be mispredicted.
@inline(__always)
private func indicator(_ claim: Bool) -> Double { Double(claim ? 1 : 0 as Int32) }

extension MutableSpan<Double> {
  /// Adds to a slot of the cell that begins at a place.
  @inline(__always)
  mutating func add(_ value: Double, to slot: Slot, _ base: Int) {
    self[base &+ slot.rawValue] += value
  }
}
