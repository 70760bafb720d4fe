import GSL
import Parameters

/// What households with a need can choose, as columns: element i belongs to row i of a list.
///
/// Value of an option: `worth · (amount / need) − slope · rate · 100 − burden · (payment / inflow)`, less the trouble of
/// getting it. Money is in whole fen, which floating-point numbers hold exactly, so that the loops stay in vectors.
package struct OptionColumns: ~Copyable {
  /// Needs; what can be used at most; the income and sales that a household counts on in a month with the loan at work.
  private var need = OptionColumns.column
  private var most = OptionColumns.column
  private var inflow = OptionColumns.column
  /// Value of covering the whole need.
  private var worth = OptionColumns.column
  private var bank = Offers()
  private var kin = Offers()
  private var platformValue = OptionColumns.column
  /// What the platform offers where its value is not −∞.
  private var platformOffer = [Options.Offer](repeating: .init(), count: Draws.blockRows)
  private var lines = OpenLines()
  /// Gumbel draws: first all of the platform, then of banks, of kin and of nothing.
  private var luck = [Double](repeating: 0, count: 4 * Draws.blockRows)
  /// Raw value of the channel with the greatest value: whom a household asks first.
  private(set) var asked = [UInt8](repeating: 0, count: Draws.blockRows)
  /// Raw value of the channel where it ends.
  private(set) var ended = [UInt8](repeating: 0, count: Draws.blockRows)
  /// Places of those who ask a bank; then of those who get a loan.
  private var concerned = Selection()
  private var count = 0

  /// Scratch for a block of rows, to be used again for the next.
  package init() {}

  /// What one lender offers.
  private struct Offers {
    var amount = OptionColumns.column
    var payment = OptionColumns.column
    var value = OptionColumns.column
  }

  static let column = [Double](repeating: 0, count: Draws.blockRows)
}

extension OptionColumns {
  /// Weighs the options of a list of rows, at most a block of them.
  package mutating func weigh(
    for rows: ArraySlice<Int>, in market: Market, _ households: Households, _ villages: Villages,
    by tally: [UInt32], weighing voices: [Voices], _ draws: Draws
  ) {
    let choice = market.parameters.choice
    count = rows.count
    draws.quads(.channel, of: rows, into: &luck)
    replaceByGumbels(&luck, count: 4 * count)
    Self.readNeeds(households.need, of: rows, into: &need)
    Self.readMost(households.need, households.needUse, of: rows, into: &most)
    Self.readWorths(households.needUse, of: rows, choice.needValue, into: &worth)
    Self.readInflows(
      households.permanentIncome, households.investmentGain, households.working,
      households.need, households.needUse, of: rows,
      turnover: market.parameters.investment.turnover, into: &inflow)
    Self.readBankRooms(
      households.permanentIncome, households.bankDebt, of: rows,
      months: market.parameters.bank.limitMonths, into: &bank.amount)
    if market.parameters.supervision.lendersCap < 2 {
      Self.closeRooms(&bank.amount, of: rows, owing: households.platformDebt)
    }
    Self.readDistances(villages.branchDistance, households.village, of: rows, into: &bank.value)
    Self.offerBank(&bank.amount, &bank.payment, needs: need, most, count: count, market)
    Self.valueBank(
      &bank.value, bank.amount, bank.payment, need, inflow, worth, count: count, market)
    Self.readKinRooms(
      households.informalCapacity, households.informalDebt, of: rows, into: &kin.amount)
    Self.askKin(&kin.amount, &kin.value, need, worth, count: count, cost: choice.kinCost)
    lines.find(for: rows, in: market, households, by: tally, weighing: voices)
    askPlatform(in: market)
    Self.choose(into: &asked, platformValue, bank.value, kin.value, luck, count: count)
  }

  /// Values what the platform offers on the lines that are open.
  private mutating func askPlatform(in market: Market) {
    for place in 0..<count { platformValue[place] = -.infinity }
    for (index, place) in lines.places.rows.enumerated() {
      let line = lines[index]
      guard
        let offer = market.offer(
          on: line, need: need[place], most: most[place], inflow: inflow[place])
      else { continue }
      platformOffer[place] = offer
      platformValue[place] = market.value(
        of: offer, on: line, worth[place], need: need[place], inflow: inflow[place])
    }
  }

  /// Lets banks decide: who is refused takes the next best, and stays refused where that is nothing.
  ///
  /// - Returns: how many banks refuse.
  package mutating func settle(
    for rows: ArraySlice<Int>, in market: Market, _ status: [Status], _ attributes: [Attributes],
    _ draws: Draws
  ) -> Int {
    ended.replaceSubrange(0..<count, with: asked[..<count])
    Self.find(&concerned, from: .bank, to: .bank, in: asked, count: count)
    let least = Double(market.leastLoan)
    var refused = 0
    for place in concerned.rows {
      let row = rows[rows.startIndex + place]
      guard
        bank.amount[place] < least
          || draws.uniform(.approval, row) >= market.approval(status[row], attributes[row])
      else { continue }
      let next = options(at: place, in: market).best(isRefusedByBank: true)
      ended[place] = next == .nothing ? Channel.refused.rawValue : next.rawValue
      refused += 1
    }
    return refused
  }

  /// Makes the loans that households end with, in the order of the rows.
  mutating func lend(
    to rows: ArraySlice<Int>, for uses: [UInt8], in market: Market, _ loans: inout [Loan],
    _ kinLoans: inout [KinLoan], month: Int
  ) {
    Self.find(&concerned, from: .platform, to: .informal, in: ended, count: count)
    for place in concerned.rows {
      let row = rows[rows.startIndex + place]
      let use = Use(rawValue: uses[row]) ?? .production
      guard let channel = Channel(rawValue: ended[place]), let lender = channel.lender else {
        continue
      }
      let offer = offer(of: channel, at: place, in: market)
      if lender == .informal {
        kinLoans.append(
          KinLoan(household: row, use: use, principal: offer.amount, made: month))
      } else {
        loans.append(
          Loan(
            household: row, lender: lender, use: use, repayment: offer.repayment,
            principal: offer.amount, rate: offer.rate, cut: offer.cut, term: offer.term,
            made: month))
      }
    }
  }
}

extension OptionColumns {
  /// Everything about the options of the household at a place.
  func options(at place: Int, in market: Market) -> Options {
    var options = Options()
    options.value = SIMD4(platformValue[place], bank.value[place], kin.value[place], 0)
    options.luck = SIMD4(
      luck[place], luck[count + place], luck[2 * count + place], luck[3 * count + place])
    if platformValue[place] > -.infinity { options.platform = platformOffer[place] }
    options.bank = offer(of: .bank, at: place, in: market)
    options.kin = offer(of: .informal, at: place, in: market)
    return options
  }

  /// What the lender of a channel would give the household at a place.
  func offer(of channel: Channel, at place: Int, in market: Market) -> Options.Offer {
    switch channel {
    case .platform: return platformOffer[place]
    case .bank:
      var offer = Options.Offer()
      offer.amount = Int32(bank.amount[place])
      offer.rate = market.bankRate
      offer.term = market.parameters.bank.term
      offer.repayment = .interestFirst
      offer.payment = Int64(bank.payment[place])
      return offer
    case .informal:
      var offer = Options.Offer()
      offer.amount = Int32(kin.amount[place])
      return offer
    case .none, .nothing, .refused: return Options.Offer()
    }
  }
}
