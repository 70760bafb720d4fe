import Parameters

/// Lines and comparisons by which welfare is judged.
public struct WelfareParameters: ParameterGroup {
  public static let title = Label(en: "Welfare", zh: "福利标准")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Poverty line a head in the first year.", zh: "期初人均贫困线", .yuanPerYear, in: 0...100_000,
    role: .design,
    source: .assumed(
      "the official line of 2018 in current prices, recalled (evidence C1)",
      settledBy: "the poverty monitoring report"))
  public var povertyLineAtStart = 2995.0

  @Parameter(
    "Growth of that line a year.", zh: "贫困线年增长率", .perYear, in: -0.2...0.5, role: .design,
    source: .assumed(
      "3,218 yuan in 2019 is 7.4% above 2018, recalled (evidence C1)",
      settledBy: "the poverty monitoring report"))
  public var povertyLineGrowth = 0.07

  @Parameter(
    "Urban disposable income a head at the start.", zh: "期初城镇人均可支配收入", .yuanPerYear,
    in: 0...1_000_000, role: .design,
    source: .cited(
      "nbs2018", "urban to rural ratio 2.685 nationally, applied to Shandong's rural 16,297"))
  public var urbanIncomeAtStart = 43_757.0

  @Parameter(
    "Growth of urban income a year.", zh: "城镇收入年增长率", .perYear, in: -0.5...0.5, role: .design,
    source: .cited("nbs2019", "urban income 39,251 (2018) to 42,359 (2019): 7.9%"))
  public var urbanGrowth = 0.079

  /// Poverty line after some months, in yuan a head and year.
  package func povertyLine(after months: Int) -> Double {
    povertyLineAtStart * exponential(logarithm(1 + povertyLineGrowth) * Double(months) / 12)
  }

  /// Urban income after some months, in yuan a head and year.
  package func urbanIncome(after months: Int) -> Double {
    urbanIncomeAtStart * exponential(logarithm(1 + urbanGrowth) * Double(months) / 12)
  }
}

extension Measure {
  /// Levels of income, poverty, resilience.
  static let welfare: [Measure] = [
    Measure(
      "income_mean", en: "mean income a head", zh: "人均收入", .yuanPerYear,
      "Mean smoothed annual income a head, over persons."
    ) {
      $0.ratio($0[.income], to: $0[.persons])
    },
    Measure(
      "income_median", en: "median income a head", zh: "收入中位数", .yuanPerYear, "Median of the same."
    ) {
      $0.incomes.median
    },
    Measure(
      "income_gain", en: "income from invested credit", zh: "信贷带来的增收", .yuanPerYear,
      "Mean lasting yearly income of a household from invested credit."
    ) { $0.ratio($0[.investmentGain] * 12, to: $0[.households]) },
    Measure(
      "poverty_headcount", en: "poverty headcount", zh: "贫困发生率", .fraction,
      "Share of persons below the poverty line."
    ) {
      $0.ratio($0[.poor], to: $0[.persons])
    },
    Measure(
      "poverty_gap", en: "poverty gap", zh: "贫困差距指数", .fraction,
      "Mean shortfall from the line as a share of it, over all persons."
    ) {
      $0.ratio($0[.povertyGap], to: $0[.persons])
    },
    Measure(
      "skipped_spending", en: "skipped spending", zh: "基本消费不足户", .households,
      "Households that spent less than subsistence this month."
    ) {
      $0.count(.skippedSpending)
    },
  ]
}
