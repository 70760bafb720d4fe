import Parameters

/// What moves trust in the platform.
public struct TrustParameters: ParameterGroup {
  public static let title = Label(en: "Trust", zh: "信任")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Trust of a household without any experience, 0 to 1.", zh: "无任何经验时的信任度", .index,
    in: 0...1, role: .uncertainty,
    source: .xintai(
      prior: "the case: clients do not know the lender",
      settledBy: "a survey of trust in the platform"))
  public var base = 0.293

  @Parameter(
    "Effect of one standard deviation of a household's lasting leaning.", zh: "信任倾向每个标准差的影响",
    .index, in: 0...1, role: .uncertainty,
    source: .assumed("people differ widely", settledBy: "a survey of trust in the platform"))
  public var dispositionEffect = 0.15

  @Parameter(
    "Effect of a neighbour who borrows and pays.", zh: "每个正常还款的借款邻居的影响", .index,
    in: 0...0.5, role: .uncertainty,
    source: .cited(
      "wangl2023", "abstract: perceived gain outweighs perceived risk (sign; size assumed)"))
  public var goodExample = 0.04

  @Parameter(
    "Loss from a neighbour who is late or touched by an incident.", zh: "每个逾期或受损邻居的负面影响",
    .index, in: 0...0.5, role: .uncertainty,
    source: .cited(
      "wangl2023", "abstract: perceived threat hurts less than security helps (sign; size assumed)")
  )
  public var badExample = 0.03

  @Parameter(
    "Effect of having borrowed oneself.", zh: "自身借款经验的影响", .index, in: 0...1,
    role: .uncertainty,
    source: .assumed("a loan paid out in one second convinces", settledBy: "a survey of users"))
  public var ownUse = 0.2

  @Parameter(
    "Effect of using the platform, for 100 county services on line.", zh: "每百项县域服务对平台用户的熟悉效应",
    .index, in: 0...1, role: .uncertainty,
    source: .assumed(
      "paying bills there makes the platform familiar", settledBy: "a survey of users"))
  public var familiarityPerHundred = 0.2

  @Parameter(
    "Effect of security spending at its most.", zh: "安全投入的最大影响", .index, in: 0...1,
    role: .uncertainty,
    source: .cited(
      "wangl2023",
      "abstract: perceived security helps more than perceived threat hurts (sign; size assumed)"))
  public var security = 0.1

  @Parameter(
    "Effect of full disclosure under supervision.", zh: "充分信息披露的影响", .index, in: 0...1,
    role: .uncertainty,
    source: .cited(
      "zhangn2023", "abstract: data protection raises participation (sign; size assumed)"))
  public var disclosure = 0.1

  @Parameter(
    "Effect of the village committee's word at a meeting, in that month.", zh: "村委会在座谈会背书的影响",
    .index, in: 0...1, role: .uncertainty,
    source: .cited(
      "zhangn2023", "abstract: village committees raise participation (sign; size assumed)"))
  public var committee = 0.1

  @Parameter(
    "Loss of trust in a village in the month of an incident.", zh: "事件当月村民信任损失", .index,
    in: 0...1, role: .uncertainty,
    source: .assumed(
      "news of a fraud travels through the village at once", settledBy: "a survey after an incident"
    ))
  public var incidentLoss = 0.1

  @Parameter(
    "Lasting loss of trust of a household that an incident touched.", zh: "受害农户的持久信任损失", .index,
    in: 0...1, role: .uncertainty,
    source: .assumed("victims stay away", settledBy: "a survey of victims"))
  public var harmedLoss = 0.4

  @Parameter(
    "Share of the distance to its target that trust covers a month.", zh: "信任每月向目标调整的比例",
    .perMonth, in: 0...1, role: .uncertainty,
    source: .cited("jacksuri2011", "trust in agents rose from 65% to 95% in ten months"))
  public var speed = 0.2
}

extension Step {
  static let trust = Step(
    "trust", Label(en: "Moves each household's trust in the platform.", zh: "更新各户对平台的信任。")
  ) { world, month in
    moveTrust(
      &world.households.trust, world.households.status, world.households.disposition,
      by: world.tally, weighing: world.voices, in: world.villages, month)
  }
}

/// `t += v (t* − t) + events`, with t* a sum of effects held within 0 to 1.
///
/// t* = base + leaning + good examples − bad examples + own use + familiarity + security + disclosure.
package func moveTrust(
  _ trust: inout [Float], _ status: [Status], _ disposition: [Float], by tally: [UInt32],
  weighing voices: [Voices] = [], in villages: Villages, _ month: borrowing Month
) {
  let parameters = month.parameters.trust
  let effects = TrustEffects(month.parameters)
  let speed = month.index == 0 ? 1 : Float(parameters.speed)
  let status = status.span
  let disposition = disposition.span
  let tally = tally.span
  var trust = trust.mutableSpan
  for village in 0..<villages.count {
    let event =
      Float(villages.meeting[village] ? parameters.committee : 0)
      - Float(villages.incident[village] ? parameters.incidentLoss : 0)
    let rows = villages.households(of: village)
    // Two loops: asked in the loop, the question would keep it from becoming one of vectors.
    guard voices.isEmpty else {
      for row in rows {
        let target = effects.target(status[row], disposition[row], voices[row])
        trust[row] = moved(trust[row], towards: target, speed, event)
      }
      continue
    }
    for row in rows {
      let target = effects.target(status[row], disposition[row], Tally(packed: tally[row]))
      trust[row] = moved(trust[row], towards: target, speed, event)
    }
  }
}

/// Trust after a share of the way to its target and an event, 0 to 1.
@inline(__always)
private func moved(_ trust: Float, towards target: Float, _ speed: Float, _ event: Float) -> Float {
  min(max(trust + speed * (target - trust) + event, 0), 1)
}

/// Effects on trust as single-precision numbers, read once above the loop.
package struct TrustEffects {
  private let base, disposition, good, bad, own, familiarity, harmed: Float

  /// Read once above a loop.
  package init(_ parameters: borrowing ModelParameters) {
    let trust = parameters.trust
    let secured = 1 - exponential(-parameters.security.spending / 100_000)
    base = Float(
      trust.base + trust.security * secured
        + trust.disclosure * parameters.supervision.disclosure)
    disposition = Float(trust.dispositionEffect)
    good = Float(trust.goodExample)
    bad = Float(trust.badExample)
    own = Float(trust.ownUse)
    familiarity = Float(
      trust.familiarityPerHundred * Double(parameters.countyServices.services) / 100)
    harmed = Float(trust.harmedLoss)
  }

  /// Where trust tends to, 0 to 1.
  @inline(__always)
  package func target(_ status: Status, _ leaning: Float, _ tally: Tally) -> Float {
    target(
      status, leaning, paying: Float(max(tally.borrowing - tally.late, 0)),
      troubled: Float(tally.late + tally.harmed))
  }

  /// The same where ties have weights.
  package func target(_ status: Status, _ leaning: Float, _ voices: Voices) -> Float {
    target(
      status, leaning, paying: max(voices.borrowing - voices.late, 0),
      troubled: voices.late + voices.harmed)
  }

  @inline(__always)
  private func target(
    _ status: Status, _ leaning: Float, paying: Float, troubled: Float
  ) -> Float {
    var target = base + disposition * leaning
    target += good * paying
    target -= bad * troubled
    if status.contains(.everBorrowed) { target += own }
    if status.contains(.platformUser) { target += familiarity }
    if status.contains(.harmed) { target -= harmed }
    return min(max(target, 0), 1)
  }
}
