import Parameters

/// A file that some department holds and could open to the lender.
public enum DataSet: UInt8, ParameterChoice {
  case socialInsurance, landTitles, machinerySubsidy, utilities, businessRegister, creditBureau

  public var label: Label {
    switch self {
    case .socialInsurance: Label(en: "rural social insurance", zh: "农村社保")
    case .landTitles: Label(en: "land titles", zh: "农村土地确权")
    case .machinerySubsidy: Label(en: "farm-machinery subsidy", zh: "农机补贴")
    case .utilities: Label(en: "utility bills", zh: "水电气缴费")
    case .businessRegister: Label(en: "business and tax register", zh: "工商税务登记")
    case .creditBureau: Label(en: "credit bureau, two-way", zh: "央行征信双向共享")
    }
  }
}

/// Which data sets the government opens, and how much they tell.
public struct DataSharingParameters: ParameterGroup {
  public static let title = Label(en: "Data sharing", zh: "信息共享")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Share of each data set that is open to the lender.", zh: "各数据集对贷款机构的开放程度", .fraction,
    in: 0...1, labels: DataSet.labels, role: .lever,
    source: .cited("yang2020", "social insurance, land titles and machinery subsidies are shared"))
  public var opened = [1.0, 1, 1, 0, 0, 0]

  @Parameter(
    "Precision that each data set adds about creditworthiness (inverse variance of its noise).",
    zh: "各数据集对信用评估的精度贡献", .ratio, in: 0...10, labels: DataSet.labels, role: .uncertainty,
    source: .assumed(
      """
      big data raise the area under the curve from 0.72 to 0.84 (Huang Y. et al. 2020), recalled; split among \
      sets assumed
      """, settledBy: "the score with and without each data set"))
  public var precision = [0.35, 0.25, 0.2, 0.2, 0.4, 0.8]

  @Parameter(
    "Precision that the platform's own records add for its users.", zh: "平台行为数据的精度贡献", .ratio,
    in: 0...10, role: .uncertainty,
    source: .cited("gambacorta2019", "platform data improve default prediction; size assumed"))
  public var platformPrecision = 0.5

  @Parameter(
    "Share of villages whose data are collected at the start.", zh: "期初已完成数据采集的村比例",
    .fraction, in: 0...1, role: .uncertainty,
    source: .assumed(
      "signed in June, live in September 2018; lending started fast (evidence D)",
      settledBy: "the contractor's calendar"))
  public var collectedAtStart = 0.92

  @Parameter(
    "Months until the data of all villages are collected.", zh: "完成全部村数据采集所需月数", .months,
    in: 1...120, role: .uncertainty,
    source: .assumed("finished well before September 2019", settledBy: "the contractor's calendar"))
  public var collectionMonths = 8

  @Parameter(
    "Cost of keeping a fully opened data set flowing.", zh: "维持一个数据集开放的费用", .yuanPerMonth,
    in: 0...10_000_000, role: .uncertainty,
    source: .assumed("a data clerk and a secure interface", settledBy: "the contractor's contract"))
  public var costPerSet = 10_000.0

  @Parameter(
    "Share of that cost that the lender pays for (paid flow of data).", zh: "数据有偿流转中机构承担比例",
    .fraction, in: 0...1, role: .lever,
    source: .policy("recommendation S47 of the case: paid flow of credit data"))
  public var lenderShare = 0.0

  /// Share of villages whose data have arrived by the end of a month.
  package func collected(after month: Int) -> Double {
    min(1, collectedAtStart + (1 - collectedAtStart) * Double(month) / Double(collectionMonths))
  }
}

/// Precision of the lender's signal about each household, from the data sets that cover it.
package struct Scoring {
  /// What a signal is worth to the lender; a table over all combinations of data sets.
  private struct Signal {
    /// Root of the signal's precision; 1 where nothing is heard.
    let root: Double
    /// Share of the signal that is not noise.
    let weight: Double
    /// 0 where the social insurance or the business register is shared and knows the household; −∞ where neither
    /// does, so that the lender cannot tell who it is.
    let identity: Float
  }

  private let signals: [Signal]

  /// Of this month's parameters.
  package init(_ parameters: borrowing ModelParameters) {
    let sharing = parameters.dataSharing
    let precision = zip(sharing.opened, sharing.precision).map(*)
    signals = (0..<128).map { key in
      func covers(_ bit: Int) -> Bool { key >> bit & 1 == 1 }
      var tau = 0.0
      for bit in 0..<6 where covers(bit) { tau += precision[bit] }
      let isIdentified = [0, 4].contains { covers($0) && sharing.opened[$0] > 0 }
      let isAssessed = tau > 0
      if covers(6) { tau += sharing.platformPrecision }
      return Signal(
        root: tau > 0 ? tau.squareRoot() : 1, weight: tau / (1 + tau),
        identity: isIdentified && isAssessed ? 0 : -.infinity)
    }
  }

  /// Scores of some households; −∞ where one cannot be assessed.
  package func scores(
    of rows: ArraySlice<Int>, _ attributes: [Attributes], _ status: [Status],
    _ livelihood: [UInt8], _ creditworthiness: [Float], noises: [Double]
  ) -> [Float] {
    var scores = [Float](repeating: 0, count: rows.count)
    let rows = rows.span
    let attributes = attributes.span
    let status = status.span
    let livelihood = livelihood.span
    let creditworthiness = creditworthiness.span
    let noises = noises.span
    let signals = signals.span
    var column = scores.mutableSpan
    for place in 0..<rows.count {
      let row = rows[place]
      let signal = signals[key(attributes[row], status[row], livelihood[row])]
      let heard = Double(creditworthiness[row]) + noises[place] / signal.root
      column[place] = Float(signal.weight * heard) + signal.identity
    }
    return scores
  }

  /// The data sets that cover a household, one bit each in the order of `DataSet`, and its use of the platform.
  ///
  /// Bits are shifted, not asked: conditions would become branches on luck.
  @inline(__always)
  private func key(_ traits: Attributes, _ status: Status, _ livelihood: UInt8) -> Int {
    var key = traits.bit(.insured)
    key |= traits.bit(.titled) << 1
    key |= traits.bit(.subsidised) << 2
    key |= status.bit(.online) << 3
    key |= Int(Self.businesses >> (livelihood & 7) & 1) << 4
    key |= traits.bit(.bankClient) << 5
    key |= status.bit(.platformUser) << 6
    return key
  }

  /// The livelihoods that run a business, one bit each.
  private static let businesses: UInt8 =
    1 << Livelihood.greenhouse.rawValue | 1 << Livelihood.familyBusiness.rawValue
    | 1 << Livelihood.newOperator.rawValue | 1 << Livelihood.microFirm.rawValue
}

/// Pays for the data sets that are open.
package func payForSharing(_ treasury: inout Treasury, _ month: borrowing Month) {
  let sharing = month.parameters.dataSharing
  let cost = sharing.costPerSet * sharing.opened.reduce(0, +)
  treasury.spend(cost * (1 - sharing.lenderShare), on: .dataSharing, by: .government)
  treasury.spend(cost * sharing.lenderShare, on: .dataSharing, by: .lender)
}

extension Lever {
  public static let dataSharing = Lever(
    6, "data_sharing", Label(en: "data sharing", zh: "信息共享"))
}
