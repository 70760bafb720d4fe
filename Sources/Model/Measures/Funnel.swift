extension Measure {
  /// From household to repeat borrower.
  static let funnel: [Measure] = [
    Measure(
      "households", en: "households", zh: "农户数", .households, "Households in the group."
    ) { $0[.households] },
    Measure("online", en: "on line", zh: "上网农户", .households, "Households with a connection.") {
      $0.count(.online)
    },
    Measure(
      "platform_users", en: "platform users", zh: "平台用户", .households,
      "Households that use the platform's application."
    ) { $0.count(.platformUser) },
    Measure(
      "lines_granted", en: "lines granted", zh: "授信户数", .households,
      "Households that hold a credit line."
    ) { $0.count(.credited) },
    Measure(
      "heard", en: "heard of it", zh: "听说产品", .households,
      "Households that have heard of the product."
    ) { $0.count(.heard) },
    Measure(
      "informed", en: "informed", zh: "弄懂产品", .households,
      "Households that know how the product works."
    ) { $0.count(.informed) },
    Measure(
      "applied", en: "ever applied", zh: "曾申请", .households,
      "Households that have ever applied to the platform, which grants all that it has offered: as many as ever_borrowed."
    ) { $0.count(.applied) },
    Measure(
      "ever_borrowed", en: "ever borrowed", zh: "累计借款户", .households,
      "Households that have ever borrowed from the platform."
    ) { $0.count(.everBorrowed) },
    Measure(
      "active_borrowers", en: "active borrowers", zh: "有余额户", .households,
      "Households that owe the platform."
    ) { $0.count(.activeBorrower) },
    Measure(
      "repeat_borrowers", en: "repeat borrowers", zh: "重复借款户", .households,
      "Households with two or more platform loans."
    ) { $0[.repeaters] },
    Measure(
      "new_borrowers", en: "new borrowers", zh: "本月首次借款户", .households,
      "Households whose first platform loan was made this month."
    ) { $0[.newBorrowers] },
    Measure(
      "usage_rate", en: "usage rate, ever", zh: "累计用信率", .fraction,
      "ever_borrowed / lines_granted."
    ) { $0.ratio($0.count(.everBorrowed), to: $0.count(.credited)) },
    Measure(
      "active_rate", en: "usage rate, active", zh: "用信率", .fraction,
      "active_borrowers / lines_granted."
    ) { $0.ratio($0.count(.activeBorrower), to: $0.count(.credited)) },
    Measure(
      "trust_mean", en: "mean trust", zh: "平均信任度", .index, "Mean trust in the platform, 0 to 1."
    ) { $0.ratio($0[.trust], to: $0[.households]) },
    Measure(
      "no_bank_before", en: "borrowers new to banks", zh: "首贷户占比", .fraction,
      "Share of ever-borrowers who were no client of a bank and owed none when they first borrowed from the platform."
    ) { 1 - $0.ratio($0.count(.bankFirst), to: $0.count(.everBorrowed)) },
  ]
}
