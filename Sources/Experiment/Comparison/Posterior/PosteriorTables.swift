import Model
import Parameters

extension PosteriorEffects {
  /// `posterior_draws.csv`: what each policy does in each draw, beside the draw's parameters.
  var drawTable: SmallTable {
    SmallTable(
      "posterior_draws.csv",
      columns: ["draw", "source", "policy", "measure", "difference", "error"] + posterior.paths
    ) { text in
      for (number, draw) in draws.enumerated() {
        for (policy, name) in policies.enumerated() {
          for (measure, effect) in zip(Measure.all, values[number][policy]) {
            text.append(number + 1)
            text.append(draw.number)
            text.append(name)
            text.append(measure.name)
            text.append(effect.difference)
            text.append(effect.error)
            for value in draw.values { text.append(value) }
            text.endRow()
          }
        }
      }
    }
  }

  /// `posterior_effects.csv`: medians and intervals over draws, who is best, and what a wrong choice costs.
  var effectTable: SmallTable {
    SmallTable(
      "posterior_effects.csv",
      columns: [
        "policy", "measure", "draws", "median", "low", "high", "sd_parameters", "sd_replicates",
        "probability_positive", "probability_best", "mean_regret", "largest_regret",
      ]
    ) { text in
      for row in rows {
        text.append(row.policy)
        text.append(row.measure.name)
        text.append(draws.count)
        for value in [
          row.median, row.low, row.high, row.parameterSpread, row.chanceSpread, row.positive,
          row.best, row.regret.mean, row.regret.largest,
        ] { text.append(value) }
        text.endRow()
      }
    }
  }

  /// `posterior_conditions.csv`: under which parameters which contender is best, a row a condition of a leaf.
  func conditionTable(base: String) -> SmallTable {
    let numbers = draws.map { $0.values.map { Double($0) ?? .nan } }
    return SmallTable(
      "posterior_conditions.csv",
      columns: ["measure", "leaf", "share", "best", "probability_best", "path", "side", "bound"]
    ) { text in
      for (place, measure) in Measure.all.enumerated() {
        guard let winners = best(place) else { continue }
        let tree = RankingTree(values: numbers, winners: winners)
        for (number, leaf) in tree.leaves.enumerated() {
          for condition in leaf.conditions.map(Optional.some)
            + (leaf.conditions.isEmpty ? [nil] : [])
          {
            text.append(measure.name)
            text.append(number + 1)
            text.append(leaf.share)
            text.append(leaf.best < policies.count ? policies[leaf.best] : base)
            text.append(leaf.probability)
            text.append(condition.map { posterior.paths[$0.column] } ?? "")
            text.append(condition.map { $0.isAbove ? "above" : "below" } ?? "")
            text.append(condition?.bound ?? .nan)
            text.endRow()
          }
        }
      }
    }
  }
}
