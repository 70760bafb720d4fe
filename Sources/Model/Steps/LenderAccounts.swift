import Parameters

/// The platform lender's costs and reactions.
public struct LenderParameters: ParameterGroup {
  public static let title = Label(en: "Platform lender", zh: "平台贷款机构")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Cost of funds.", zh: "资金成本", .perYear, in: 0...0.36, role: .uncertainty,
    source: .assumed(
      "above the one-year benchmark of 4.35%, as an interbank-funded lender pays",
      settledBy: "the lender's annual report"))
  public var fundingRate = 0.045

  @Parameter(
    "Cost of making a loan.", zh: "单笔放款成本", .yuan, in: 0...10_000, role: .uncertainty,
    source: .assumed(
      "2 to 3 yuan a loan by company statements, recalled (evidence C4)",
      settledBy: "the lender's accounts"))
  public var costPerLoan = 2.5

  @Parameter(
    "Provisions as a multiple of non-performing loans.", zh: "拨备覆盖率", .ratio, in: 0...10,
    role: .uncertainty,
    source: .policy(
      "China Banking Regulatory Commission: coverage of 120 to 150% of non-performing loans"))
  public var coverage = 1.5

  @Parameter(
    "Whether the lender tightens when losses exceed its tolerance.", zh: "损失超限时是否收紧授信",
    role: .uncertainty,
    source: .assumed(
      "any lender does; the rule is not published", settledBy: "approvals after a bad season"))
  public var reacts = true

  @Parameter(
    "Ratio of non-performing loans that it tolerates.", zh: "可容忍的不良率", .fraction, in: 0...1,
    role: .uncertainty,
    source: .assumed("twice its usual 1.3%", settledBy: "approvals after a bad season"))
  public var tolerance = 0.025

  @Parameter(
    "Rise of the score cutoff a month for each point of non-performing loans above tolerance.",
    zh: "不良率每超限 1 个百分点授信分数线月升幅", .standardDeviations, in: 0...2, role: .uncertainty,
    source: .assumed("tightens within a few months", settledBy: "approvals after a bad season"))
  public var tightening = 0.05

  @Parameter(
    "Most that the cutoff rises in all.", zh: "授信分数线最大升幅", .standardDeviations, in: 0...4,
    role: .uncertainty,
    source: .assumed(
      "a lender narrows its business, it does not leave: without a bound a small county spirals down",
      settledBy: "approvals after a bad season"))
  public var mostTightening = 0.3

  @Parameter(
    "Share of a tightening that is taken back a month once losses are tolerable.",
    zh: "损失恢复后每月放松比例", .perMonth, in: 0...1, role: .uncertainty,
    source: .assumed(
      "loosens more slowly than it tightens", settledBy: "approvals after a bad season"))
  public var loosening = 0.1

  @Parameter(
    "Rise of the rate for each point of non-performing loans above tolerance.",
    zh: "不良率每超限 1 个百分点利率升幅", .fraction, in: 0...0.1, role: .uncertainty,
    source: .assumed(
      "a point of losses costs about a point of rate a year; a third is passed on",
      settledBy: "rates after a bad season"))
  public var repricing = 0.003
}

extension Step {
  static let lenderAccounts = Step(
    "lenderAccounts",
    Label(
      en: "Books the lender's margin and provisions; the lender reacts to losses.",
      zh: "核算平台收益与拨备,机构对损失作出反应。"),
    paysFor: [.rateCut, .products, .supervision]
  ) { world, month in
    let book = PlatformBook(of: world.loans)
    settle(&world.institutions, &world.treasury, book, month)
    react(&world.institutions, to: book, month.parameters.lender)
  }
}

/// The platform's outstanding loans in sums, in fen.
package struct PlatformBook {
  package private(set) var balance: Int64 = 0
  package private(set) var nonPerforming: Int64 = 0
  /// Balance times the points cut off its rate.
  package private(set) var cutPoints = 0.0

  /// Counts a ledger.
  package init(of loans: [Loan]) {
    for loan in loans where loan.lender == .platform && !loan.isWrittenOff {
      let owed = Int64(loan.balance)
      balance += owed
      if loan.arrears >= Arrears.ninetyDays { nonPerforming += owed }
      cutPoints += Double(owed) * Double(loan.cut)
    }
  }

  /// Share of the balance more than 90 days past due; 0 for an empty book.
  package var nonPerformingRatio: Double {
    balance > 0 ? Double(nonPerforming) / Double(balance) : 0
  }
}

/// Margin: interest and subsidies received, less funding, losses net of recoveries, loan costs, change of provisions.
package func settle(
  _ institutions: inout Institutions, _ treasury: inout Treasury, _ book: PlatformBook,
  _ month: borrowing Month
) {
  let parameters = month.parameters.lender
  let account = institutions[.platform]
  let forgone = Money.nearest(book.cutPoints / 12)
  let subsidy = Money.nearest(Double(forgone) * month.parameters.pricing.subsidyShare)
  let funding = Money.nearest(Double(book.balance) * parameters.fundingRate / 12)
  let provisions = Money.nearest(Double(book.nonPerforming) * parameters.coverage)
  let costs = account.loansMade.month * Money.fen(parameters.costPerLoan)
  institutions.interestForgone.add(forgone)
  institutions.funding.add(funding)
  institutions.margin.add(
    account.interest.month + subsidy - funding - costs
      - (account.writtenOff.month - account.recovered.month)
      - (provisions - institutions.provisions))
  institutions.provisions = provisions
  treasury.spend(Money.yuan(subsidy), on: .rateCut, by: .government)
  treasury.spend(Money.yuan(forgone - subsidy), on: .rateCut, by: .lender)
  let products = month.parameters.products
  let further = (products.operatorProduct ? 1.0 : 0) + (products.microFirmProduct ? 1 : 0)
  treasury.spend(further * products.productCost, on: .products, by: .lender)
  let supervision = month.parameters.supervision
  treasury.spend(
    supervision.disclosure * supervision.disclosureCost, on: .supervision, by: .government)
}

/// Raises cutoff and rate while losses exceed the tolerance; after, the cutoff falls back slowly and the rate at once.
package func react(
  _ institutions: inout Institutions, to book: PlatformBook, _ parameters: LenderParameters
) {
  guard parameters.reacts else { return }
  let points = max(0, book.nonPerformingRatio - parameters.tolerance) * 100
  if points > 0 {
    institutions.cutoffShift = min(
      institutions.cutoffShift + parameters.tightening * points, parameters.mostTightening)
  } else {
    institutions.cutoffShift *= 1 - parameters.loosening
  }
  institutions.rateShift = parameters.repricing * points
}
