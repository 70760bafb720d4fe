import GSL
import Parameters

/// What households with a need can choose, as columns: element i belongs to row i of a list.
///
/// Value of an option: `worth · (amount / need) − slope · rate · 100 − burden · (payment / inflow)`, less the trouble of
/// getting it. Money is in whole fen, which floating-point numbers hold exactly, so that the loops stay in vectors.
package struct OptionColumns: ~Copyable {
  /// Needs; then the income and sales that a household counts on in a month with the loan at work.
  private var need = OptionColumns.column
  private var inflow = OptionColumns.column
  /// Value of covering the whole need.
  private var worth = OptionColumns.column
  private var bank = Offers()
  private var kin = Offers()
  private var platformValue = OptionColumns.column
  /// What the platform offers where its value is not −∞.
  private var platformOffer = [Options.Offer](repeating: .init(), count: Draws.blockRows)
  private var open = Selection()
  /// Gumbel draws: first all of the platform, then of banks, of kin and of nothing.
  private var luck = [Double](repeating: 0, count: 4 * Draws.blockRows)
  /// Raw value of the channel with the greatest value.
  private var best = [UInt8](repeating: 0, count: Draws.blockRows)
  private var count = 0

  package init() {}

  /// What one lender offers.
  private struct Offers {
    var amount = OptionColumns.column
    var payment = OptionColumns.column
    var value = OptionColumns.column
  }

  private static let column = [Double](repeating: 0, count: Draws.blockRows)
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
    Self.readWorths(households.needUse, of: rows, choice.needValue, into: &worth)
    Self.readInflows(
      households.permanentIncome, households.investmentGain, households.working,
      households.need, households.needUse, of: rows,
      turnover: market.parameters.investment.turnover, into: &inflow)
    Self.readBankRooms(
      households.permanentIncome, households.bankDebt, of: rows,
      months: market.parameters.bank.limitMonths, into: &bank.amount)
    Self.readDistances(villages.branchDistance, households.village, of: rows, into: &bank.value)
    Self.offerBank(&bank.amount, &bank.payment, needs: need, count: count, market)
    Self.valueBank(
      &bank.value, bank.amount, bank.payment, need, inflow, worth, count: count, market)
    Self.readKinRooms(
      households.informalCapacity, households.informalDebt, of: rows, into: &kin.amount)
    Self.askKin(&kin.amount, &kin.value, need, worth, count: count, cost: choice.kinCost)
    askPlatform(for: rows, in: market, households, by: tally, weighing: voices)
    Self.choose(into: &best, platformValue, bank.value, kin.value, luck, count: count)
  }

  /// Few have a line that they can draw on, so these are looked at one by one.
  private mutating func askPlatform(
    for rows: ArraySlice<Int>, in market: Market, _ households: Households, by tally: [UInt32],
    weighing voices: [Voices]
  ) {
    for place in 0..<count { platformValue[place] = -.infinity }
    Self.findOpen(&open, households.status, of: rows)
    for place in open.rows {
      let row = rows[rows.startIndex + place]
      guard let offer = market.platformOffer(row, households, inflow: inflow[place])
      else { continue }
      let endorsers =
        voices.isEmpty
        ? Double(Tally(packed: tally[row]).borrowing) : Double(voices[row].borrowing)
      platformOffer[place] = offer
      platformValue[place] =
        market.value(of: offer, worth[place], need: need[place], inflow: inflow[place])
        + market.platformAppeal(row, households, endorsers)
    }
  }

  /// Channel of greatest value at a place.
  @inline(__always)
  func channel(at place: Int) -> Channel { Channel(rawValue: best[place]) ?? .nothing }

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
      offer.term = 12
      return offer
    case .none, .nothing, .refused: return Options.Offer()
    }
  }
}
