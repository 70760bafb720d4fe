import Parameters

extension Step {
  static let borrowing = Step(
    "borrowing",
    Label(
      en: "Lets households with a need choose a lender; makes the loans.",
      zh: "有需求的农户选择借贷渠道,发放贷款。")
  ) { world, month in
    let market = Market(
      month.parameters, world.institutions, townships: world.townshipNames)
    borrow(
      &world.households, &world.loans, &world.institutions, &world.flows, market,
      in: world.villages, by: world.tally, month)
  }
}

/// Every household with a need takes the option of greatest value; a refusal leaves the next best.
package func borrow(
  _ households: inout Households, _ loans: inout Loans, _ institutions: inout Institutions,
  _ flows: inout Flows, _ market: Market, in villages: Villages, by tally: [UInt32],
  _ month: borrowing Month
) {
  for row in 0..<households.count where households.need[row] > 0 {
    let options = market.options(
      for: row, households, in: villages, Tally(packed: tally[row]),
      luck: gumbels(month.draws.quad(.channel, row)))
    var choice = options.best()
    if choice == .platform || choice == .bank { households.formalWish[row] = Int16(month.index) }
    if choice == .platform { households.status[row].insert(.applied) }
    if choice == .bank,
      options.bank.amount < 100_000
        || month.draws.uniform(.approval, row) >= market.approval(row, households)
    {
      choice = options.best(without: .bank)
      flows.refusals += 1
      if choice == .nothing { choice = .refused }
    }
    households.channel[row] = choice.rawValue
    switch choice {
    case .platform:
      make(options.platform, .platform, for: row, &households, &loans, &institutions, month)
    case .bank: make(options.bank, .bank, for: row, &households, &loans, &institutions, month)
    case .informal:
      make(options.kin, .informal, for: row, &households, &loans, &institutions, month)
    case .none, .nothing, .refused: break
    }
  }
}

/// Standard Gumbel draws from four uniforms.
package func gumbels(_ uniforms: SIMD4<Double>) -> SIMD4<Double> {
  var luck = SIMD4<Double>()
  for option in 0..<4 { luck[option] = -logarithm(-logarithm(uniforms[option])) }
  return luck
}

/// Enters a loan and puts the money where the need is.
private func make(
  _ offer: Options.Offer, _ lender: Lender, for row: Int, _ households: inout Households,
  _ loans: inout Loans, _ institutions: inout Institutions, _ month: borrowing Month
) {
  let use = Use(rawValue: households.needUse[row]) ?? .production
  loans.enter(
    Loans.Entry(
      household: row, lender: lender, product: households.product(row, from: lender), use: use,
      repayment: offer.repayment, principal: offer.amount, rate: offer.rate, cut: offer.cut,
      term: offer.term, made: month.index))
  households.addDebt(row, to: lender, by: offer.amount)
  households.lent[row] = offer.amount
  institutions[lender].lent.add(Int64(offer.amount))
  institutions[lender].owed += Int64(offer.amount)
  institutions[lender].loansMade.add(1)
  switch use {
  case .production:
    households.invest(row, Int64(offer.amount))
    households.gain(row, from: offer.amount, month.parameters.investment)
  case .smoothing: households.cash[row] += Int64(offer.amount)
  case .emergency: break  // Spent on the emergency at once.
  }
  switch lender {
  case .platform: households.bookPlatformLoan(row, offer, month.index)
  case .bank: households.formalLoan[row] = Int16(month.index)
  case .informal: break
  }
}

extension Households {
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

  mutating func bookPlatformLoan(_ row: Int, _ offer: Options.Offer, _ month: Int) {
    formalLoan[row] = Int16(month)
    loanRate[row] = Float(offer.rate)
    borrowedTotal[row] += Int64(offer.amount)
    timesBorrowed[row] = min(timesBorrowed[row] + 1, .max - 1)
    if firstBorrowed[row] < 0 {
      firstBorrowed[row] = Int16(month)
      if attributes[row].contains(.bankClient) || bankDebt[row] > 0 {
        status[row].insert(.bankFirst)
      }
    }
    status[row].formUnion([.everBorrowed, .activeBorrower])
  }
}
