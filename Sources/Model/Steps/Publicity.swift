import Parameters

/// Publicity: media, meetings, outreach, notices in the application.
public struct PublicityParameters: ParameterGroup {
  public static let title = Label(en: "Publicity", zh: "宣传")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Chance a month that media (WeChat account, county television) make a household hear of the product.",
    zh: "媒体(公众号、县电视台)使一户当月听说产品的概率", .perMonth, in: 0...1, role: .lever,
    source: .assumed(
      "the case names a WeChat public account and calls publicity weak",
      settledBy: "readers of the account and a survey of awareness"))
  public var media = 0.03

  @Parameter(
    "Cost of media for one point of that chance.", zh: "媒体触达率每提高 1 个百分点的费用",
    .yuanPerMonth, in: 0...10_000_000, role: .uncertainty,
    source: .assumed(
      "county media sell such reach for about 10,000 yuan", settledBy: "the county's contracts"))
  public var mediaCostPerPoint = 10_000.0

  @Parameter(
    "Meetings that a village holds a year.", zh: "每村每年座谈会次数", .perYear, in: 0...12,
    role: .lever,
    source: .assumed(
      "the case names meetings as the first channel and calls publicity weak",
      settledBy: "the county's record of meetings"))
  public var meetingsPerYear = 0.6

  @Parameter(
    "Share of a village's households that attend a meeting.", zh: "座谈会到会农户比例", .fraction,
    in: 0...1, role: .uncertainty,
    source: .assumed("one fifth of households send somebody", settledBy: "attendance lists"))
  public var attendance = 0.2

  @Parameter(
    "Chance that a household of a leader attends.", zh: "村干部等骨干户到会概率", .fraction, in: 0...1,
    role: .uncertainty,
    source: .assumed(
      "cadres, teachers and shopkeepers are invited by name", settledBy: "attendance lists"))
  public var leaderAttendance = 0.7

  @Parameter(
    "Chance that somebody who attends understands the product.", zh: "到会者弄懂产品的概率",
    .fraction, in: 0...1, role: .uncertainty,
    source: .cited(
      "cai2015",
      "an intensive session raises take-up by 14 points from 35%: not all understand at a short one"
    ))
  public var meetingInforms = 0.6

  @Parameter(
    "Cost of a meeting.", zh: "每场座谈会费用", .yuan, in: 0...100_000, role: .uncertainty,
    source: .assumed(
      "travel, speaker, leaflets; no cost is published", settledBy: "the county's accounts"))
  public var meetingCost = 800.0

  @Parameter(
    "Outreach teams of the lender in the townships.", zh: "贷款机构乡镇推广小组数", .count, in: 0...1000,
    role: .lever,
    source: .assumed(
      "the case: lender's staff work with customers in the townships; numbers are not given",
      settledBy: "the lender's staffing"))
  public var outreachTeams = 10.0

  @Parameter(
    "Villages that a team visits a month.", zh: "每小组每月走访村数", .perMonth, in: 0...60,
    role: .uncertainty,
    source: .assumed("two or three days a village", settledBy: "the teams' diaries"))
  public var visitsPerTeam = 4.0

  @Parameter(
    "Share of households with a line that a visit meets.", zh: "走访触达授信农户比例", .fraction,
    in: 0...1, role: .uncertainty,
    source: .assumed("one in five is at home and listens", settledBy: "the teams' diaries"))
  public var outreachContact = 0.2

  @Parameter(
    "Chance that a household that is met understands the product.", zh: "被走访户弄懂产品的概率",
    .fraction, in: 0...1, role: .uncertainty,
    source: .cited("cai2015", "intensive sessions: most understand after explanation"))
  public var outreachInforms = 0.8

  @Parameter(
    "Cost of a team.", zh: "每小组费用", .yuanPerMonth, in: 0...1_000_000, role: .uncertainty,
    source: .assumed("two people's wages and a car", settledBy: "the lender's accounts"))
  public var teamCost = 15_000.0

  @Parameter(
    "Chance a month that notices in the application inform a platform user who holds a line.",
    zh: "应用内通知使有授信的平台用户当月弄懂产品的概率", .perMonth, in: 0...1, role: .lever,
    source: .assumed(
      "lending started fast (evidence D), which points to existing users of the platform",
      settledBy: "the lender's records of notices and clicks"))
  public var inApp = 0.03

  @Parameter(
    "Chance that the notice of a new line informs a platform user in the month of the grant.",
    zh: "新授信通知使平台用户当月弄懂产品的概率", .fraction, in: 0...1, role: .lever,
    source: .xintai(
      prior:
        "lending started fast (evidence D): a pre-approved line is announced when it is granted",
      settledBy: "the lender's records of notices and clicks"))
  public var grantNotice = 0.676

  @Parameter(
    "Cost of notices for a household that is shown them in a month.", zh: "每户每月应用内通知费用",
    .yuan, in: 0...100, role: .uncertainty,
    source: .assumed(
      "a push message costs less than a cent; some come with a coupon",
      settledBy: "the lender's accounts"))
  public var inAppCost = 0.02

  /// Whom campaigns reach.
  public var target = Targeting()
}

extension Lever {
  public static let media = Lever(0, "media", Label(en: "media", zh: "媒体宣传"))
  public static let meetings = Lever(1, "meetings", Label(en: "village meetings", zh: "村民座谈会"))
  public static let outreach = Lever(
    2, "outreach", Label(en: "township outreach", zh: "乡镇驻点推广"))
}

extension Purpose {
  /// Where a meeting is held.
  package static let meeting = Purpose(161)
  /// Where a team visits.
  package static let outreach = Purpose(162)
}

extension Step {
  static let publicity = Step(
    "publicity",
    Label(
      en: "Decides where meetings are held and which villages outreach visits; pays for publicity.",
      zh: "安排座谈会与走访的村庄,支付宣传费用。"),
    paysFor: [.media, .meetings, .outreach]
  ) { world, month in
    let covered = world.reach(month.parameters.publicity.target)
      .villages(of: world.villages, with: world.households)
    campaign(in: &world.villages, &world.treasury, covered, month)
  }
}

/// Draws the villages that hold a meeting or are visited, among those that are targeted.
///
/// A village's draw is the same under every policy, so more meetings add villages and take none away.
package func campaign(
  in villages: inout Villages, _ treasury: inout Treasury, _ covered: [Bool],
  _ month: borrowing Month
) {
  let parameters = month.parameters.publicity
  let meetingChance = parameters.meetingsPerYear / 12
  let visitChance =
    parameters.outreachTeams * parameters.visitsPerTeam / Double(max(villages.count, 1))
  var meetings = 0.0
  var visits = 0.0
  for village in 0..<villages.count {
    villages.meeting[village] =
      covered[village] && month.draws.uniform(.meeting, village, index: 1) < meetingChance
    villages.outreach[village] =
      covered[village] && month.draws.uniform(.outreach, village, index: 1) < visitChance
    if villages.meeting[village] { meetings += 1 }
    if villages.outreach[village] { visits += 1 }
  }
  treasury.spend(
    100 * parameters.media * parameters.mediaCostPerPoint, on: .media, by: .government)
  treasury.spend(meetings * parameters.meetingCost, on: .meetings, by: .government)
  // A team is paid for the visits it makes, so a team without villages to visit costs nothing.
  let costOfVisit =
    parameters.visitsPerTeam > 0 ? parameters.teamCost / parameters.visitsPerTeam : 0
  treasury.spend(visits * costOfVisit, on: .outreach, by: .lender)
}
