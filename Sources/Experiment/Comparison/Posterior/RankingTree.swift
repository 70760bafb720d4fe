import GSL

/// A shallow tree that says under which parameters which contender is best.
///
/// A node is split where the two sides' best contenders differ and their shares differ by more than luck among
/// the many splits that were tried would bring about, but for one node in a hundred; so most trees have one leaf, which is a finding too.
struct RankingTree: Sendable {
  /// Draws that conditions lead to.
  struct Leaf: Sendable {
    /// What holds of them.
    let conditions: [Condition]
    /// Who is best in most of them.
    let best: Int
    /// Share of these draws in which that is so.
    let probability: Double
    /// Share of all draws.
    let share: Double
  }

  /// A bound on one parameter.
  struct Condition: Sendable {
    /// Column of the parameter.
    let column: Int
    let isAbove: Bool
    let bound: Double
  }

  /// The leaves, from low to high values of the first split.
  let leaves: [Leaf]

  /// Chance that luck alone splits a node, whichever of its columns and places.
  private static let luckySplits = 0.01
  private static let mostConditions = 2

  /// - Parameters:
  ///   - values: one row a draw, one value a parameter; NaN cannot be split at.
  ///   - winners: who is best in each draw.
  init(values: [[Double]], winners: [Int]) {
    precondition(values.count == winners.count, "a winner for every draw")
    let table = Table(values: values, winners: winners)
    leaves = winners.isEmpty ? [] : table.grow(Array(winners.indices), [])
  }

  private struct Table {
    let values: [[Double]]
    let winners: [Int]

    func grow(_ draws: [Int], _ conditions: [Condition]) -> [Leaf] {
      guard conditions.count < RankingTree.mostConditions, let split = bestSplit(of: draws) else {
        return [leaf(draws, conditions)]
      }
      let below = draws.filter { values[$0][split.column] <= split.bound }
      let above = draws.filter { values[$0][split.column] > split.bound }
      func condition(_ isAbove: Bool) -> Condition {
        Condition(column: split.column, isAbove: isAbove, bound: split.bound)
      }
      return grow(below, conditions + [condition(false)])
        + grow(above, conditions + [condition(true)])
    }

    private func leaf(_ draws: [Int], _ conditions: [Condition]) -> Leaf {
      let (best, count) = majority(draws)
      return Leaf(
        conditions: conditions, best: best, probability: Double(count) / Double(draws.count),
        share: Double(draws.count) / Double(winners.count))
    }

    private func majority(_ draws: [Int]) -> (best: Int, count: Int) {
      var counts: [Int: Int] = [:]
      for draw in draws { counts[winners[draw], default: 0] += 1 }
      return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }.map { ($0.key, $0.value) }
        ?? (0, 0)
    }

    private func bestSplit(of draws: [Int]) -> (column: Int, bound: Double)? {
      let least = max(5, (winners.count + 9) / 10)
      guard draws.count >= 2 * least, let columns = values.first?.indices else { return nil }
      var found: (column: Int, bound: Double)?
      // The best of many places is found by luck more often than a single one (Bonferroni).
      let places = Double(columns.count * (draws.count - 2 * least + 1))
      var most = Normal().quantile(of: 1 - RankingTree.luckySplits / max(places, 1))
      for column in columns {
        let sorted = draws.sorted { (values[$0][column], $0) < (values[$1][column], $1) }
        for place in least...(sorted.count - least) where place < sorted.count {
          let (low, high) = (values[sorted[place - 1]][column], values[sorted[place]][column])
          guard low < high else { continue }
          let errors = difference(Array(sorted[..<place]), Array(sorted[place...]))
          if errors > most { (most, found) = (errors, (column, (low + high) / 2)) }
        }
      }
      return found
    }

    /// Standard errors between the shares of one side's best contender; 0 where both sides have the same.
    private func difference(_ some: [Int], _ others: [Int]) -> Double {
      let best = majority(some).best
      guard majority(others).best != best else { return 0 }
      let (n, m) = (Double(some.count), Double(others.count))
      let p = Double(some.count { winners[$0] == best }) / n
      let q = Double(others.count { winners[$0] == best }) / m
      let pooled = (p * n + q * m) / (n + m)
      let error = (pooled * (1 - pooled) * (1 / n + 1 / m)).squareRoot()
      return error > 0 ? (p - q) / error : 0
    }
  }
}
