import Model
import Parameters

/// Parameters of the experiment's months: the first round is told and decides; then the arms of the second, side by side.
struct VillageMonths: Sendable {
  /// One of the second round's months: sessions of one kind, at one price.
  struct Arm: Sendable {
    let isLong: Bool
    /// Nil for the ordinary price.
    let price: RandomisedPrice?
    let parameters: ModelParameters
  }

  /// The months in which the first round is told.
  let told: [ModelParameters]
  /// The month in which it decides.
  let decision: ModelParameters
  /// The arms of the second round.
  let arms: [Arm]

  /// Months that the scenario has.
  static let count = 4

  /// - Parameters:
  ///   - long: timeline in which the second round sits in long sessions.
  ///   - short: the same with short ones.
  ///   - hasPrices: whether randomised prices are lived, too.
  init(long: [ModelParameters], short: [ModelParameters], hasPrices: Bool) {
    precondition(
      long.count == Self.count && short.count == Self.count,
      "the experiment has \(Self.count) months: \(long.count), \(short.count)")
    told = Array(long.prefix(2))
    decision = long[2]
    let prices = [nil] + (hasPrices ? RandomisedPrice.arms.map(Optional.some) : [])
    arms = prices.flatMap { price in
      [(true, long[3]), (false, short[3])].map { isLong, parameters in
        Arm(isLong: isLong, price: price, parameters: price?.applied(to: parameters) ?? parameters)
      }
    }
  }

  /// The month of the first round's decision at another trouble of a first loan.
  func decision(hassle: Double) -> ModelParameters { decision.having(hassle: hassle) }
}

extension ModelParameters {
  /// The same at another trouble of a first loan.
  func having(hassle: Double) -> ModelParameters {
    var parameters = self
    parameters.choice.platformHassle = hassle
    return parameters
  }
}

extension RandomisedPrice {
  /// Parameters in which loans cost in proportion what the insurance cost at this price.
  fileprivate func applied(to parameters: ModelParameters) -> ModelParameters {
    var parameters = parameters
    let rate = parameters.line.rateCeiling * yuan / Self.ordinary
    parameters.line.rateFloor = rate
    parameters.line.rateCeiling = rate
    return parameters
  }
}

extension VillageMonths {
  /// Lives the second round after the first, and puts together what each household did in its own arm.
  ///
  /// Arms of one month can be lived apart, since neighbours matter as they were the month before.
  func outcome(after firstRound: World, hassle: Double, among households: VillageArms)
    -> VillageOutcome
  {
    var tookUp = firstRound.tookUp
    var answers: [PriceAnswer] = []
    for arm in arms {
      var world = firstRound
      world.advance(arm.parameters.having(hassle: hassle))
      let decided = world.tookUp
      let rows = decided.indices.filter {
        households.isSecondRound[$0] && households.isLong[$0] == arm.isLong
      }
      guard let price = arm.price else {
        for row in rows { tookUp[row] = decided[row] }
        continue
      }
      answers += rows.filter { households.isHidden[$0] }.map { row in
        PriceAnswer(
          price: price.yuan, tookUp: decided[row],
          informedFriends: households.informedFriends[row], weight: price.households)
      }
    }
    return VillageOutcome(arms: households, tookUp: tookUp, answers: answers)
  }
}

extension World {
  /// 1 for each household that has borrowed from the platform, else 0.
  var tookUp: [Double] { households.status.map { $0.contains(.everBorrowed) ? 1 : 0 } }
}
