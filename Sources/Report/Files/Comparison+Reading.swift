import Experiment
import Parameters

extension Comparison {
  /// Reads the files of a folder.
  init(in folder: String, manifest: ManifestFile) throws(FileProblem) {
    self.manifest = manifest
    posterior = try PosteriorFile(in: folder)
    equalCost = try EqualCostFile(in: folder)
    sensitivity = try SensitivityFile(in: folder)
    try readEffects(folder)
    try readTransitions(folder)
    try readCosts(folder)
    try readRankings(folder)
    try readDecompositions(folder)
    try readDoses(folder)
    try readPrecisions(folder)
    try readParameters(folder)
  }

  private mutating func readEffects(_ folder: String) throws(FileProblem) {
    guard let table = try TableReader("comparison.csv", in: folder) else {
      throw FileProblem(
        input: "cannot report on \(folder)", reason: "there is no comparison.csv",
        remedy: "Run `puhui compare` again.")
    }
    let at = try table.columns(
      "policy", "month", "group", "level", "measure", "base", "reform", "difference", "low", "high",
      "probability", "replicates")
    var names: [String] = []
    var known: Set<String> = []
    var knownLevels: Set<[String]> = []
    var latest: CalendarMonth?
    var latestText = ""
    try table.forEachRow { row in
      let (policy, date, group, level) = (row[at[0]], row[at[1]], row[at[2]], row[at[3]])
      if known.insert(policy).inserted {
        names.append(policy)
        (latest, latestText) = (nil, "")
      }
      if date != latestText, let month = CalendarMonth(date) {
        if names.count == 1 { months.append(month) }
        (latest, latestText) = (month, date)
      }
      if knownLevels.insert([group, level]).inserted { levels[group, default: []].append(level) }
      let effect = Effect(
        base: number(row[at[5]]), reform: number(row[at[6]]), difference: number(row[at[7]]),
        low: number(row[at[8]]), high: number(row[at[9]]), probability: number(row[at[10]]),
        replicates: Int(row[at[11]]) ?? 0)
      if group == "all" {
        paths[PathKey(policy: policy, measure: row[at[4]]), default: []].append(effect)
      }
      // Months stand in order, so that the last one read is the last month.
      if latest != nil {
        let key = EffectKey(policy: policy, group: group, level: level, measure: row[at[4]])
        effects[key] = effect
      }
    }
    let labels = manifest.names
    policies = names.enumerated().map { index, name in
      PolicyEntry(name: name, label: labels.label(of: name), color: Palette.color(index))
    }
  }

  private mutating func readTransitions(_ folder: String) throws(FileProblem) {
    guard let table = try TableReader("transitions.csv", in: folder) else { return }
    let at = try table.columns("policy", "group", "level", "kind", "households", "low", "high")
    try table.forEachRow { row in
      let key = TransitionKey(
        policy: row[at[0]], group: row[at[1]], level: row[at[2]], kind: row[at[3]])
      transitions[key] = Effect(row, at[4], at[5], at[6]).within(0...(.infinity))
    }
  }

  private mutating func readCosts(_ folder: String) throws(FileProblem) {
    guard let table = try TableReader("costs.csv", in: folder) else { return }
    let at = try table.columns("policy", "item", "payer", "yuan", "low", "high")
    try table.forEachRow { row in
      costs.append(
        CostEntry(
          policy: row[at[0]], item: row[at[1]], payer: row[at[2]],
          effect: Effect(row, at[3], at[4], at[5])))
    }
  }

  private mutating func readRankings(_ folder: String) throws(FileProblem) {
    guard let table = try TableReader("ranking.csv", in: folder) else { return }
    let at = try table.columns("measure", "better", "policy", "probability_best", "mean_rank")
    try table.forEachRow { row in
      rankings.append(
        RankingEntry(
          measure: row[at[0]], better: row[at[1]], policy: row[at[2]],
          probability: number(row[at[3]]), rank: number(row[at[4]])))
    }
  }

  private mutating func readDecompositions(_ folder: String) throws(FileProblem) {
    guard let table = try TableReader("decomposition.csv", in: folder) else { return }
    let at = try table.columns("package", "measure", "part", "value", "low", "high")
    try table.forEachRow { row in
      decompositions.append(
        DecompositionEntry(
          package: row[at[0]], measure: row[at[1]], part: row[at[2]],
          effect: Effect(row, at[3], at[4], at[5])))
    }
  }

  private mutating func readDoses(_ folder: String) throws(FileProblem) {
    guard let table = try TableReader("dose.csv", in: folder) else { return }
    let at = try table.columns("path", "policy", "dose", "measure", "difference", "low", "high")
    try table.forEachRow { row in
      doses.append(
        DoseEntry(
          path: row[at[0]], policy: row[at[1]], dose: number(row[at[2]]), measure: row[at[3]],
          effect: Effect(row, at[4], at[5], at[6])))
    }
  }

  private mutating func readPrecisions(_ folder: String) throws(FileProblem) {
    guard let table = try TableReader("precision.csv", in: folder) else { return }
    let at = try table.columns(
      "policy", "measure", "relative", "replicates", "needed_paired", "needed_independent",
      "variance_ratio")
    try table.forEachRow { row in
      precisions.append(
        PrecisionEntry(
          policy: row[at[0]], measure: row[at[1]], relative: number(row[at[2]]),
          replicates: number(row[at[3]]), paired: number(row[at[4]]),
          independent: number(row[at[5]]), ratio: number(row[at[6]])))
    }
  }

  private mutating func readParameters(_ folder: String) throws(FileProblem) {
    guard let table = try TableReader("parameters.csv", in: folder) else { return }
    let at = try table.columns(
      "policy", "path", "label_en", "label_zh", "unit_en", "unit_zh", "base", "reform", "from",
      "until")
    try table.forEachRow { row in
      parameters.append(
        ParameterEntry(
          policy: row[at[0]], path: row[at[1]], label: Label(en: row[at[2]], zh: row[at[3]]),
          unit: Label(en: row[at[4]], zh: row[at[5]]), base: row[at[6]], reform: row[at[7]],
          from: row[at[8]], until: row[at[9]]))
    }
  }
}

extension Effect {
  /// A value and its interval in three fields of a row.
  fileprivate init(_ row: [String], _ value: Int, _ low: Int, _ high: Int) {
    self.init(difference: number(row[value]), low: number(row[low]), high: number(row[high]))
  }
}
