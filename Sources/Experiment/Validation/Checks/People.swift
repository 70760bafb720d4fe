import Parameters

extension Check {
  /// E27 to E32: who borrows, what they owed before, and what access does to incomes.
  static let people: [Check] = [
    Check(
      "E27", .stylised, "use rate at 60 and over, of that at 20 to 44",
      zh: "60岁及以上与20至44岁用信率之比", .ratio,
      published: "below a half", source: "CHFS 2013 to 2017: use falls with age", band: .atMost(0.5)
    ) { evidence in
      func rate(_ levels: [String]) -> Double {
        let users = levels.map { evidence[.base]("ever_borrowed", "age_band", $0) }
        let all = levels.map { evidence[.base]("households", "age_band", $0) }
        return users.reduce(0, +) / all.reduce(0, +)
      }
      return rate(["60_plus"]) / rate(["under_35", "35_44"])
    },
    Check(
      "E29a", .input, "households owing kin at the start",
      zh: "期初欠亲友款的农户占比", .fraction, published: "43.8%",
      source: "CHFS 2014", band: 0.38...0.50
    ) { $0[.base]("informal_borrowers", at: first) / $0[.base]("households", at: first) },
    Check(
      "E29b", .input, "kin's share of debt at the start",
      zh: "期初债务中欠亲友款的占比", .fraction, published: "64.6%",
      source: "CHFS 2014", band: 0.55...0.72
    ) { evidence in
      let kin = evidence[.base]("informal_balance", at: first)
      return kin / (kin + evidence[.base]("bank_balance", at: first))
    },
    Check(
      "E30a", .calibrated, "wish for formal credit, a year on without the platform",
      zh: "无平台一年后有正规信贷需求的农户占比", .fraction,
      published: "19.6%", source: "CHFS 2014", band: 0.15...0.25, in: [.noPlatform]
    ) { $0[.noPlatform]("formal_demand") },
    Check(
      "E30b", .calibrated, "of which obtained",
      zh: "其中获得的占比", .fraction, published: "27.6%",
      source: "CHFS 2014", band: 0.22...0.33, in: [.noPlatform]
    ) { $0[.noPlatform]("formal_obtained") },
    Check(
      "E31a", .stylised, "median effect of access on income after a year",
      zh: "可借款一年后对收入影响的中位数", .fraction,
      published: "about 0", source: "Meager 2022 and trials therein", band: -0.01...0.01,
      in: [.base, .noPlatform]
    ) { evidence in
      let effects = incomeEffects(evidence).map(\.effect).sorted()
      return effects.isEmpty ? .nan : effects[effects.count / 2]
    },
    Check(
      "E31b", .stylised, "mean effect of access on income after a year",
      zh: "可借款一年后对收入的平均影响", .fraction,
      published: "0 to 3%", source: "Meager 2022 and trials therein", band: 0...0.03,
      in: [.base, .noPlatform]
    ) { mean(incomeEffects($0).map(\.effect)) },
    Check(
      "E31c", .stylised, "households with a business among the top 1% of gains, over all",
      zh: "收益最高1%中经营户占比与总体之比", .ratio,
      published: "above 1", source: "Meager 2022", band: .above(1), in: [.base, .noPlatform]
    ) { evidence in
      let effects = incomeEffects(evidence).sorted { $0.effect > $1.effect }
      let top = effects.prefix(max(effects.count / 100, 1))
      let share = Double(top.count(where: \.hasBusiness)) / Double(top.count)
      return share / (Double(effects.count(where: \.hasBusiness)) / Double(effects.count))
    },
    Check(
      "E32a", .stylised, "Gini coefficient of rural incomes",
      zh: "农村收入基尼系数", .index, published: "0.31 to 0.37",
      source: "NBS and yearbook quintiles", band: 0.29...0.40
    ) { $0[.base]("gini") },
    Check(
      "E32b", .stylised, "top over bottom fifth",
      zh: "最高与最低五等份收入之比", .ratio, published: "5.9 to 9.3",
      source: "NBS and yearbook quintiles", band: 5...10
    ) { $0[.base]("top_to_bottom") },
    Check(
      "E32c", .input, "urban over rural income a head",
      zh: "城乡人均收入比", .ratio, published: "2.64 to 2.69",
      source: "NBS 2018 and 2019", band: 2.2...2.8
    ) { $0[.base]("urban_rural_ratio") },
  ]

  private static let first = CalendarMonth(year: 2018, month: 9)

  /// Relative effect of access on the income of each household that holds a line at the census.
  private static func incomeEffects(
    _ evidence: Evidence
  ) -> [(effect: Double, hasBusiness: Bool)] {
    guard let with = evidence[.base].households, let without = evidence[.noPlatform].households
    else { return [] }
    return with.income.indices.filter { with.isCredited[$0] && without.income[$0] > 0 }.map {
      (Double(with.income[$0] / without.income[$0]) - 1, with.hasBusiness[$0])
    }
  }
}
