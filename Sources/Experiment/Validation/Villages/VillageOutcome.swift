/// What the households of the experiment did, in the villages or in a replicate of the model.
package struct VillageOutcome: Sendable {
  /// The households.
  let arms: VillageArms
  /// 1 where a household took up in its round, 0 where not.
  let tookUp: [Double]
  /// What households of the second round said to randomised prices.
  let answers: [PriceAnswer]

  /// Points of take-up that a long session adds to a short one, in the same village.
  ///
  /// In the second round among those who were told nothing about the decisions of others.
  func sessionEffect(inSecondRound isSecond: Bool) -> Double {
    let rows = rows { arms.isSecondRound[$0] == isSecond && (!isSecond || arms.isHidden[$0]) }
    return slopes(rows, [arms.isLong.map { $0 ? 1 : 0 }])[0]
  }

  /// Points of take-up for one friend of five in a long session of the first round.
  func friendEffect(ofFive: Double) -> Double {
    let rows = rows {
      arms.isSecondRound[$0] && arms.isHidden[$0] && arms.informedFriends[$0].isFinite
    }
    return slopes(rows, [arms.informedFriends, arms.isLong.map { $0 ? 1 : 0 }])[0] / ofFive
  }

  /// Points of first-round take-up that the default option, or what stands for it, adds in the same village.
  var defaultEffect: Double { defaultEffect { !arms.isSecondRound[$0] } }

  /// Points of second-round take-up that the first round's default adds, where decisions were hidden or shown.
  func defaultEffect(whereHidden isHidden: Bool) -> Double {
    defaultEffect { arms.isSecondRound[$0] && arms.isHidden[$0] == isHidden }
  }

  /// Elasticity of take-up to the price at the means, from a straight line through all answers.
  var priceElasticity: Double {
    let weights = answers.map(\.weight)
    let line = LeastSquares.coefficients(
      of: answers.map(\.tookUp), on: [answers.map { _ in 1 }, answers.map(\.price)],
      weights: weights)
    func sum(_ column: KeyPath<PriceAnswer, Double>) -> Double {
      answers.reduce(0) { $0 + $1.weight * $1[keyPath: column] }
    }
    return line[1] * sum(\.price) / sum(\.tookUp)
  }

  /// Fall of the slope, in points of take-up a yuan, between a household without informed friends and one with no others.
  var flatteningByFriends: Double {
    let known = answers.filter(\.informedFriends.isFinite)
    let columns = [
      known.map { _ in 1 }, known.map(\.price), known.map(\.informedFriends),
      known.map { $0.price * $0.informedFriends },
    ]
    return LeastSquares.coefficients(
      of: known.map(\.tookUp), on: columns, weights: known.map(\.weight))[3]
  }

  private func defaultEffect(_ isMeant: (Int) -> Bool) -> Double {
    slopes(rows(isMeant), [arms.isDefault.map { $0 ? 1 : 0 }])[0]
  }

  private func rows(_ isMeant: (Int) -> Bool) -> [Int] {
    tookUp.indices.filter { isMeant($0) && !tookUp[$0].isNaN }
  }

  private func slopes(_ rows: [Int], _ columns: [[Double]]) -> [Double] {
    LeastSquares.slopes(
      of: rows.map { tookUp[$0] }, on: columns.map { column in rows.map { column[$0] } },
      within: rows.map { arms.village[$0] })
  }
}
