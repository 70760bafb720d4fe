import Parameters

extension Purpose {
  /// Tastes for the channels.
  package static let channel = Purpose(210)
  /// A bank's decision.
  package static let approval = Purpose(211)
}

extension Step {
  static let borrowing = Step(
    "borrowing",
    Label(
      en: "Lets households with a need choose a lender; makes the loans.",
      zh: "有需求的农户选择借贷渠道,发放贷款。")
  ) { world, month in
    let target = month.parameters.pricing.target
    let reached = world.reach(target).rows(of: world.households, in: world.villages)
    let market = Market(month.parameters, world.institutions, cutReaches: reached)
    var loans: [Loan] = []
    var needy = Selection()
    var options = OptionColumns()
    for rows in Draws.blocks(of: 0..<world.households.count) {
      find(&needy, in: rows, world.households.need)
      options.weigh(
        for: needy.rows, in: market, world.households, world.villages, by: world.tally,
        weighing: world.voices, month.draws)
      for (place, row) in needy.rows.enumerated() {
        let decision = market.decide(
          row, among: options, at: place, world.households.status, world.households.attributes,
          month.draws)
        carryOut(
          decision, &world.households, &loans, &world.institutions, &world.flows, month)
      }
    }
    world.loans.merge(loans)
  }
}

/// Lists the households that have a need.
private func find(_ needy: inout Selection, in rows: Range<Int>, _ needs: [Int32]) {
  let needs = needs.span.extracting(rows)
  precondition(needs.count == rows.count)
  needy.select(from: rows) { needs[$0] > 0 }
}

/// What a household with a need does about it.
package struct Decision: Sendable {
  /// Row of the household.
  package let row: Int
  /// Whom it asks first.
  package let asked: Channel
  /// Where it ends: another channel if the bank refuses.
  package let channel: Channel
  /// What the lender of that channel gives.
  package let offer: Options.Offer
}

extension Market {
  /// A household with a need takes the option of greatest value; a refusal leaves the next best.
  package func decide(
    _ row: Int, among columns: borrowing OptionColumns, at place: Int, _ status: [Status],
    _ attributes: [Attributes], _ draws: Draws
  ) -> Decision {
    let asked = columns.channel(at: place)
    var offer = columns.offer(of: asked, at: place, in: self)
    guard asked == .bank,
      offer.amount < 100_000
        || draws.uniform(.approval, row) >= approval(status[row], attributes[row])
    else { return Decision(row: row, asked: asked, channel: asked, offer: offer) }
    let next = columns.options(at: place, in: self).best(without: .bank)
    offer = columns.offer(of: next, at: place, in: self)
    return Decision(
      row: row, asked: asked, channel: next == .nothing ? .refused : next, offer: offer)
  }
}

/// Books a household's decision and makes its loan.
package func carryOut(
  _ decision: Decision, _ households: inout Households, _ loans: inout [Loan],
  _ institutions: inout Institutions, _ flows: inout Flows, _ month: borrowing Month
) {
  let row = decision.row
  if decision.asked == .platform || decision.asked == .bank {
    households.formalWish[row] = Int16(month.index)
  }
  if decision.asked == .platform { households.status[row].insert(.applied) }
  if decision.asked != decision.channel && decision.asked == .bank { flows.refusals += 1 }
  households.channel[row] = decision.channel.rawValue
  guard let lender = decision.channel.lender else { return }
  make(decision.offer, lender, for: row, &households, &loans, &institutions, month)
}

/// Enters a loan and puts the money where the need is.
private func make(
  _ offer: Options.Offer, _ lender: Lender, for row: Int, _ households: inout Households,
  _ loans: inout [Loan], _ institutions: inout Institutions, _ month: borrowing Month
) {
  let use = Use(rawValue: households.needUse[row]) ?? .production
  loans.append(
    Loan(
      household: row, lender: lender, product: households.product(row, from: lender), use: use,
      repayment: offer.repayment, principal: offer.amount, rate: offer.rate, cut: offer.cut,
      term: offer.term, made: month.index))
  households.addDebt(row, to: lender, by: offer.amount)
  households.lent[row] = offer.amount
  institutions.bookLoan(of: offer.amount, from: lender)
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
    borrowedTotal[row] += UInt32(offer.amount / 10_000)
    timesBorrowed[row] = min(timesBorrowed[row] + 1, .max - 1)
    if firstBorrowed[row] < 0 {
      firstBorrowed[row] = Int16(month)
      if attributes[row].contains(.bankClient) || bankDebt[row] > 0 {
        status[row].insert(.bankFirst)
      }
    }
    status[row].formUnion([.platformUser, .applied, .everBorrowed, .activeBorrower])
  }
}
