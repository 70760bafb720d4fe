import Model
import Parameters

/// How likely a contender is the best on a measure.
public struct RankingRow: Sendable, Equatable {
  /// The measure, in the last month for the whole county.
  public let measure: String
  /// Which side is better.
  public let better: String
  /// The policy, or the base's name for doing nothing.
  public let policy: String
  /// Probability that it is the best.
  public let probabilityBest: Double
  /// Mean place, 1 for the best.
  public let meanRank: Double
}

extension ComparisonResults {
  /// Places of all policies, and of doing nothing, on every measure with a clear better side.
  package func ranking() -> [RankingRow] {
    guard replicates.count > 1 else { return [] }
    let draws = JointDraws(replicates: replicates.count, seed: plan.base.scenario.seed)
    let contenders: [(name: String, world: Int?)] =
      [(plan.base.scenario.name, nil)] + plan.policies.map { ($0.name, $0.variant) }
    return Measure.all.flatMap { measure -> [RankingRow] in
      guard let better = measure.better else { return [] }
      let values = contenders.map { endings.differences(of: measure.name, in: $0.world) }
      // A number that is undefined in some replicate says nothing about the joint order.
      guard values.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { return [] }
      let ranking = Ranking(values.map(draws.means), better: better)
      return contenders.indices.map {
        RankingRow(
          measure: measure.name, better: better.rawValue, policy: contenders[$0].name,
          probabilityBest: ranking.best[$0], meanRank: ranking.rank[$0])
      }
    }
  }
}
