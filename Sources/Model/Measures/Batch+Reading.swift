extension Batch {
  /// Sets the bits of facts, in a loop without branches, which runs in vectors.
  mutating func readFacts(of households: Households) {
    let before = Int16(clamping: month - 12)
    let informal = households.informalDebt.span.extracting(rows)
    let bank = households.bankDebt.span.extracting(rows)
    let wish = households.formalWish.span.extracting(rows)
    let loan = households.formalLoan.span.extracting(rows)
    let service = households.service.span.extracting(rows)
    let income = households.income.span.extracting(rows)
    var facts = facts.mutableSpan
    let count = informal.count
    precondition(bank.count == count && wish.count == count && loan.count == count)
    precondition(service.count == count && income.count == count && facts.count >= count)
    for place in 0..<count {
      // Who owes nothing is not over-indebted, whatever the income.
      let limit = max(0.4 * Double(income[place]), 0)
      facts[place] =
        Slot.households.bit
        | (informal[place] > 0 ? Slot.informalDebtors.bit : 0)
        | (bank[place] > 0 ? Slot.bankDebtors.bit : 0)
        | (wish[place] > before ? Slot.formalWishes.bit : 0)
        | (loan[place] > before ? Slot.formalLoans.bit : 0)
        | (Double(service[place]) > limit ? Slot.overIndebted.bit : 0)
    }
  }

  // A column a loop, since loops that write two columns do not run in vectors.

  /// Reads the bins of incomes.
  mutating func readBins(_ annual: [Float]) {
    let annual = annual.span.extracting(rows)
    var bins = bins.mutableSpan
    precondition(annual.count <= bins.count)
    for place in 0..<annual.count { bins[place] = IncomeHistogram.bin(annual[place]) }
  }

  /// Reads who is poor.
  mutating func readPoor(_ annual: [Float]) {
    let line = povertyLine
    let annual = annual.span.extracting(rows)
    var poor = poor.mutableSpan
    precondition(annual.count <= poor.count)
    for place in 0..<annual.count { poor[place] = annual[place] < line ? 1 : 0 }
  }

  /// Reads how far incomes fall short of the poverty line.
  mutating func readShortfalls(_ annual: [Float]) {
    let line = povertyLine
    // Without a poverty line nobody is poor, and 0 / 0 is not a number.
    let divisor = line > 0 ? line : 1
    let annual = annual.span.extracting(rows)
    var shortfalls = shortfalls.mutableSpan
    precondition(annual.count <= shortfalls.count)
    for place in 0..<annual.count {
      shortfalls[place] = max((line - annual[place]) / divisor, 0)
    }
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
    let end = Int32(rows.upperBound)
    var next = nextLoan
    while next < ledger.count && ledger[next].household < end {
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
