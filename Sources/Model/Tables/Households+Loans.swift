import Parameters

extension Households {
  /// Books loans made in this month: what is owed, and the money where the need is.
  package mutating func book(_ loans: ArraySlice<Loan>, _ month: borrowing Month) {
    put(loans, into: &lent, &cash, &working)
    raise(&investmentGain, by: loans, attributes, permanentIncome, month.parameters.investment)
    owe(loans, to: .informal, &informalDebt)
    // Few are not of kin.
    for loan in loans where loan.lender != .informal {
      let row = Int(loan.household)
      addDebt(row, to: loan.lender, by: loan.principal)
      formalLoan[row] = Int16(month.index)
      if loan.lender == .platform { bookPlatformLoan(loan) }
    }
  }

  private mutating func bookPlatformLoan(_ loan: Loan) {
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

  /// Product of a loan to this household.
  package func product(_ row: Int, from lender: Lender) -> Product {
    switch lender {
    case .bank: .bankLoan
    case .informal: .kin
    case .platform:
      switch Livelihood(rawValue: livelihood[row]) {
      case .newOperator: .operators
      case .microFirm: .microFirms
      default: .personal
      }
    }
  }
}

/// Puts the money of new loans to work, or into cash; for an emergency it is spent at once.
private func put(
  _ loans: ArraySlice<Loan>, into lent: inout [Int32], _ cash: inout [Int64],
  _ working: inout [Int32]
) {
  let loans = loans.span
  var lent = lent.mutableSpan
  var cash = cash.mutableSpan
  var working = working.mutableSpan
  for place in 0..<loans.count {
    let loan = loans[place]
    let row = Int(loan.household)
    let amount = Int64(loan.principal)
    lent[row] = loan.principal
    cash[row] &+= loan.use == .smoothing ? amount : 0
    let invested = loan.use == .production ? amount : 0
    working[row] = Int32(
      truncatingIfNeeded: min(Int64(working[row]) &+ invested, Int64(Int32.max)))
  }
}

/// Raises lasting income where credit for production does so.
private func raise(
  _ gains: inout [Float], by loans: ArraySlice<Loan>, _ attributes: [Attributes],
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
    let added = Float(Double(loan.principal) / 100 * gainRate / 12)
    gains[row] = max(gains[row], min(gains[row] + added, share * income[row]))
  }
}

/// Adds the new loans of one lender to what is owed to it.
private func owe(_ loans: ArraySlice<Loan>, to lender: Lender, _ debts: inout [Int32]) {
  let loans = loans.span
  var debts = debts.mutableSpan
  for place in 0..<loans.count {
    let loan = loans[place]
    debts[Int(loan.household)] += loan.lender == lender ? loan.principal : 0
  }
}
