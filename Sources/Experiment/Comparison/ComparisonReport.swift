import Model
import Parameters

/// What a comparison has shown, for people: the tables hold the rest.
public struct ComparisonReport: Sendable {
  /// What one policy changes by the last month, in the whole county.
  public struct Finding: Sendable {
    /// The policy.
    public let policy: String
    /// Main measures: mean in the base, mean under the policy, and the difference.
    public let measures: [(measure: Measure, base: Double, reform: Double, change: MeanInterval)]
    /// Costs beside the base.
    public let costs: [CostRow]
    /// Households of the county by what became of their first loan.
    public let transitions: [(kind: Transition, households: MeanInterval)]
  }

  /// The base.
  public let base: String
  /// What people call the base and the policies.
  public let names: Names
  /// Replicates that were run.
  public let replicates: Int
  /// The last month.
  public let lastMonth: CalendarMonth
  /// One entry a policy.
  public let findings: [Finding]
  /// Places on ever having borrowed, where several policies were compared.
  public let ranking: [RankingRow]
  /// Shares of packages' parts in the additional households that ever borrowed.
  public let decomposition: [DecompositionRow]
  /// How the goals of precision were met, or the main measure's precision without any.
  public let precision: [PrecisionRow]
  /// How policies were scaled to the same spending.
  public let equalCosts: [EqualCost]
  /// Additional households that ever borrowed at each dose.
  public let doses: [(path: String, policy: String?, value: Double, change: MeanInterval)]
  /// Effects over the draws of a posterior on the measures that matter most; none without a posterior.
  public let drawn:
    [(
      policy: String, measure: Measure, median: Double, interval: ClosedRange<Double>, rise: Double
    )]
  /// Number of those draws.
  public let draws: Int
  /// What a reader must know beside the numbers.
  public let notes: [PolicyNote]
  /// The files that were written, in the folder.
  public let files: [WrittenFile]
  /// The folder.
  public let folder: String

  /// Measures that the report shows, in its order.
  private static let main = [
    "informed", "ever_borrowed", "active_borrowers", "lent_cumulative", "balance", "mean_rate",
    "npl_ratio", "over_indebted", "income_gain", "lender_margin", "spent_government",
    "spent_lender",
  ]
  private static let adoption = "ever_borrowed"
  /// Measures whose effects over draws are shown.
  private static let overDraws = ["ever_borrowed", "balance", "npl_ratio", "lender_margin"]

  init(
    _ results: ComparisonResults, goals: [PrecisionGoal], equalCosts: [EqualCost],
    posterior: PosteriorEffects?,
    notes: [PolicyNote], files: [WrittenFile], folder: String
  ) {
    let plan = results.plan
    base = plan.base.scenario.name
    names = plan.names
    replicates = results.replicates.count
    lastMonth = plan.base.scenario.start + (plan.base.scenario.months - 1)
    findings = plan.policies.indices.map { Finding(results, policy: $0, measures: Self.main) }
    ranking =
      plan.policies.count > 1 ? results.ranking().filter { $0.measure == Self.adoption } : []
    decomposition = plan.packages.flatMap {
      results.decomposition(of: $0, measure: Self.adoption)
    }
    let wanted =
      goals.isEmpty
      ? [(Self.adoption, PrecisionGoal.standard)] : goals.map { ($0.measure, $0.relative) }
    precision = wanted.flatMap { name, relative in
      plan.policies.indices.filter { results.effects[$0].hasEffect }.compactMap { policy in
        Measure.index(of: name).map {
          results.precision($0, policy: policy, relative: relative)
        }
      }
    }
    doses = plan.doses.map { dose in
      let values = results.endings.differences(of: Self.adoption, in: dose.variant)
      return (dose.path, dose.policy, dose.value, MeanInterval(values))
    }
    self.equalCosts = equalCosts
    draws = posterior?.draws.count ?? 0
    drawn = (posterior?.rows ?? []).filter { Self.overDraws.contains($0.measure.name) }.map {
      ($0.policy, $0.measure, $0.median, $0.low...$0.high, $0.positive)
    }
    self.notes = notes
    self.files = files
    self.folder = folder
  }
}

extension ComparisonReport.Finding {
  init(_ results: ComparisonResults, policy: Int, measures names: [String]) {
    let effect = results.effects[policy]
    let last = effect.numbers.count - results.groups.count * Measure.all.count
    self.policy = results.plan.policies[policy].name
    measures = names.compactMap { name in
      Measure.index(of: name).map { index in
        let number = effect.numbers[last + index]
        return (Measure.all[index], number.baseMean, number.reformMean, number.difference)
      }
    }
    costs = results.costs(of: policy)
    transitions = Transition.allCases.map { kind in
      (kind, MeanInterval(effect.transitions[kind.index]))
    }
  }
}
