// What banks and kin offer, what it is worth, and what is worth most.

extension OptionColumns {
  /// Turns what a bank would lend into what is wanted of it, with the first payment.
  static func offerBank(
    _ amounts: inout [Double], _ payments: inout [Double], needs: [Double],
    _ most: [Double], count: Int, _ market: Market
  ) {
    let wanted = market.wantedOfBank
    let rate = market.bankRate
    let needs = needs.span
    let most = most.span
    var amounts = amounts.mutableSpan
    var payments = payments.mutableSpan
    precondition(count <= needs.count && count <= most.count)
    precondition(count <= amounts.count && count <= payments.count)
    for place in 0..<count {
      let usable = min(Money.wholeBelow(needs[place] * wanted), most[place])
      let amount = min(usable, amounts[place])
      amounts[place] = amount
      payments[place] = Money.wholeBelow(amount * rate / 12)
    }
  }

  /// Turns the distance to the bank into the value of its offer.
  static func valueBank(
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
  static func askKin(
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
  static func choose(
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
}
