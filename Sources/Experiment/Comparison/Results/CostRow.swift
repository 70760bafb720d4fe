import Model
import Parameters

/// Something that a policy costs or spares, beside the base, with its interval.
public struct CostRow: Sendable, Equatable {
  /// What for: a lever's column, a total, a loss, or a ratio.
  public let item: String
  /// Who pays: government, lender, bank or all.
  public let payer: String
  /// Yuan; NaN where a ratio has nothing to divide by.
  public let yuan: Double
  /// The lower end of the 95% interval; NaN where it has none.
  public let low: Double
  /// The upper end.
  public let high: Double

  init(_ item: String, _ payer: Payer?, _ interval: MeanInterval) {
    self.item = item
    self.payer = payer.map { "\($0)" } ?? "all"
    (yuan, low, high) = (interval.mean, interval.low, interval.high)
  }

  init(_ item: String, _ payer: Payer?, _ ratio: RatioOfMeans) {
    self.item = item
    self.payer = payer.map { "\($0)" } ?? "all"
    (yuan, low, high) = (ratio.value, ratio.low, ratio.high)
  }
}

extension ComparisonResults {
  /// Additional households, or units of lending, that costs are divided by.
  private static let results: [(item: String, measure: String, unit: Double)] = [
    ("cost_per_informed", "informed", 1),
    ("cost_per_ever_borrowed", "ever_borrowed", 1),
    ("cost_per_active", "active_borrowers", 1),
    ("cost_per_10000_lent", "lent_cumulative", 10_000),
  ]

  /// Costs of a policy, all beside the base, over the whole run.
  package func costs(of policy: Int) -> [CostRow] {
    let world = plan.policies[policy].variant
    return levers(world) + totals(world) + accounts(world) + ratios(world)
  }

  private func levers(_ world: Int) -> [CostRow] {
    Lever.allCases.flatMap { lever in
      Payer.allCases.compactMap { payer in
        let values = endings.differences(in: world) { $0.spent(on: lever, by: payer) }
        guard values.contains(where: { $0 != 0 }) else { return nil }
        return CostRow(lever.column, payer, MeanInterval(values))
      }
    }
  }

  private func totals(_ world: Int) -> [CostRow] {
    (Payer.allCases.map { $0 } + [nil]).map { payer in
      CostRow(
        "total", payer, MeanInterval(endings.differences(in: world) { $0.spent(by: payer) }))
    }
  }

  private func accounts(_ world: Int) -> [CostRow] {
    // Interest forgone is in the margin already, so that only other levers come off it.
    let net: (Ledger) -> Double = {
      $0.margin - $0.spent(by: .lender) + $0.spent(on: .rateCut, by: .lender)
    }
    let amounts: [(String, (Ledger) -> Double)] = [
      ("losses", { $0.losses }), ("lender_margin", { $0.margin }),
      ("lender_margin_after_levers", net),
    ]
    // Who bears the interest that is not charged, the government or the lender, stands with the levers.
    let forgone = MeanInterval(endings.differences(in: world) { $0.interestForgone })
    return [CostRow("interest_forgone", nil, forgone)]
      + amounts.map { item, amount in
        CostRow(item, .lender, MeanInterval(endings.differences(in: world, of: amount)))
      }
  }

  private func ratios(_ world: Int) -> [CostRow] {
    Self.results.flatMap { item, measure, unit in
      let gains = endings.differences(of: measure, in: world).map { $0 / unit }
      return [nil, Payer.government].map { payer in
        let costs = endings.differences(in: world) { $0.spent(by: payer) }
        return CostRow(item, payer, RatioOfMeans(costs, over: gains))
      }
    }
  }
}
