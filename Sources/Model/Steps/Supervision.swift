import Parameters

/// Supervision of lending: disclosure and caps, read by the steps of trust and borrowing.
public struct SupervisionParameters: ParameterGroup {
  public static let title = Label(en: "Supervision", zh: "监管")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Degree of risk disclosure that supervision enforces.", zh: "监管要求的风险披露程度", .fraction,
    in: 0...1, role: .lever, source: .policy("recommendation S48 of the case: risk disclosure"))
  public var disclosure = 0.0

  @Parameter(
    "Cost of full disclosure and monitoring.", zh: "充分披露与监测的费用", .yuanPerMonth,
    in: 0...10_000_000, role: .uncertainty,
    source: .assumed("a small supervisory team in the county", settledBy: "the supervisor's budget")
  )
  public var disclosureCost = 60_000.0

  @Parameter(
    "Most that debt service may take of monthly income for a new platform loan; 10 for no cap.",
    zh: "新增平台贷款时偿债支出占月收入的上限(10 为不设限)", .ratio, in: 0...10, role: .lever,
    source: .policy("recommendation S48 of the case; the lender's own limits are not known"))
  public var serviceCap = 10.0

  @Parameter(
    "Most kinds of lenders (banks, platform) that a household may owe at once; 2 for no cap.",
    zh: "农户同时可欠款的机构类别数上限(银行、平台;2 为不设限)", .count, in: 1...2, role: .lever,
    source: .policy("recommendation S48 of the case: multiple lending"))
  public var lendersCap = 2
}

extension Lever {
  public static let supervision = Lever(
    11, "supervision", Label(en: "supervision", zh: "监管与信息披露"))
}
