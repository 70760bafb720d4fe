extension Check {
  /// The case's own source.
  static let caseSource = "Yang 2020"

  /// E1 to E8: what was published about the county for 30 September 2019, and what follows from it.
  static let casePublished: [Check] = [
    Check(
      "E1", .input, "households with a credit line", .households, published: "158,000",
      source: caseSource, band: 156_400...159_600
    ) { $0[.base]("lines_granted") },
    Check(
      "E2", .calibrated, "ever borrowed, of those with a line", .fraction, published: "12.59%",
      source: caseSource, band: 0.116...0.136
    ) { $0[.base]("usage_rate") },
    Check(
      "E3", .calibrated, "owing at the date, of those with a line", .fraction,
      published: "6.34%", source: caseSource, band: 0.057...0.070
    ) { $0[.base]("active_rate") },
    Check(
      "E4", .calibrated, "lent since the start", .yuan, published: "1.23 bn yuan",
      source: caseSource, band: 1.05e9...1.41e9
    ) { $0[.base]("lent_cumulative") },
    Check(
      "E5", .test, "balance", .yuan, published: "156 m yuan", source: caseSource,
      band: 133e6...179e6
    ) { $0[.base]("balance") },
    Check(
      "E6", .test, "mean balance of those who owe", .yuan, published: "15,581 yuan",
      source: caseSource, band: 13_000...18_000
    ) { $0[.base]("balance_per_active") },
    Check(
      "E7", .test, "mean days in use of a loan", .days, published: "90 days",
      source: caseSource, band: 75...105,
      missed: Explanation(
        reason: """
          Kept longer, the same needs make fewer loans: lending (E4) and the money-weighted duration (E8) leave their \
          bands before the days reach the middle of theirs. By Little's law 90 days at this balance need loans that owe \
          half of their principal on average while they run; early repayment in part, which the case allows \
          at any time, keeps them near that, but closes many.
          """, experiment: .longerUse, shown: ["E2", "E3", "E4", "E5", "E7", "E8"])
    ) { $0[.base]("days_in_use") },
    Check(
      "E8", .test, "balance over daily lending (money-weighted duration)", .days,
      published: "46 to 62 days", source: "\(caseSource), by Little's law", band: 40...68
    ) { $0[.base]("balance") / ($0[.base]("lent_cumulative") / 394) },
  ]
}
