extension Batch {
  /// Sets the bits of facts, column by column: such loops run in vectors.
  mutating func readFacts(of households: Households) {
    let before = Int16(clamping: month - 12)
    for place in 0..<rows.count { facts[place] = Slot.households.bit }
    mark(.informalDebtors, households.informalDebt) { $0 > 0 }
    mark(.bankDebtors, households.bankDebt) { $0 > 0 }
    mark(.formalWishes, households.formalWish) { $0 > before }
    mark(.formalLoans, households.formalLoan) { $0 > before }
    markOverIndebted(households.service, households.income)
  }

  /// Sets the bit of a fact where a claim about a column holds.
  @inline(__always)
  private mutating func mark<Value>(
    _ slot: Slot, _ column: [Value], where claim: (Value) -> Bool
  ) {
    let bit = slot.bit
    let column = column.span.extracting(rows)
    var facts = facts.mutableSpan
    precondition(column.count <= facts.count)
    for place in 0..<column.count { facts[place] |= claim(column[place]) ? bit : 0 }
  }

  private mutating func markOverIndebted(_ service: [Int32], _ income: [Int32]) {
    let bit = Slot.overIndebted.bit
    let service = service.span.extracting(rows)
    let income = income.span.extracting(rows)
    var facts = facts.mutableSpan
    precondition(income.count == service.count && service.count <= facts.count)
    for place in 0..<service.count {
      // Who owes nothing is not over-indebted, whatever the income.
      let limit = max(0.4 * Double(income[place]), 0)
      facts[place] |= Double(service[place]) > limit ? bit : 0
    }
  }

  /// Reads the bins of incomes.
  mutating func readBins(_ annual: [Float]) {
    let annual = annual.span.extracting(rows)
    var bins = bins.mutableSpan
    precondition(annual.count <= bins.count)
    for place in 0..<annual.count { bins[place] = IncomeHistogram.bin(annual[place]) }
  }

  /// Reads persons and their income.
  mutating func readPersons(_ size: [UInt8], _ annual: [Float]) {
    let all = weights
    let weights = all.span
    let size = size.span.extracting(rows)
    let annual = annual.span.extracting(rows)
    let count = size.count
    var persons = persons.mutableSpan
    precondition(annual.count == count && weights.count >= count && persons.count >= count)
    for place in 0..<count {
      let people = weights[place] * Double(size[place])
      persons[place] = SIMD2(people, people * Double(annual[place]))
    }
  }

  /// Reads the loans of the households, which follow those of the batch before.
  mutating func readLoans(_ ledger: [Loan]) {
    loans.removeAll(keepingCapacity: true)
    let ledger = ledger.span
    var next = nextLoan
    while next < ledger.count && Int(ledger[next].household) < rows.upperBound {
      if ledger[next].isCounted(in: month) { loans.append(sums(of: ledger[next])) }
      next += 1
    }
    nextLoan = next
  }

  private func sums(of loan: Loan) -> LoanSums {
    let place = Int(loan.household) - rows.lowerBound
    return LoanSums(of: loan, in: month, weight: weights[place], at: place)
  }
}
