/// Draws again the scores of households of whom some traits are known and others not.
///
/// Each set of known traits has its own copula. Where the livelihood is known, income and age follow it by
/// rejection: of the joint draws, the first is taken with which the model picks that livelihood.
struct ConditionalScores: Sendable {
  private let columns: [(trait: Characteristic, scores: [Double])]
  private let livelihoods: [UInt8?]?
  private let choice: LivelihoodChoice
  private let copulas: [Traits: Copula]
  private let all: Traits

  /// Which traits of a household are known.
  private struct Traits: OptionSet, Hashable {
    let rawValue: UInt32
    init(rawValue: UInt32) { self.rawValue = rawValue }
    init(_ trait: Characteristic) { rawValue = 1 << UInt32(trait.rawValue) }
    /// What a livelihood depends on.
    static let decisive: Traits = [Traits(.income), Traits(.age)]
  }

  /// Joint draws after which the last is taken: the file has a household that the model all but excludes.
  private static let mostTrials = 1000

  init(
    _ given: GivenHouseholds, known: [Characteristic: [Double]],
    _ pairs: [(Characteristic, Characteristic, Double)], _ choice: LivelihoodChoice
  ) {
    columns = Characteristic.allCases.compactMap { trait in known[trait].map { (trait, $0) } }
    livelihoods = given.livelihood
    self.choice = choice
    all = Traits(columns.map { Traits($0.trait) })
    var copulas = [all: Copula(pairs, known: Set(known.keys))]
    for row in 0..<(columns.first?.scores.count ?? 0) {
      let traits = Self.traits(of: row, columns)
      if copulas[traits] == nil {
        let present = columns.map(\.trait).filter { traits.contains(Traits($0)) }
        copulas[traits] = Copula(pairs, known: Set(present))
      }
    }
    self.copulas = copulas
  }

  private static func traits(
    of row: Int, _ columns: [(trait: Characteristic, scores: [Double])]
  ) -> Traits {
    columns.reduce(into: []) { if !$1.scores[row].isNaN { $0.insert(Traits($1.trait)) } }
  }

  /// Corrects those of a block of rows for whom the block's own draws do not hold.
  func redraw(_ scores: inout Scores, _ draws: Draws) {
    guard !columns.isEmpty || livelihoods != nil else { return }
    for row in scores.rows {
      let traits = Self.traits(of: row, columns)
      // A livelihood that the parameters exclude says nothing of income and age.
      let livelihood = livelihoods?[row].flatMap {
        choice.constants[Int($0)] > -.infinity ? $0 : nil
      }
      let isTied = livelihood != nil && !traits.isSuperset(of: .decisive)
      guard isTied || traits != all, let copula = copulas[traits] else { continue }
      var drawn = draw(row, from: copula, trial: 0, draws)
      if isTied, let livelihood {
        let uniform = { draws.uniform(.livelihoodTrial, row, index: $0) }
        var trial = 0
        while trial < Self.mostTrials && pick(drawn, uniform(trial)) != livelihood {
          trial += 1
          drawn = draw(row, from: copula, trial: trial, draws)
        }
      }
      scores.replace(row, by: drawn)
    }
  }

  private func pick(_ drawn: [Double], _ uniform: Double) -> UInt8 {
    choice.picks(
      [uniform], incomes: [drawn[Characteristic.income.rawValue]],
      ages: [drawn[Characteristic.age.rawValue]])[0]
  }

  /// Scores of one household by raw value of the trait.
  private func draw(_ row: Int, from copula: Copula, trial: Int, _ draws: Draws) -> [Double] {
    var values = [Double](repeating: 0, count: Characteristic.count)
    var independent = values
    for (place, trait) in copula.order.enumerated() {
      var mean = 0.0
      for before in 0..<place { mean += copula.triangle[place, before] * independent[before] }
      let diagonal = copula.triangle[place, place]
      if let score = score(of: row, trait) {
        values[trait.rawValue] = score
        independent[place] = (score - mean) / diagonal
      } else {
        // Later trials move what livelihood depends on, and nothing else.
        let isMoved = trait == .income || trait == .age
        let index = trait.rawValue + (isMoved ? trial * Characteristic.count : 0)
        independent[place] = draws.normal(.endowment, row, index: index)
        values[trait.rawValue] = mean + diagonal * independent[place]
      }
    }
    return values
  }

  private func score(of row: Int, _ trait: Characteristic) -> Double? {
    columns.first { $0.trait == trait }.map { $0.scores[row] }.flatMap { $0.isNaN ? nil : $0 }
  }
}

extension Purpose {
  /// Trials of a livelihood that suits what is given.
  package static let livelihoodTrial = Purpose(44)
}
