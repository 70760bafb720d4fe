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
    read(households.need, of: rows, into: &need)
    readWorth(households.needUse, of: rows, choice.needValue, into: &worth)
    readInflows(
      households.permanentIncome, households.investmentGain, households.working,
      households.needUse, of: rows, needs: need, turnover: market.parameters.investment.turnover,
      into: &inflow)
    readRooms(
      households.permanentIncome, households.bankDebt, of: rows,
      months: market.parameters.bank.limitMonths, into: &bank.amount)
    readDistances(villages.branchDistance, households.village, of: rows, into: &bank.value)
    offerBank(&bank.amount, &bank.payment, needs: need, count: count, market)
    valueBank(
      &bank.value, bank.amount, bank.payment, need, inflow, worth, count: count, market)
    readKinRooms(
      households.informalCapacity, households.informalDebt, of: rows, into: &kin.amount)
    askKin(&kin.amount, &kin.value, need, worth, count: count, cost: choice.kinCost)
    askPlatform(for: rows, in: market, households, by: tally, weighing: voices)
    choose(into: &best, platformValue, bank.value, kin.value, luck, count: count)
  }

  /// Few have a line that they can draw on, so these are looked at one by one.
  private mutating func askPlatform(
    for rows: ArraySlice<Int>, in market: Market, _ households: Households, by tally: [UInt32],
    weighing voices: [Voices]
  ) {
    for place in 0..<count { platformValue[place] = -.infinity }
    findOpen(&open, households.status, of: rows)
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

// MARK: - Reading a list of rows

private func read(_ column: [Int32], of rows: ArraySlice<Int>, into values: inout [Double]) {
  let rows = rows.span
  let column = column.span
  var values = values.mutableSpan
  precondition(rows.count <= values.count)
  for place in 0..<rows.count { values[place] = Double(column[rows[place]]) }
}

private func readWorth(
  _ use: [UInt8], of rows: ArraySlice<Int>, _ worths: [Double], into values: inout [Double]
) {
  let rows = rows.span
  let use = use.span
  let worths = worths.span
  var values = values.mutableSpan
  precondition(rows.count <= values.count)
  for place in 0..<rows.count { values[place] = worths[Int(use[rows[place]])] }
}

private func readInflows(
  _ income: [Float], _ gain: [Float], _ working: [Int32], _ use: [UInt8],
  of rows: ArraySlice<Int>, needs: [Double], turnover: Double, into values: inout [Double]
) {
  let rows = rows.span
  let income = income.span
  let gain = gain.span
  let working = working.span
  let use = use.span
  let needs = needs.span
  var values = values.mutableSpan
  precondition(rows.count <= values.count && rows.count <= needs.count)
  for place in 0..<rows.count {
    let row = rows[place]
    let inflow = Double(income[row] + gain[row]) * 100
    let sales = turnover * (Double(working[row]) + needs[place])
    values[place] = inflow + (use[row] == Use.production.rawValue ? sales : 0)
  }
}

/// What a bank would lend on top of what is owed to it, at least nothing.
private func readRooms(
  _ income: [Float], _ debt: [Int32], of rows: ArraySlice<Int>, months: Double,
  into values: inout [Double]
) {
  let rows = rows.span
  let income = income.span
  let debt = debt.span
  var values = values.mutableSpan
  precondition(rows.count <= values.count)
  for place in 0..<rows.count {
    let row = rows[place]
    let most = Money.wholeBelow(min(months * Double(income[row]) * 100, Money.most))
    values[place] = max(0, most - Double(debt[row]))
  }
}

private func readDistances(
  _ distances: [Float], _ village: [Int32], of rows: ArraySlice<Int>, into values: inout [Double]
) {
  let rows = rows.span
  let distances = distances.span
  let village = village.span
  var values = values.mutableSpan
  precondition(rows.count <= values.count)
  for place in 0..<rows.count { values[place] = Double(distances[Int(village[rows[place]])]) }
}

/// What kin would lend on top of what is owed to them, at least nothing.
private func readKinRooms(
  _ capacity: [Float], _ debt: [Int32], of rows: ArraySlice<Int>, into values: inout [Double]
) {
  let rows = rows.span
  let capacity = capacity.span
  let debt = debt.span
  var values = values.mutableSpan
  precondition(rows.count <= values.count)
  for place in 0..<rows.count {
    let row = rows[place]
    let most = Money.nearestWhole(min(max(Double(capacity[row]) * 100, 0), Money.most))
    values[place] = max(0, most - Double(debt[row]))
  }
}

/// Places of those who could draw on a line.
private func findOpen(_ open: inout Selection, _ status: [Status], of rows: ArraySlice<Int>) {
  let rows = rows.span
  let status = status.span
  open.select(from: 0..<rows.count) { Market.isOpen(status[rows[$0]]) }
}

// MARK: - Offers and values

/// Turns what a bank would lend into what is wanted of it, with the first payment.
private func offerBank(
  _ amounts: inout [Double], _ payments: inout [Double], needs: [Double], count: Int,
  _ market: Market
) {
  let wanted = market.wantedOfBank
  let rate = market.bankRate
  let needs = needs.span
  var amounts = amounts.mutableSpan
  var payments = payments.mutableSpan
  precondition(count <= needs.count && count <= amounts.count && count <= payments.count)
  for place in 0..<count {
    let amount = min(Money.wholeBelow(needs[place] * wanted), amounts[place])
    amounts[place] = amount
    payments[place] = Money.wholeBelow(amount * rate / 12)
  }
}

/// Turns the distance to the bank into the value of its offer.
private func valueBank(
  _ values: inout [Double], _ amounts: [Double], _ payments: [Double], _ needs: [Double],
  _ inflows: [Double], _ worths: [Double], count: Int, _ market: Market
) {
  let choice = market.parameters.choice
  let price = choice.priceSlope * market.bankRate * 100
  let (burden, hassle, distance) = (choice.burden, choice.bankHassle, choice.distance)
  let troubleLeft = market.bankTroubleLeft
  let amounts = amounts.span
  let payments = payments.span
  let needs = needs.span
  let inflows = inflows.span
  let worths = worths.span
  var values = values.mutableSpan
  precondition(count <= amounts.count && count <= payments.count && count <= needs.count)
  precondition(count <= inflows.count && count <= worths.count && count <= values.count)
  for place in 0..<count {
    let value = offerValue(
      worths[place], amount: amounts[place], need: needs[place], price: price, burden: burden,
      payment: payments[place], inflow: inflows[place])
    values[place] = value - (hassle + distance * values[place]) * troubleLeft
  }
}

/// Turns what kin would lend into what is asked of them, and values it.
private func askKin(
  _ amounts: inout [Double], _ values: inout [Double], _ needs: [Double], _ worths: [Double],
  count: Int, cost: Double
) {
  let needs = needs.span
  let worths = worths.span
  var amounts = amounts.mutableSpan
  var values = values.mutableSpan
  precondition(count <= needs.count && count <= worths.count)
  precondition(count <= amounts.count && count <= values.count)
  for place in 0..<count {
    let amount = min(needs[place], amounts[place])
    let value = offerValue(
      worths[place], amount: amount, need: needs[place], price: 0, burden: 0, payment: 0,
      inflow: 1)
    amounts[place] = amount
    values[place] = amount > 0 ? value - cost : -.infinity
  }
}

/// The channel of greatest value with luck, as `Options.best` finds it: the first of equals, and nothing before all.
private func choose(
  into best: inout [UInt8], _ platform: [Double], _ bank: [Double], _ kin: [Double],
  _ luck: [Double], count: Int
) {
  let platform = platform.span
  let bank = bank.span
  let kin = kin.span
  let luck = luck.span
  var best = best.mutableSpan
  precondition(count <= platform.count && count <= bank.count && count <= kin.count)
  precondition(4 * count <= luck.count && count <= best.count)
  for place in 0..<count {
    var most = luck[3 &* count &+ place]
    var channel = Channel.nothing.rawValue
    let values = (
      platform[place] + luck[place], bank[place] + luck[count &+ place],
      kin[place] + luck[2 &* count &+ place]
    )
    channel = values.0 > most ? Channel.platform.rawValue : channel
    most = values.0 > most ? values.0 : most
    channel = values.1 > most ? Channel.bank.rawValue : channel
    most = values.1 > most ? values.1 : most
    best[place] = values.2 > most ? Channel.informal.rawValue : channel
  }
}
