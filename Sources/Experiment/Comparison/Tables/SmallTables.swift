import Model
import Parameters

/// A table that is small enough to be made at once.
package struct SmallTable: Sendable {
  /// Name of its file.
  let name: String
  /// The whole text.
  let bytes: [UInt8]

  init(_ name: String, columns: [String], rows: (inout CSVText) -> Void) {
    self.name = name
    var text = CSVText()
    text.appendRow(columns)
    rows(&text)
    bytes = text.bytes
  }
}

extension CSVText {
  /// Adds a mean and its interval, or a value with bounds.
  fileprivate mutating func append(_ value: Double, _ low: Double, _ high: Double) {
    append(value)
    append(low)
    append(high)
  }

  /// Adds a number that may be missing.
  fileprivate mutating func append(_ number: Int?) {
    if let number { append(number) } else { append(Double.nan) }
  }
}

extension ComparisonResults {
  /// Households of each group by what became of their first loan.
  var transitionTable: SmallTable {
    SmallTable(
      "transitions.csv",
      columns: ["policy", "group", "level", "kind", "households", "low", "high"]
    ) { text in
      for (policy, effect) in zip(plan.policies, effects) {
        for (place, statistics) in effect.transitions.enumerated() {
          let group = groups[place / TransitionCounts.kinds]
          let kind = Transition.allCases[place % TransitionCounts.kinds]
          for field in [policy.name, group.group, group.level, kind.rawValue] {
            text.append(field)
          }
          let interval = MeanInterval(statistics)
          text.append(interval.mean, interval.low, interval.high)
          text.endRow()
        }
      }
    }
  }

  /// What each policy costs, and costs a result.
  var costTable: SmallTable {
    SmallTable("costs.csv", columns: ["policy", "item", "payer", "yuan", "low", "high"]) { text in
      for (index, policy) in plan.policies.enumerated() {
        for row in costs(of: index) {
          for field in [policy.name, row.item, row.payer] { text.append(field) }
          text.append(row.yuan, row.low, row.high)
          text.endRow()
        }
      }
    }
  }

  /// How likely each contender is the best.
  var rankingTable: SmallTable {
    SmallTable(
      "ranking.csv", columns: ["measure", "better", "policy", "probability_best", "mean_rank"]
    ) { text in
      for row in ranking() {
        for field in [row.measure, row.better, row.policy] { text.append(field) }
        text.append(row.probabilityBest)
        text.append(row.meanRank)
        text.endRow()
      }
    }
  }

  /// Shares of the parts of packages.
  var decompositionTable: SmallTable {
    SmallTable(
      "decomposition.csv", columns: ["package", "measure", "part", "value", "low", "high"]
    ) { text in
      for package in plan.packages {
        for row in Measure.all.flatMap({ decomposition(of: package, measure: $0.name) }) {
          for field in [row.package, row.measure, row.part] { text.append(field) }
          text.append(row.interval.mean, row.interval.low, row.interval.high)
          text.endRow()
        }
      }
    }
  }

  /// Effects of each dose.
  var doseTable: SmallTable {
    SmallTable(
      "dose.csv", columns: ["path", "policy", "dose", "measure", "difference", "low", "high"]
    ) { text in
      for dose in plan.doses {
        for measure in Measure.all {
          let interval = MeanInterval(
            endings.differences(of: measure.name, in: dose.variant))
          text.append(dose.path)
          text.append(dose.policy ?? "")
          text.append(dose.value)
          text.append(measure.name)
          text.append(interval.mean, interval.low, interval.high)
          text.endRow()
        }
      }
    }
  }

  /// Replicates that each difference takes; goals stand in place of the standard.
  func precisionTable(_ goals: [PrecisionGoal]) -> SmallTable {
    SmallTable(
      "precision.csv",
      columns: [
        "policy", "measure", "relative", "replicates", "needed_paired", "needed_independent",
        "variance_ratio",
      ]
    ) { text in
      for policy in plan.policies.indices {
        for (place, measure) in Measure.all.enumerated() {
          let goal = goals.first { $0.measure == measure.name }
          let row = precision(
            place, policy: policy, relative: goal?.relative ?? PrecisionGoal.standard)
          text.append(row.policy)
          text.append(row.measure)
          text.append(row.relative)
          text.append(row.replicates)
          text.append(row.neededPaired)
          text.append(row.neededIndependent)
          text.append(row.varianceRatio)
          text.endRow()
        }
      }
    }
  }
}
