import Parameters

/// Who bears a cost.
public enum Payer: UInt8, CaseIterable, Sendable { case government, lender, bank }

/// What money is spent on; one case a costed lever.
public enum Lever: UInt8, CaseIterable, Sendable {
  case media, meetings, outreach, inApp, rateCut, products, dataSharing, infrastructure
  case smartphones, countyServices, security, supervision, bankCompetition

  /// English and Chinese names.
  public var label: Label {
    switch self {
    case .media: Label(en: "media", zh: "媒体宣传")
    case .meetings: Label(en: "village meetings", zh: "村民座谈会")
    case .outreach: Label(en: "township outreach", zh: "乡镇驻点推广")
    case .inApp: Label(en: "in-app notices", zh: "应用内通知")
    case .rateCut: Label(en: "rate cut", zh: "降低利率")
    case .products: Label(en: "new products", zh: "新产品")
    case .dataSharing: Label(en: "data sharing", zh: "信息共享")
    case .infrastructure: Label(en: "connectivity", zh: "网络基础设施")
    case .smartphones: Label(en: "smartphone support", zh: "智能手机补贴")
    case .countyServices: Label(en: "county services", zh: "县域线上服务")
    case .security: Label(en: "security", zh: "信息安全")
    case .supervision: Label(en: "supervision", zh: "监管与信息披露")
    case .bankCompetition: Label(en: "bank competition", zh: "农村银行竞争")
    }
  }
}

/// Money spent in fen, by lever and payer.
public struct Treasury: Sendable {
  /// One entry for each lever and payer: `lever * Payer.allCases.count + payer`.
  public package(set) var spent = [Running](
    repeating: Running(), count: Lever.allCases.count * Payer.allCases.count)

  package init() {}

  /// Spent on a lever by a payer.
  public func spent(on lever: Lever, by payer: Payer) -> Running { spent[Self.slot(lever, payer)] }

  /// Spent by a payer on all levers.
  public func spent(by payer: Payer) -> Running {
    Lever.allCases.reduce(into: Running()) { sum, lever in
      let one = spent(on: lever, by: payer)
      sum.month += one.month
      sum.total += one.total
    }
  }

  package mutating func spend(_ yuan: Double, on lever: Lever, by payer: Payer) {
    spent[Self.slot(lever, payer)].add(Money.fen(yuan))
  }

  package mutating func openMonth() {
    for slot in spent.indices { spent[slot].openMonth() }
  }

  private static func slot(_ lever: Lever, _ payer: Payer) -> Int {
    Int(lever.rawValue) * Payer.allCases.count + Int(payer.rawValue)
  }
}
