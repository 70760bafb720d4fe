extension Households {
  /// Books loans made in this month: what is owed, and the money where the need is.
  package mutating func book<Row: LedgerRow>(_ loans: ArraySlice<Row>, _ month: borrowing Month) {
    put(loans, into: &lent, &cash, &working)
    raise(&investmentGain, by: loans, attributes, permanentIncome, month.parameters.investment)
    for loan in loans { addDebt(Int(loan.household), to: loan.lender, by: loan.balance) }
  }

  /// Writes down what loans of the platform and of banks made this month tell about their borrowers, and what of them
  /// falls due next month.
  package mutating func remember(_ loans: ArraySlice<Loan>, penalty: Double) {
    for loan in loans {
      formalLoan[Int(loan.household)] = loan.made
      expectPayment(on: loan, penalty: penalty)
      if loan.lender == .platform { rememberPlatform(loan) }
    }
  }

  private mutating func rememberPlatform(_ loan: Loan) {
    let row = Int(loan.household)
    loanRate[row] = loan.rate
    borrowedTotal[row] += UInt32(loan.principal / 10_000)
    timesBorrowed[row] = min(timesBorrowed[row] + 1, .max - 1)
    if firstBorrowed[row] < 0 {
      firstBorrowed[row] = loan.made
      if attributes[row].contains(.bankClient) || bankDebt[row] > 0 {
        status[row].insert(.bankFirst)
      }
    }
    status[row].formUnion([.platformUser, .applied, .everBorrowed, .activeBorrower])
  }
}

/// Puts the money of new loans to work, or into cash; for an emergency it is spent at once.
private func put<Row: LedgerRow>(
  _ loans: ArraySlice<Row>, into lent: inout [Int32], _ cash: inout [Int64],
  _ working: inout [Int32]
) {
  let loans = loans.span
  var lent = lent.mutableSpan
  var cash = cash.mutableSpan
  var working = working.mutableSpan
  for place in 0..<loans.count {
    let loan = loans[place]
    let row = Int(loan.household)
    let amount = Int64(loan.balance)
    lent[row] = loan.balance
    cash[row] &+= loan.use == .smoothing ? amount : 0
    let invested = loan.use == .production ? amount : 0
    working[row] = Int32(
      truncatingIfNeeded: min(Int64(working[row]) &+ invested, Int64(Int32.max)))
  }
}

/// Raises lasting income where credit for production does so.
private func raise<Row: LedgerRow>(
  _ gains: inout [Float], by loans: ArraySlice<Row>, _ attributes: [Attributes],
  _ income: [Float], _ parameters: InvestmentParameters
) {
  let gainRate = parameters.gainRate
  let share = Float(parameters.mostGain)
  let loans = loans.span
  let attributes = attributes.span
  let income = income.span
  var gains = gains.mutableSpan
  for place in 0..<loans.count {
    let loan = loans[place]
    let row = Int(loan.household)
    guard loan.use == .production && attributes[row].contains(.gainsFromCredit) else { continue }
    let added = Float(Double(loan.balance) / 100 * gainRate / 12)
    gains[row] = max(gains[row], min(gains[row] + added, share * income[row]))
  }
}
