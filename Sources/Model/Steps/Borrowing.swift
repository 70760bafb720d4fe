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
    var kinLoans: [KinLoan] = []
    var needy = Selection()
    var options = OptionColumns()
    for rows in Draws.blocks(of: 0..<world.households.count) {
      find(&needy, in: rows, world.households.need)
      options.weigh(
        for: needy.rows, in: market, world.households, world.villages, by: world.tally,
        weighing: world.voices, month.draws)
      world.flows.refusals += options.settle(
        for: needy.rows, in: market, world.households.status, world.households.attributes,
        month.draws)
      record(
        options.asked, options.ended, of: needy.rows, in: &world.households.channel,
        &world.households.formalWish, &world.households.status, month.index)
      let first = (loans.count, kinLoans.count)
      options.lend(
        to: needy.rows, for: world.households.needUse, in: market, &loans, &kinLoans,
        month: month.index)
      let (new, newOfKin) = (loans[first.0...], kinLoans[first.1...])
      world.households.book(new, month)
      world.households.book(newOfKin, month)
      world.households.remember(new, penalty: month.parameters.repayment.penalty)
      world.institutions.book(new)
      world.institutions.book(newOfKin)
    }
    world.loans.merge(loans)
    world.kinLoans.merge(kinLoans)
  }
}

/// Lists the households that have a need.
private func find(_ needy: inout Selection, in rows: Range<Int>, _ needs: [Int32]) {
  let needs = needs.span.extracting(rows)
  precondition(needs.count == rows.count)
  needy.select(from: rows) { needs[$0] > 0 }
}

/// Writes down whom households ask and where they end.
private func record(
  _ asked: [UInt8], _ ended: [UInt8], of rows: ArraySlice<Int>, in channels: inout [UInt8],
  _ wishes: inout [Int16], _ status: inout [Status], _ month: Int
) {
  let rows = rows.span
  let asked = asked.span
  let ended = ended.span
  var channels = channels.mutableSpan
  var wishes = wishes.mutableSpan
  var status = status.mutableSpan
  precondition(rows.count <= asked.count && rows.count <= ended.count)
  for place in 0..<rows.count {
    let row = rows[place]
    let asksPlatform = asked[place] == Channel.platform.rawValue
    let asksBank = asked[place] == Channel.bank.rawValue
    let before = (wishes[row], status[row])
    channels[row] = ended[place]
    wishes[row] = asksPlatform || asksBank ? Int16(truncatingIfNeeded: month) : before.0
    status[row] = asksPlatform ? before.1.union(.applied) : before.1
  }
}
