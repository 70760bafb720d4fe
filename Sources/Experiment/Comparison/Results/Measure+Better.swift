import Model

extension Measure {
  /// Which side of a measure people would call better; nil where that depends on who asks.
  package var better: Ranking.Better? { Self.sides[name] }

  private static let sides: [String: Ranking.Better] = {
    var sides: [String: Ranking.Better] = [:]
    for name in higher { sides[name] = .higher }
    for name in lower { sides[name] = .lower }
    return sides
  }()

  private static let higher = [
    "online", "platform_users", "lines_granted", "heard", "informed", "applied", "ever_borrowed",
    "active_borrowers", "usage_rate", "active_rate", "trust_mean", "no_bank_before", "lent",
    "lent_cumulative", "balance", "formal_demand", "formal_obtained", "income_mean",
    "income_median", "income_gain", "lender_margin",
  ]

  private static let lower = [
    "mean_rate", "mean_cost", "arrears_30", "npl_ratio", "bank_npl_ratio", "late_borrowers",
    "written_off",
    "bad_records", "over_indebted", "harmed", "incidents", "unmet_need", "unmet_amount",
    "unmet_supply_share", "refused", "poverty_headcount", "poverty_gap", "skipped_spending",
    "gini", "theil", "theil_between", "top_to_bottom", "urban_rural_ratio",
    "credit_concentration", "spent_government", "spent_lender", "spent_bank",
  ]

  /// Names that both lists give a side; each must be a measure's.
  package static var namesWithSide: [String] { higher + lower }
}
