import Experiment

/// What the files of a comparison say about the draws of a posterior.
struct PosteriorFile {
  /// One policy and measure over all draws.
  struct Row {
    let policy: String
    let measure: String
    let draws: Int
    /// Median and 95% interval over draws, with the share of draws above 0.
    let effect: Effect
    let parameterSpread: Double
    let chanceSpread: Double
    let best: Double
    let regret: Double
    let largestRegret: Double
  }

  /// Where in the space of parameters a contender is best.
  struct Leaf {
    let measure: String
    let number: String
    let share: Double
    let best: String
    let probability: Double
    var conditions: [(path: String, isAbove: Bool, bound: Double)]
  }

  private(set) var rows: [Row] = []
  private(set) var leaves: [Leaf] = []

  /// Reads them; nothing where the comparison was not repeated over a posterior.
  init(in folder: String) throws(FileProblem) {
    if let table = try TableReader("posterior_effects.csv", in: folder) {
      let at = try table.columns(
        "policy", "measure", "draws", "median", "low", "high", "probability_positive",
        "sd_parameters", "sd_replicates", "probability_best", "mean_regret", "largest_regret")
      try table.forEachRow { row in
        func number(_ place: Int) -> Double { Double(row[at[place]]) ?? .nan }
        rows.append(
          Row(
            policy: row[at[0]], measure: row[at[1]], draws: Int(row[at[2]]) ?? 0,
            effect: Effect(
              difference: number(3), low: number(4), high: number(5), probability: number(6)),
            parameterSpread: number(7), chanceSpread: number(8), best: number(9),
            regret: number(10), largestRegret: number(11)))
      }
    }
    guard let table = try TableReader("posterior_conditions.csv", in: folder) else { return }
    let at = try table.columns(
      "measure", "leaf", "share", "best", "probability_best", "path", "side", "bound")
    try table.forEachRow { row in
      let path = row[at[5]]
      let condition = (path, row[at[6]] == "above", Double(row[at[7]]) ?? .nan)
      let last = leaves.indices.last
      if let last, leaves[last].measure == row[at[0]], leaves[last].number == row[at[1]] {
        leaves[last].conditions.append(condition)
      } else {
        leaves.append(
          Leaf(
            measure: row[at[0]], number: row[at[1]], share: Double(row[at[2]]) ?? .nan,
            best: row[at[3]], probability: Double(row[at[4]]) ?? .nan,
            conditions: path.isEmpty ? [] : [condition]))
      }
    }
  }
}
