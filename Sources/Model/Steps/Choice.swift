import Parameters

/// What decides among the platform, a bank, kin and nothing.
public struct ChoiceParameters: ParameterGroup {
  public static let title = Label(en: "Choice of lender", zh: "借贷渠道选择")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Value of covering a whole need, by what it is for.", zh: "满足全部需求的效用(按用途)", .logit,
    in: -5...10, labels: Use.labels, role: .uncertainty,
    source: .xintai(
      "production", prior: "illness and hunger press more than stock; set with evidence C5",
      settledBy: "borrowing by purpose in CHFS"))
  public var needValue = [2.63, 3.0, 2.5]

  @Parameter(
    "Loss of value per percentage point of the annual rate.", zh: "年利率每高 1 个百分点的效用损失",
    .logit, in: 0...2, role: .uncertainty,
    source: .xintai(
      prior:
        "about 0.2; at a rate of 9% and a chance of 0.4 that gives −1.1 in year one (Karlan and Zinman 2019)",
      settledBy: "randomised rates of the platform's own offers"))
  public var priceSlope = 0.201

  @Parameter(
    "Elasticity of a loan's size to its rate.", zh: "贷款额对利率的弹性(绝对值)", .elasticity, in: 0...3,
    role: .uncertainty,
    source: .assumed(
      "about 0.3 in the short run in Karlan and Zinman (2008), recalled",
      settledBy: "a pricing experiment"))
  public var sizeElasticity = 0.3

  @Parameter(
    "Rate at which needs are stated.", zh: "需求额对应的基准利率", .perYear, in: 0.01...0.36,
    role: .design, source: .cited("yang2020", "7.2% to 10.8%: the middle"))
  public var referenceRate = 0.09

  @Parameter(
    "Loss of value when the first monthly payment takes the whole monthly inflow.",
    zh: "月还款占满月现金流入时的效用损失", .logit, in: 0...10, role: .uncertainty,
    source: .cited(
      "karlan2008", "abstract: demand responds more to maturity than to rate (sign; size assumed)"))
  public var burden = 3.0

  @Parameter(
    "Share of the monthly inflow that borrowers let the instalment take when they choose a term.",
    zh: "选择期限时可接受的月供占现金流入比例", .fraction, in: 0.05...2, role: .uncertainty,
    source: .xintai(
      prior: "set with early repayment so that loans are in use for about 90 days",
      settledBy: "terms chosen"))
  public var comfortShare = 0.739

  @Parameter(
    "Value of full trust in the platform against none.", zh: "完全信任相对不信任的效用差", .logit,
    in: 0...10, role: .uncertainty,
    source: .cited(
      "wangl2023", "abstract: perceived security and gain raise use (sign; size assumed)"))
  public var trustValue = 4.0

  @Parameter(
    "Value of one standard deviation of literacy for using the platform.",
    zh: "素养每高一个标准差使用平台的效用", .logit, in: 0...2, role: .uncertainty,
    source: .cited(
      "huangh2021", "abstract: literacy raises demand and access (sign; 0.2 to 0.5 assumed)"))
  public var literacyValue = 0.35

  @Parameter(
    "Trouble of a first platform loan; below 0 where ease outweighs it.",
    zh: "首次使用平台贷款的麻烦成本(负值表示便利大于麻烦)", .logit, in: -5...10,
    role: .uncertainty,
    source: .xintai(
      prior: "set so that 12.6% of those credited have borrowed after a year",
      settledBy: "a survey of non-users"))
  public var platformHassle = -1.75

  @Parameter(
    "Fall of that trouble after the first loan.", zh: "首次借款后麻烦成本的降低", .logit, in: 0...10,
    role: .uncertainty,
    source: .xintai(
      prior: "half of those who ever borrowed owe at a given date (evidence D3)",
      settledBy: "gaps between a user's loans"))
  public var habit = 3.39

  @Parameter(
    "Loss of value of the platform for a household that does not use its application yet.",
    zh: "尚未使用平台应用者的额外成本", .logit, in: 0...10, role: .uncertainty,
    source: .assumed("an account has to be opened first", settledBy: "sign-ups at the first loan"))
  public var signUp = 1.0

  @Parameter(
    "Trouble of a bank loan: documents, guarantor, days.", zh: "银行贷款的麻烦成本", .logit, in: -5...10,
    role: .uncertainty,
    source: .assumed(
      "set so that 19.6% of households want formal credit in a year without the platform (E30)",
      settledBy: "a survey of applicants"))
  public var bankHassle = 1.3

  @Parameter(
    "Loss of value per kilometre to the branch.", zh: "距网点每公里的效用损失", .logit, in: 0...1,
    role: .uncertainty,
    source: .assumed("two trips by bus for 5 km", settledBy: "applications by distance"))
  public var distance = 0.08

  @Parameter(
    "Share of trouble and distance that full digitisation of the bank removes.",
    zh: "银行全面数字化可消除的麻烦比例", .fraction, in: 0...1, role: .uncertainty,
    source: .assumed(
      "documents remain for large loans", settledBy: "days to approval before and after"))
  public var digitisationRelief = 0.6

  @Parameter(
    "Cost of asking kin: face and favours owed.", zh: "向亲友借款的人情成本", .logit, in: -5...10,
    role: .uncertainty,
    source: .xintai(
      prior: "set so that 43.8% of households owe kin before launch (CHFS 2014)",
      settledBy: "informal loans in CHFS"))
  public var kinCost = 1.37

  @Parameter(
    "Value of each borrowing neighbour beyond what one learns from it (endorsement).",
    zh: "每个借款邻居的示范效用", .logit, in: 0...2, role: .uncertainty,
    source: .cited("banerjee2013", "no endorsement effect once informed"))
  public var endorsement = 0.0
}

