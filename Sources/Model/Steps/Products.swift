import Parameters

/// The platform's products beside the personal farm loan.
public struct ProductParameters: ParameterGroup {
  public static let title = Label(en: "Products", zh: "产品")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Whether a product for new agricultural operators is offered.", zh: "是否推出新型农业经营主体产品",
    role: .lever, source: .policy("problem S42 of the case: none for new operators"))
  public var operatorProduct = false

  @Parameter(
    "Whether a product for micro firms is offered.", zh: "是否推出小微企业产品", role: .lever,
    source: .policy("recommendation S45 of the case: products for small and micro firms"))
  public var microFirmProduct = false

  @Parameter(
    "Factor on limits (and on the greatest limit) of these products.", zh: "上述产品的额度倍数", .ratio,
    in: 0...20, role: .lever,
    source: .assumed(
      "firms need several times a household's limit", settledBy: "limits of such products elsewhere"
    ))
  public var businessLimitFactor = 2.0

  @Parameter(
    "Points of the annual rate by which these products are cheaper.", zh: "上述产品的利率优惠", .fraction,
    in: 0...0.1, role: .lever,
    source: .assumed(
      "a registered firm tells a lender more", settledBy: "rates of such products elsewhere"))
  public var businessDiscount = 0.005

  @Parameter(
    "Longest term offered.", zh: "最长期限", .months, in: 3...60, role: .lever,
    source: .cited("yang2020", "terms of 3, 6, 9 and 12 months"))
  public var longestTerm = 12

  @Parameter(
    "Cost of running a further product.", zh: "新增产品运营费用", .yuanPerMonth, in: 0...10_000_000,
    role: .uncertainty,
    source: .assumed(
      "a product manager and a model to maintain", settledBy: "the lender's accounts"))
  public var productCost = 40_000.0

  /// A product of the platform.
  package enum Product: Sendable { case personal, operators, microFirms }

  /// The product that a livelihood can have; nil where none is offered.
  @inline(__always)
  package func product(for livelihood: UInt8) -> Product? {
    switch Livelihood(rawValue: livelihood) {
    case .newOperator: operatorProduct ? .operators : nil
    case .microFirm: microFirmProduct ? .microFirms : nil
    default: .personal
    }
  }

  /// How a product's lines differ from the personal one's.
  package func terms(of product: Product)
    -> (limitFactor: Double, ceilingFactor: Double, discount: Double)
  {
    switch product {
    case .operators, .microFirms: (businessLimitFactor, businessLimitFactor, businessDiscount)
    case .personal: (1, 1, 0)
    }
  }
}

/// Dated changes of what borrowers pay.
public struct PricingParameters: ParameterGroup {
  public static let title = Label(en: "Pricing", zh: "定价")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Points taken off the annual rate of new platform loans.", zh: "新发放平台贷款利率下调幅度",
    .fraction, in: 0...0.2, role: .lever,
    source: .policy("recommendation S45 of the case: lower rates"))
  public var rateCut = 0.0

  @Parameter(
    "Least rate after any cut.", zh: "下调后的最低利率", .perYear, in: 0...0.36, role: .lever,
    source: .policy("a choice of the scenario; none by default"))
  public var leastRate = 0.0

  @Parameter(
    "Share of the cut that government pays as an interest subsidy; the lender bears the rest.",
    zh: "利率下调中财政贴息比例", .fraction, in: 0...1, role: .lever,
    source: .policy("a choice of the scenario; the lender bears the cut by default"))
  public var subsidyShare = 0.0

  /// Whom the cut reaches.
  public var target = Targeting()

  /// Rate that a borrower pays, and the points that were cut.
  @inline(__always)
  package func paid(on rate: Double, reached: Bool) -> (rate: Double, cut: Double) {
    guard reached else { return (rate, 0) }
    let cut = min(rateCut, max(rate - leastRate, 0))
    return (rate - cut, cut)
  }
}

extension Lever {
  public static let rateCut = Lever(4, "rate_cut", Label(en: "rate cut", zh: "降低利率"))
  public static let products = Lever(5, "products", Label(en: "new products", zh: "新产品"))
}
