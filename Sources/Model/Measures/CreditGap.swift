extension Measure {
  /// Wanting and not obtaining.
  static let creditGap: [Measure] = [
    Measure(
      "needs", en: "households with a need", zh: "有资金需求户", .households,
      "Households whose own savings do not cover a need this month."
    ) {
      $0[.needs]
    },
    Measure("need_amount", en: "amount needed", zh: "资金需求额", .yuan, "Amount of these needs.") {
      $0.yuan(.needAmount)
    },
    Measure(
      "unmet_need", en: "unmet needs", zh: "未满足需求户", .households,
      "Households with a need who borrow from nobody this month."
    ) {
      $0[.unmet]
    },
    Measure("unmet_amount", en: "amount unmet", zh: "未满足需求额", .yuan, "Amount of their needs.") {
      $0.yuan(.unmetAmount)
    },
    Measure(
      "unmet_supply_share", en: "unmet for want of supply", zh: "供给型约束占比", .fraction,
      "Share of the unmet amount of households that were refused or hold no line; the rest holds back by choice."
    ) { $0.ratio($0[.unmetSupplyAmount], to: $0[.unmetAmount]) },
    Measure(
      "refused", en: "refused", zh: "被拒户", .households,
      "Households that a bank refused this month and that then borrow from nobody."
    ) {
      $0[.refused]
    },
    Measure(
      "formal_demand", en: "formal demand", zh: "正规信贷需求率", .fraction,
      "Share of households that wanted a bank or platform loan within twelve months."
    ) { $0.ratio($0[.formalWishes], to: $0[.households]) },
    Measure(
      "formal_obtained", en: "formal demand met", zh: "正规信贷获得率", .fraction,
      "Households that obtained a bank or platform loan within twelve months, of those that wanted one."
    ) { $0.ratio($0[.formalLoans], to: $0[.formalWishes]) },
  ]
}