/// What a household can choose for a need.
public enum Channel: UInt8, CaseIterable, Sendable {
  /// There is no need this month.
  case none
  case platform, bank, informal
  /// There is a need, and nobody was asked.
  case nothing
  /// A bank was asked and refused, and nobody else would do.
  case refused

  /// Who lends through it.
  package var lender: Lender? {
    switch self {
    case .platform: .platform
    case .bank: .bank
    case .informal: .informal
    case .none, .nothing, .refused: nil
    }
  }
}

/// The options of one household with a need, with everything that decides among them.
///
/// Value of option c: `V_c + G_c`, with one standard Gumbel draw a channel and month. An option that is not open
/// has value −∞. Kept whole so that a household's story can be told with its numbers.
public struct Options: Sendable, Equatable {
  /// Systematic values of platform, bank, kin and nothing.
  public package(set) var value = SIMD4<Double>(repeating: -.infinity)
  /// Gumbel draws of platform, bank, kin and nothing.
  public package(set) var luck = SIMD4<Double>()
  /// Offers of platform, bank and kin.
  public package(set) var platform = Offer()
  public package(set) var bank = Offer()
  public package(set) var kin = Offer()

  /// What a lender would give.
  public struct Offer: Sendable, Equatable {
    /// In fen; 0 if closed.
    public package(set) var amount: Int32 = 0
    /// Annual rate as a fraction, after cuts.
    public package(set) var rate = 0.0
    /// Points cut off the rate.
    public package(set) var cut = 0.0
    /// In months.
    public package(set) var term = 0
    /// How it is repaid.
    public package(set) var repayment = Repayment.whenPossible
    /// First monthly payment in fen.
    public package(set) var payment: Int64 = 0
  }

  /// Channel of greatest value, with or without the bank, the one that may refuse.
  package func best(isRefusedByBank: Bool = false) -> Channel {
    var total = value + luck
    if isRefusedByBank { total[1] = -.infinity }
    var best = 3
    for option in 0..<3 where total[option] > total[best] { best = option }
    switch best {
    case 0: return .platform
    case 1: return .bank
    case 2: return .informal
    default: return .nothing
    }
  }

  /// What the lender of a channel would give.
  package func offer(of channel: Channel) -> Offer {
    switch channel {
    case .platform: platform
    case .bank: bank
    case .informal: kin
    case .none, .nothing, .refused: Offer()
    }
  }
}
