extension Measure {
  /// Platform, bank and informal lending.
  static let lending: [Measure] = [
    Measure("loans_made", en: "loans made", zh: "本月放款笔数", .count, "Platform loans made this month.")
    {
      $0[.loans]
    },
    Measure("lent", en: "lent", zh: "本月放款额", .yuan, "Platform lending this month.") {
      $0.yuan(.lent)
    },
    Measure(
      "lent_cumulative", en: "lent in all", zh: "累计放款额", .yuan,
      "Platform lending since the start."
    ) { $0.yuan(.borrowedTotal) },
    Measure(
      "balance", en: "balance", zh: "贷款余额", .yuan,
      "Owed to the platform, written-off loans left out."
    ) {
      $0.yuan(.balance)
    },
    Measure(
      "balance_per_active", en: "balance per active borrower", zh: "户均余额", .yuan,
      "balance / active_borrowers."
    ) { $0.ratio($0.yuan(.balance), to: $0.count(.activeBorrower)) },
    Measure(
      "loans_per_borrower", en: "loans per borrower", zh: "户均借款次数", .count,
      "Platform loans ever made / ever_borrowed."
    ) { $0.ratio($0[.timesBorrowed], to: $0.count(.everBorrowed)) },
    Measure(
      "mean_loan", en: "mean loan", zh: "笔均金额", .yuan, "Mean platform loan made this month."
    ) { $0.ratio($0.yuan(.lent), to: $0[.loans]) },
    Measure(
      "mean_loan_cumulative", en: "mean loan so far", zh: "累计笔均金额", .yuan,
      "lent_cumulative / platform loans ever made."
    ) { $0.ratio($0.yuan(.borrowedTotal), to: $0[.timesBorrowed]) },
    Measure(
      "mean_rate", en: "mean rate", zh: "加权平均利率", .perYear,
      "Annual rate of platform loans made this month, weighted by amount."
    ) { $0.ratio($0[.rateTimesLent], to: $0[.lent]) },
    Measure(
      "mean_term", en: "mean term", zh: "平均期限", .months,
      "Mean term of platform loans made this month."
    ) { $0.ratio($0[.termTimesLoans], to: $0[.loans]) },
    Measure(
      "mean_cost", en: "mean cost of a loan", zh: "笔均利息成本", .yuan,
      "Interest over the full term of a platform loan made this month."
    ) { $0.ratio($0.yuan(.costOfLoans), to: $0[.loans]) },
    Measure(
      "days_in_use", en: "days in use", zh: "平均用款天数", .days,
      "Mean time from making to closing of the platform loans closed so far."
    ) { $0.ratio($0[.monthsUsed] * 365 / 12, to: $0[.loansClosed]) },
    Measure("bank_lent", en: "bank lending", zh: "银行本月放款", .yuan, "Bank lending this month.") {
      $0.yuan(.bankLent)
    },
    Measure(
      "informal_lent", en: "informal lending", zh: "亲友本月借出", .yuan, "Lending by kin this month."
    ) {
      $0.yuan(.informalLent)
    },
    Measure("bank_balance", en: "bank balance", zh: "银行贷款余额", .yuan, "Owed to banks.") {
      $0.yuan(.bankBalance)
    },
    Measure("informal_balance", en: "informal balance", zh: "民间借款余额", .yuan, "Owed to kin.") {
      $0.yuan(.informalBalance)
    },
    Measure(
      "bank_borrowers", en: "bank borrowers", zh: "有银行贷款户", .households,
      "Households that owe banks."
    ) {
      $0[.bankDebtors]
    },
    Measure(
      "informal_borrowers", en: "informal borrowers", zh: "有民间借款户", .households,
      "Households that owe kin."
    ) { $0[.informalDebtors] },
    .county(
      "bank_digitisation", en: "digitisation of banks", zh: "银行数字化程度", .index,
      "How far banks have simplified and digitised, 0 to 1."
    ) { $0.institutions.bankDigitisation },
  ]
}
