import Parameters

/// How news of the product travels.
public struct WordOfMouthParameters: ParameterGroup {
  public static let title = Label(en: "Word of mouth", zh: "口口相传")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Chance a month that a borrowing neighbour's tale informs a household, per tie.",
    zh: "每月每个借款邻居使一户弄懂产品的概率", .perMonth, in: 0...1, role: .uncertainty,
    source: .xintai(
      prior:
        "0.02 to 0.15; Banerjee et al. 2013, Table 1, have q_P 0.35 per 4 months, 0.10 a month",
      settledBy: "who heard of the product from whom"))
  public var userPassOn = 0.0728

  @Parameter(
    "Chance a month that an informed neighbour who has not borrowed informs a household, per tie.",
    zh: "每月每个知情未借款邻居使一户弄懂产品的概率", .perMonth, in: 0...1, role: .uncertainty,
    source: .cited(
      "banerjee2013",
      "Table 1: q_N 0.05 per 4 months, 0.013 a month; the lower part of 0.005 to 0.03 is used, for the sake of E12"
    ))
  public var nonUserPassOn = 0.006

  @Parameter(
    "Neighbours who must know before a household believes one (2: complex contagion).",
    zh: "需多少知情邻居才会相信(2 为复杂传染)", .count, in: 1...10, role: .uncertainty,
    source: .cited(
      "beaman2021", "abstract: many need two informants; the simple rule is the default"))
  public var informantsNeeded = 1

  @Parameter(
    "Chance a month that an informed household that never borrowed forgets how the product works.",
    zh: "知情未借款户每月遗忘的概率", .perMonth, in: 0...1, role: .uncertainty,
    source: .assumed(
      "no evidence was found; switched off", settledBy: "repeated surveys of awareness"))
  public var forgetting = 0.0

  @Parameter(
    "Chance a month that a household on line which has heard of the product finds out how it works.",
    zh: "听说产品的上网农户当月自行了解清楚的概率", .perMonth, in: 0...1, role: .uncertainty,
    source: .assumed("some follow up on what media say", settledBy: "a survey of how users learnt"))
  public var enquiry = 0.02
}

extension Lever {
  public static let inApp = Lever(3, "in_app", Label(en: "in-app notices", zh: "应用内通知"))
}

extension Purpose {
  /// Who hears and understands.
  package static let wordOfMouth = Purpose(164)
  /// Who forgets.
  package static let forgetting = Purpose(165)
}

extension Step {
  static let wordOfMouth = Step(
    "wordOfMouth",
    Label(
      en: "Makes households hear of the product and understand it.", zh: "农户听说并弄懂产品。"),
    paysFor: [.inApp]
  ) { world, month in
    let target = month.parameters.publicity.target
    let reached = world.reach(target).rows(of: world.households, in: world.villages)
    let notices = spreadNews(
      to: &world.households.status, world.households.attributes, by: world.tally,
      weighing: world.voices, reached, in: world.villages, month)
    let cost = Double(notices) * month.parameters.publicity.inAppCost
    world.treasury.spend(cost, on: .inApp, by: .lender)
  }
}

/// One uniform a household decides: informed below the chance of escape from ignorance, else heard by media.
///
/// `1 − (1 − meeting)(1 − outreach)(1 − in-app)(1 − enquiry)(1 − q_P)^borrowing (1 − q_N)^informed`,
/// Banerjee et al. (2013) for the ties. Monotone in every channel: more publicity informs nobody later.
/// - Returns: the notices sent in the application.
package func spreadNews(
  to status: inout [Status], _ attributes: [Attributes], by tally: [UInt32],
  weighing voices: [Voices] = [], _ reached: ReachedRows, in villages: Villages,
  _ month: borrowing Month
) -> Int {
  let ignorance = PeerIgnorance(month.parameters.wordOfMouth)
  let forgetting = month.parameters.wordOfMouth.forgetting
  let publicity = month.parameters.publicity
  let news = NewsTable(publicity, enquiry: month.parameters.wordOfMouth.enquiry)
  var notices = 0
  var uniforms = [Double](repeating: 0, count: Draws.blockRows)
  var ignorant = [Double](repeating: 0, count: Draws.blockRows)
  var uninformed = Selection()
  var status = status.mutableSpan
  for village in 0..<villages.count {
    let entries = news.entries(in: Channels(village, in: villages, publicity))
    for rows in Draws.blocks(of: villages.households(of: village)) {
      month.draws.uniforms(.wordOfMouth, rows: rows, into: &uniforms)
      find(&uninformed, in: rows, status.span)
      if forgetting > 0 { forget(&status, in: rows, chance: forgetting, month.draws) }
      listen(&ignorant, uninformed.rows, to: tally, weighing: voices, ignorance)
      notices += tell(
        &status, uninformed.rows, entries, reached, media: publicity.media, attributes, ignorant,
        luck: uniforms, from: rows.lowerBound)
    }
  }
  for row in 0..<status.count { status[row].remove(.newLine) }
  return notices
}

