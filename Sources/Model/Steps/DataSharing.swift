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
  private let precision: [Double]
  private let platform: Double

  package init(_ parameters: ModelParameters) {
    let sharing = parameters.dataSharing
    precision = zip(sharing.opened, sharing.precision).map(*)
    platform = sharing.platformPrecision
  }

  /// The score; nil where no shared public file covers the household, so that it cannot be assessed.
  @inline(__always)
  package func score(_ row: Int, _ households: Households, noise: Double) -> Double? {
    let traits = households.attributes[row]
    let status = households.status[row]
    var tau = 0.0
    if traits.contains(.insured) { tau += precision[0] }
    if traits.contains(.titled) { tau += precision[1] }
    if traits.contains(.subsidised) { tau += precision[2] }
    if status.contains(.online) { tau += precision[3] }
    if households.runsBusiness(row) { tau += precision[4] }
    if traits.contains(.bankClient) { tau += precision[5] }
    let registered = households.runsBusiness(row) && precision[4] > 0
    guard tau > 0, traits.contains(.insured) || registered else { return nil }
    if status.contains(.platformUser) { tau += platform }
    let signal = Double(households.creditworthiness[row]) + noise / tau.squareRoot()
    return tau / (1 + tau) * signal
  }
}

extension Households {
  @inline(__always)
  package func runsBusiness(_ row: Int) -> Bool {
    livelihood[row] == Livelihood.greenhouse.rawValue
      || livelihood[row] >= Livelihood.familyBusiness.rawValue
  }
}

/// Pays for the data sets that are open.
package func payForSharing(_ treasury: inout Treasury, _ month: borrowing Month) {
  let sharing = month.parameters.dataSharing
  let cost = sharing.costPerSet * sharing.opened.reduce(0, +)
  treasury.spend(cost * (1 - sharing.lenderShare), on: .dataSharing, by: .government)
  treasury.spend(cost * sharing.lenderShare, on: .dataSharing, by: .lender)
}
