import Parameters

extension Check {
  /// E9 to E14: loans, rates, sizes, the shape of the first year, and arrears.
  static let lending: [Check] = [
    Check(
      "E9", .stylised, "loans a borrower",
      zh: "户均贷款笔数", .count, published: "2.0 to 2.7",
      source: "\(caseSource), counts by Little's law", band: 1.4...3.0
    ) { $0[.base]("loans_per_borrower") },
    Check(
      "E10a", .stylised, "loans at 7.2% to 10.8% a year",
      zh: "年利率7.2%至10.8%的贷款占比", .fraction, published: "mainly",
      source: caseSource, band: 0.9...1
    ) { evidence in
      let loans = evidence[.base].loans
      let inside = loans.count { (0.0719999...0.1080001).contains($0.rate) }
      return Double(inside) / Double(loans.count)
    },
    Check(
      "E10b", .stylised, "mean rate of a loan",
      zh: "贷款平均年利率", .perYear, published: "7.2% to 10.8%",
      source: caseSource, band: 0.083...0.097
    ) { mean($0[.base].loans.map(\.rate)) },
    Check(
      "E11a", .stylised, "loans of 1,000 to 300,000 yuan",
      zh: "1000至30万元的贷款占比", .fraction, published: "all",
      source: caseSource, band: 1...1
    ) { evidence in
      let loans = evidence[.base].loans
      return Double(loans.count { (1_000...300_000).contains($0.amount) }) / Double(loans.count)
    },
    Check(
      "E11b", .stylised, "mean loan",
      zh: "平均每笔贷款", .yuan, published: "26,000 to 31,000 yuan outstanding",
      source: "MYbank by Xinhua and Caixin 2020", band: 22_000...41_000
    ) { mean($0[.base].loans.map(\.amount)) },
    Check(
      "E11c", .stylised, "median loan over mean loan",
      zh: "贷款金额中位数与均值之比", .ratio, published: "below 1",
      source: "a stylised fact, our band", band: .atMost(0.999)
    ) { evidence in
      let amounts = evidence[.base].loans.map(\.amount).sorted()
      return amounts.isEmpty ? .nan : amounts[amounts.count / 2] / mean(amounts)
    },
    Check(
      "E12", .stylised, "last quarter's share of the year's new borrowers",
      zh: "首年新借款户中最后一季的占比", .fraction,
      published: "not back-loaded", source: "a stylised fact, our band", band: .atMost(0.35)
    ) { evidence in
      let census = History.census
      return evidence[.base].sum("new_borrowers", census + -2...census)
        / evidence[.base].sum("new_borrowers", census + -11...census)
    },
    Check(
      "E13", .stylised, "borrowers without an earlier bank loan",
      zh: "此前没有银行贷款的借款户占比", .fraction, published: "80%",
      source: "MYbank by Xinhua and Caixin 2020", band: 0.65...0.95
    ) { $0[.base]("no_bank_before") },
    Check(
      "E14a", .stylised, "non-performing loans",
      zh: "不良率", .fraction, published: "1.0% to 1.6%",
      source: "MYbank's reports, Ant's prospectus", band: 0.008...0.020
    ) { $0[.base]("npl_ratio") },
    Check(
      "E14b", .stylised, "arrears in a county-wide shock, over those without it",
      zh: "全县冲击下的逾期与无冲击时之比", .ratio,
      published: "1.7 (1.76% to 3.01% in four months of 2020)", source: "Ant's prospectus",
      band: 1.5...2.2, in: [.base, .shock],
      missed: Explanation(
        reason: """
          A third of four months' income is less than the model's debtors hold back for the next payments, and rural \
          borrowers here earn from several sources; the source says by how much arrears rose, not by how much incomes \
          fell.
          """, experiment: .deeperShock, shown: ["E14b"])
    ) { evidence in
      let end = CalendarMonth(year: 2020, month: 8)
      return evidence[.shock]("arrears_30", at: end) / evidence[.base]("arrears_30", at: end)
    },
  ]

  /// Mean of some numbers; NaN of none.
  static func mean(_ values: [Double]) -> Double {
    SummaryStatistics(values).mean
  }
}
