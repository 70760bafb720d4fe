extension Check {
  /// The case's own source.
  static let caseSource = "Yang 2020"

  /// E1 to E8: what was published about the county for 30 September 2019, and what follows from it.
  static let casePublished: [Check] = [
    Check(
      "E1", .input, "households with a credit line",
      zh: "获授信农户数", .households, published: "158,000",
      source: caseSource, band: 156_400...159_600
    ) { $0[.base]("lines_granted") },
    Check(
      "E2", .calibrated, "ever borrowed, of those with a line",
      zh: "累计借款户占授信户", .fraction, published: "12.59%",
      source: caseSource, band: 0.116...0.136
    ) { $0[.base]("usage_rate") },
    Check(
      "E3", .calibrated, "owing at the date, of those with a line",
      zh: "期末有余额户占授信户", .fraction,
      published: "6.34%", source: caseSource, band: 0.057...0.070
    ) { $0[.base]("active_rate") },
    Check(
      "E4", .calibrated, "lent since the start",
      zh: "累计放款", .yuan, published: "1.23 bn yuan",
      source: caseSource, band: 1.05e9...1.41e9
    ) { $0[.base]("lent_cumulative") },
    Check(
      "E5", .test, "balance",
      zh: "贷款余额", .yuan, published: "156 m yuan", source: caseSource,
      band: 133e6...179e6
    ) { $0[.base]("balance") },
    Check(
      "E6", .test, "mean balance of those who owe",
      zh: "户均余额", .yuan, published: "15,581 yuan",
      source: caseSource, band: 13_000...18_000
    ) { $0[.base]("balance_per_active") },
    Check(
      "E7", .test, "mean days in use of a loan",
      zh: "贷款平均用款天数", .days, published: "90 days",
      source: caseSource, band: 75...105,
      missed: Explanation(
        reason: """
          Kept longer by fewer early repayments, the same needs make fewer loans: those who owe (E3), lending (E4) and \
          the money-weighted duration (E8) leave their bands. Of the calibration's 504 draws 70 have 75 days or more with E2 to E4 in their \
          bands, but none of these has the balance (E5) in its band too. By Little's law 90 days at this balance need loans that owe \
          half of their principal on average while they run; early repayment in part, which the case allows \
          at any time, keeps them near that, but closes many.
          """, experiment: .longerUse, shown: ["E2", "E3", "E4", "E5", "E7", "E8"])
    ) { $0[.base]("days_in_use") },
    Check(
      "E8", .test, "balance over daily lending (money-weighted duration)",
      zh: "余额与日均放款之比（金额加权期限）", .days,
      published: "46 to 62 days", source: "\(caseSource), by Little's law", band: 40...68
    ) { $0[.base]("balance") / ($0[.base]("lent_cumulative") / 394) },
  ]
}
