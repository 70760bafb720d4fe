import Testing

@testable import Model

@Suite struct CopulaTests {
  private let pairs = ModelParameters().endowment.correlation.pairs
  private let draws = Draws(seed: 7, replicate: 0, month: Draws.founding)

  private func drawn(_ copula: Copula, known: [Characteristic: [Double]] = [:], count: Int = 20_000)
    -> Scores
  {
    var scores = Scores(capacity: count)
    scores.draw(0..<count, from: copula, known: known, draws)
    return scores
  }

  // The standard error of a correlation over 20,000 households is 0.007; four of them.
  @Test func `scores have the correlations asked for`() {
    let copula = Copula(pairs)
    let scores = drawn(copula)
    #expect(copula.kept == 1)
    for (one, other, wanted) in pairs {
      let reached = Sample.correlation(scores[one], scores[other])
      #expect(abs(reached - wanted) < 0.03, "\(one) and \(other): \(reached) for \(wanted)")
    }
  }

  @Test func `columns that are given keep their values, and the others their dependence`() {
    let other = Draws(seed: 8, replicate: 0, month: Draws.founding)
    var ages = [Double](repeating: 0, count: 20_000)
    other.normals(.endowment, rows: 0..<20_000, into: &ages)
    let copula = Copula(pairs, known: [.age])
    let scores = drawn(copula, known: [.age: ages])
    #expect(scores[.age] == ages)
    for (one, other, wanted) in pairs {
      #expect(abs(Sample.correlation(scores[one], scores[other]) - wanted) < 0.03)
    }
  }

  @Test func `contradictory correlations are shrunk until a joint distribution exists`() {
    let impossible: [(Characteristic, Characteristic, Double)] = [
      (.income, .age, 0.95), (.income, .schooling, 0.95), (.age, .schooling, -0.95),
    ]
    let copula = Copula(impossible)
    #expect(copula.kept < 1 && copula.kept > 0.3)
    let scores = drawn(copula)
    #expect(Sample.correlation(scores[.income], scores[.age]) > 0.3)
    #expect(Sample.correlation(scores[.age], scores[.schooling]) < -0.3)
  }

  @Test func `the size of a block changes no score`() {
    let copula = Copula(pairs)
    let whole = drawn(copula, count: 700)
    var part = Scores(capacity: 300)
    part.draw(450..<700, from: copula, draws)
    for trait in Characteristic.allCases {
      #expect(Array(part[trait].prefix(250)) == Array(whole[trait][450..<700]))
    }
  }

  @Test func `equal values share the score of their middle rank`() {
    let scores = normalScores(ofRanksIn: [3, 1, 3, 9])
    #expect(scores[0] == scores[2] && scores[1] < scores[0] && scores[0] < scores[3])
    #expect(abs(scores[0] - 0) < 1e-12)
  }
}
