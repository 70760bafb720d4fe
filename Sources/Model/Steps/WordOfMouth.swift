import Parameters

/// How news of the product travels.
public struct WordOfMouthParameters: ParameterGroup {
  public static let title = Label(en: "Word of mouth", zh: "口口相传")
  public init() {}

  @Parameter(
    "Chance a month that a borrowing neighbour's tale informs a household, per tie.",
    zh: "每月每个借款邻居使一户弄懂产品的概率", .perMonth, in: 0...1, role: .uncertainty,
    source: .xintai(
      prior:
        "0.02 to 0.15; Banerjee et al. 2013, Table 1, have q_P 0.35 per 4 months, 0.10 a month",
      settledBy: "who heard of the product from whom"))
  public var userPassOn = 0.118

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
  let media = publicity.media
  var notices = 0
  var uniforms = [Double](repeating: 0, count: Draws.blockRows)
  var uninformed = Selection()
  let tally = tally.span
  let attributes = attributes.span
  var status = status.mutableSpan
  for village in 0..<villages.count {
    let here = news.entries(in: Channels(village, in: villages, publicity))
    let entries = here.span
    precondition(entries.count == NewsTable.size)
    for rows in Draws.blocks(of: villages.households(of: village)) {
      month.draws.uniforms(.wordOfMouth, rows: rows, into: &uniforms)
      find(&uninformed, in: rows, status.span)
      if forgetting > 0 { forget(&status, in: rows, chance: forgetting, month.draws) }
      let luck = uniforms.span
      let listed = uninformed.rows.span
      for place in 0..<listed.count {
        let row = listed[place]
        let count = Tally(packed: tally[row])
        let entry = entries[NewsTable.place(status[row], attributes[row])]
        let isReached = reached.contains(row)
        var ignorant =
          voices.isEmpty
          ? ignorance.chance(count) : ignorance.chance(count, weighing: voices[row])
        ignorant *= isReached ? entry.ignorance : 1
        notices &+= isReached ? entry.notices : 0
        ignorant *= entry.notEnquiring
        let uniform = luck[row &- rows.lowerBound]
        if uniform < 1 - ignorant {
          status[row].formUnion([.heard, .informed])
        } else if isReached && uniform < 1 - ignorant * (1 - media) {
          status[row].insert(.heard)
        }
      }
    }
  }
  for row in 0..<status.count { status[row].remove(.newLine) }
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

  package init(_ parameters: WordOfMouthParameters) {
    users = Self.powers(of: 1 - parameters.userPassOn)
    nonUsers = Self.powers(of: 1 - parameters.nonUserPassOn)
    // A certain message has the logarithm of the smallest number that has one.
    logUser = logarithm(max(1 - parameters.userPassOn, .leastNormalMagnitude))
    logNonUser = logarithm(max(1 - parameters.nonUserPassOn, .leastNormalMagnitude))
    needed = parameters.informantsNeeded
  }

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
