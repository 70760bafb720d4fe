import Parameters

/// How news of the product travels.
public struct WordOfMouthParameters: ParameterGroup {
  public static let title = Label(en: "Word of mouth", zh: "口口相传")
  public init() {}

  @Parameter(
    "Chance a month that a borrowing neighbour's tale informs a household, per tie.",
    zh: "每月每个借款邻居使一户弄懂产品的概率", .perMonth, in: 0...1, role: .uncertainty,
    source: .cited(
      "banerjee2013",
      "Table 1: q_P 0.35 per 4 months, 0.10 a month; the lower part of 0.05 to 0.15 is used, for the sake of E5 and E12"
    ))
  public var userPassOn = 0.06

  @Parameter(
    "Chance a month that an informed neighbour who has not borrowed informs a household, per tie.",
    zh: "每月每个知情未借款邻居使一户弄懂产品的概率", .perMonth, in: 0...1, role: .uncertainty,
    source: .cited(
      "banerjee2013",
      "Table 1: q_N 0.05 per 4 months, 0.013 a month; the lower part of 0.005 to 0.03 is used, for the same reason"
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

extension Step {
  static let wordOfMouth = Step(
    "wordOfMouth",
    Label(
      en: "Makes households hear of the product and understand it.", zh: "农户听说并弄懂产品。")
  ) { world, month in
    spreadNews(
      to: &world.households, by: world.tally, in: world.villages, &world.treasury,
      world.townshipNames, month)
  }
}

/// One uniform a household decides: informed below the chance of escape from ignorance, else heard by media.
///
/// `1 − (1 − meeting)(1 − outreach)(1 − in-app)(1 − enquiry)(1 − q_P)^borrowing (1 − q_N)^informed`,
/// Banerjee et al. (2013) for the ties. Monotone in every channel: more publicity informs nobody later.
package func spreadNews(
  to households: inout Households, by tally: [UInt32], in villages: Villages,
  _ treasury: inout Treasury, _ townships: [String], _ month: borrowing Month
) {
  let publicity = month.parameters.publicity
  let parameters = month.parameters.wordOfMouth
  let reach = Reach(publicity.target, townshipNames: townships)
  let ignorance = PeerIgnorance(parameters)
  let forgetting = parameters.forgetting
  var notices = 0.0
  month.draws.forEachBlock(.wordOfMouth, rows: 0..<households.count) { rows, uniforms in
    for row in rows {
      let status = households.status[row]
      households.status[row].remove(.newLine)
      if status.contains(.informed) {
        if forgetting > 0 && !status.contains(.everBorrowed)
          && month.draws.uniform(.forgetting, row) < forgetting
        {
          households.status[row].remove(.informed)
        }
        continue
      }
      var ignorant = ignorance.chance(Tally(packed: tally[row]))
      let village = Int(households.village[row])
      if villages.meeting[village] || villages.outreach[village]
        || status.isSuperset(of: [.platformUser, .credited]) || publicity.media > 0
      {
        let channels = Channels(row, status, households, villages, publicity, reach)
        ignorant *= channels.ignorance
        if channels.noticed { notices += 1 }
        if status.isSuperset(of: [.heard, .online]) { ignorant *= 1 - parameters.enquiry }
        let uniform = uniforms[row - rows.lowerBound]
        if uniform < 1 - ignorant {
          households.status[row].formUnion([.heard, .informed])
        } else if uniform < 1 - ignorant * (1 - channels.media) {
          households.status[row].insert(.heard)
        }
      } else if uniforms[row - rows.lowerBound] < 1 - ignorant {
        households.status[row].formUnion([.heard, .informed])
      }
    }
  }
  treasury.spend(notices * publicity.inAppCost, on: .inApp, by: .lender)
}

/// Chance that no neighbour informs a household, from tables of powers.
package struct PeerIgnorance {
  private let users: [Double]
  private let nonUsers: [Double]
  private let needed: Int

  package init(_ parameters: WordOfMouthParameters) {
    users = Self.powers(of: 1 - parameters.userPassOn)
    nonUsers = Self.powers(of: 1 - parameters.nonUserPassOn)
    needed = parameters.informantsNeeded
  }

  @inline(__always)
  package func chance(_ tally: Tally) -> Double {
    guard tally.borrowing + tally.informed >= needed else { return 1 }
    return users[tally.borrowing] * nonUsers[tally.informed]
  }

  private static func powers(of base: Double) -> [Double] {
    var power = 1.0
    return (0..<256).map { _ in
      defer { power *= base }
      return power
    }
  }
}

/// Publicity that reaches one household this month.
private struct Channels {
  var ignorance = 1.0
  var media = 0.0
  var noticed = false

  @inline(__always)
  init(
    _ row: Int, _ status: Status, _ households: Households, _ villages: Villages,
    _ publicity: PublicityParameters, _ reach: Reach
  ) {
    guard reach.covers(row, of: households, in: villages) else { return }
    media = publicity.media
    let village = Int(households.village[row])
    if villages.meeting[village] {
      let attends =
        households.attributes[row].contains(.leader)
        ? publicity.leaderAttendance : publicity.attendance
      ignorance *= 1 - attends * publicity.meetingInforms
    }
    if villages.outreach[village] && status.contains(.credited) {
      ignorance *= 1 - publicity.outreachContact * publicity.outreachInforms
    }
    if status.isSuperset(of: [.platformUser, .credited]) {
      noticed = true
      ignorance *= 1 - (status.contains(.newLine) ? publicity.grantNotice : publicity.inApp)
    }
  }
}