/// Chances that households stay ignorant of what neighbours tell.
private func listen(
  _ ignorant: inout [Double], _ rows: ArraySlice<Int>, to tally: [UInt32],
  weighing voices: [Voices], _ ignorance: PeerIgnorance
) {
  let rows = rows.span
  let tally = tally.span
  var ignorant = ignorant.mutableSpan
  precondition(rows.count <= ignorant.count)
  if voices.isEmpty {
    for place in 0..<rows.count {
      ignorant[place] = ignorance.chance(Tally(packed: tally[rows[place]]))
    }
  } else {
    for place in 0..<rows.count {
      let row = rows[place]
      ignorant[place] = ignorance.chance(Tally(packed: tally[row]), weighing: voices[row])
    }
  }
}

/// Lets households hear and understand, given the chances that neighbours leave them ignorant.
///
/// - Returns: the notices sent in the application.
private func tell(
  _ status: inout MutableSpan<Status>, _ rows: ArraySlice<Int>, _ entries: [NewsTable.Entry],
  _ reached: ReachedRows, media: Double, _ attributes: [Attributes], _ ignorant: [Double],
  luck: [Double], from first: Int
) -> Int {
  let rows = rows.span
  let entries = entries.span
  let attributes = attributes.span
  let ignorant = ignorant.span
  let luck = luck.span
  precondition(entries.count == NewsTable.size)
  precondition(rows.count <= ignorant.count)
  var notices = 0
  for place in 0..<rows.count {
    let row = rows[place]
    let before = status[row]
    let entry = entries[NewsTable.place(before, attributes[row])]
    let isReached = reached.contains(row)
    notices &+= isReached ? entry.notices : 0
    let uninformed = ignorant[place] * (isReached ? entry.ignorance : 1) * entry.notEnquiring
    let unheard = isReached ? uninformed * (1 - media) : uninformed
    let uniform = luck[row &- first]
    // Numbers and not conditions, which would become branches on luck. Who understands has heard, too.
    let informed = uniform < 1 - uninformed ? Status.informed.rawValue : 0
    let heard = uniform < 1 - unheard ? Status.heard.rawValue : 0
    status[row] = before.union(Status(rawValue: informed | heard))
  }
  return notices
}

/// Lets some forget how the product works, if they never used it.
private func forget(
  _ status: inout MutableSpan<Status>, in rows: Range<Int>, chance: Double, _ draws: Draws
) {
  for row in rows
  where status[row].intersection([.informed, .everBorrowed]) == .informed
    && draws.uniform(.forgetting, row) < chance
  { status[row].remove(.informed) }
}

/// Lists the households that do not know how the product works.
private func find(_ uninformed: inout Selection, in rows: Range<Int>, _ status: Span<Status>) {
  let status = status.extracting(rows)
  precondition(status.count == rows.count)
  uninformed.select(from: rows) { !status[$0].contains(.informed) }
}

/// Chance that no neighbour informs a household, from tables of powers.
package struct PeerIgnorance {
  private let users: [Double]
  private let nonUsers: [Double]
  private let logUser, logNonUser: Double
  private let needed: Int

  /// Read once above a loop.
  package init(_ parameters: WordOfMouthParameters) {
    users = Self.powers(of: 1 - parameters.userPassOn)
    nonUsers = Self.powers(of: 1 - parameters.nonUserPassOn)
    // A certain message has the logarithm of the smallest number that has one.
    logUser = logarithm(max(1 - parameters.userPassOn, .leastNormalMagnitude))
    logNonUser = logarithm(max(1 - parameters.nonUserPassOn, .leastNormalMagnitude))
    needed = parameters.informantsNeeded
  }

  /// Chance that none of the neighbours in a tally tells.
  @inline(__always)
  package func chance(_ tally: Tally) -> Double {
    let chance = users[tally.borrowing] * nonUsers[tally.informed]
    return tally.borrowing + tally.informed >= needed ? chance : 1
  }

  /// Where ties have weights, one of weight w passes on as w ordinary ties do.
  package func chance(_ tally: Tally, weighing voices: Voices) -> Double {
    guard tally.borrowing + tally.informed >= needed else { return 1 }
    return exponential(
      Double(voices.borrowing) * logUser + Double(voices.informed) * logNonUser)
  }

  private static func powers(of base: Double) -> [Double] {
    var power = 1.0
    return (0..<256).map { _ in
      defer { power *= base }
      return power
    }
  }
}
