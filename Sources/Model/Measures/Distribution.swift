import Parameters

extension Measure {
  /// Inequality of income and of credit.
  static let distribution: [Measure] = [
    Measure(
      "gini", en: "Gini coefficient", zh: "基尼系数", .index,
      "Gini coefficient of income a head, over persons."
    ) {
      $0.incomes.gini
    },
    Measure("theil", en: "Theil index", zh: "泰尔指数", .index, "Theil index of income a head.") {
      $0.incomes.theil
    },
    Measure(
      "theil_between", en: "Theil index between livelihoods", zh: "生计组间泰尔指数", .index,
      "Part of the county's Theil index between livelihoods."
    ) { $0.group.group == "all" ? theilBetween($0.livelihoods) : .nan },
    Measure(
      "top_to_bottom", en: "top to bottom fifth", zh: "高低收入组之比", .ratio,
      "Mean income of the richest fifth of persons over that of the poorest."
    ) {
      $0.incomes.topToBottom
    },
    Measure(
      "urban_rural_ratio", en: "urban to rural income", zh: "城乡收入比", .ratio,
      "Urban income a head, an input, over the group's mean."
    ) {
      $0.parameters.welfare.urbanIncome(after: $0.world.age)
        / $0.ratio($0[.income], to: $0[.persons])
    },
    Measure(
      "credit_concentration", en: "concentration of credit", zh: "信贷集中指数", .index,
      "Concentration index of platform lending by income a head; above 0 where the better-off borrow more."
    ) { $0.incomes.creditConcentration },
  ]
}

/// `Σ s_g ln(m_g / m)` with s_g a group's share of income and m_g its mean.
private func theilBetween(_ groups: ArraySlice<IncomeHistogram>) -> Double {
  let people = groups.map { $0.people }
  let incomes = groups.map { $0.total }
  let mean = incomes.reduce(0, +) / people.reduce(0, +)
  return zip(people, incomes).reduce(0) { sum, group in
    guard group.0 > 0, group.1 > 0 else { return sum }
    return sum + group.1 / incomes.reduce(0, +) * logarithm(group.1 / group.0 / mean)
  }
}
