/// What a household with a need could choose, what each option was worth, and what it chose.
package struct ChoiceAccount: Sendable, Equatable {
  /// The options with their values, offers and Gumbel draws, as the step weighs them.
  package let options: Options
  /// Whom it asks first.
  package let asked: Channel
  /// Where it ends.
  package let channel: Channel
  /// Whether a bank approves; nil where none is asked, or the amount is too small, which every bank refuses.
  package let approval: Throw?
  /// Whether the cap on lenders closes the banks to it.
  package let isBankClosed: Bool
  /// Why the platform is closed to it; empty where it is open.
  package let closed: [Closure]
  /// What makes the value of platform, bank and kin.
  package let forces: [ChoicePart]

  /// Why the platform lends a household nothing.
  package enum Closure: Sendable, CaseIterable {
    case uninformed, noLine, offline, late, openLoan, owesBank, tooLittle
  }

  /// Chances of platform, bank, kin and nothing before the draws: `exp(V) / Σ exp(V)`.
  package var probabilities: SIMD4<Double> {
    var weights = SIMD4<Double>()
    for option in 0..<4 { weights[option] = exponential(options.value[option]) }
    return weights / weights.sum()
  }

  /// The loan it takes; nil for none.
  package var loan: Options.Offer? { channel.lender == nil ? nil : options.offer(of: channel) }
}

extension ChoiceAccount {
  /// What a household with a need will choose, by the very functions of the step.
  init(of row: Int, _ state: HouseholdState, in world: World, _ month: borrowing Month) {
    let target = month.parameters.pricing.target
    let reached = world.reach(target).rows(of: world.households, in: world.villages)
    var columns = OptionColumns()
    func weigh(_ parameters: ModelParameters, _ columns: inout OptionColumns) -> Market {
      let market = Market(parameters, world.institutions, cutReaches: reached)
      columns.weigh(
        for: [row], in: market, world.households, world.villages, by: world.tally,
        weighing: world.voices, month.draws)
      return market
    }
    let market = weigh(month.parameters, &columns)
    let options = columns.options(at: 0, in: market)
    _ = columns.settle(
      for: [row], in: market, world.households.status, world.households.attributes, month.draws)
    self.options = options
    asked = Channel(rawValue: columns.asked[0]) ?? .nothing
    channel = Channel(rawValue: columns.ended[0]) ?? .nothing
    let isCapped = month.parameters.supervision.lendersCap < 2
    isBankClosed = isCapped && state.debt(to: .platform) > 0
    let isLookedAt = asked == .bank && Int64(options.bank.amount) >= market.leastLoan
    approval =
      isLookedAt
      ? Throw(
        chance: market.approval(
          world.households.status[row], world.households.attributes[row]),
        draw: month.draws.uniform(.approval, row))
      : nil
    closed = options.platform.amount > 0 ? [] : Self.closures(state, row, in: world, month)
    var forces: [ChoicePart] = []
    for force in ChoicePart.Force.allCases {
      var without = month.parameters
      force.remove(from: &without.choice)
      let rest = columns.options(at: 0, in: weigh(without, &columns)).value
      // An option that is closed has no value to share out.
      var part = options.value - rest
      for option in 0..<4 where !options.value[option].isFinite { part[option] = 0 }
      if part != .zero { forces.append(ChoicePart(force: force, size: part)) }
    }
    self.forces = forces
  }

  private static func closures(
    _ state: HouseholdState, _ row: Int, in world: World, _ month: borrowing Month
  ) -> [Closure] {
    var closures: [Closure] = []
    if !state.has(.informed) { closures.append(.uninformed) }
    if !state.has(.credited) { closures.append(.noLine) }
    if !state.has(.online) { closures.append(.offline) }
    if state.has(.late) { closures.append(.late) }
    if world.households.openLoans(row) >= month.parameters.line.loansAtOnce {
      closures.append(.openLoan)
    }
    if month.parameters.supervision.lendersCap < 2 && state.debt(to: .bank) > 0 {
      closures.append(.owesBank)
    }
    return closures.isEmpty ? [.tooLittle] : closures
  }
}

/// What one weight of the choice adds to the values of platform, bank, kin and nothing.
package struct ChoicePart: Sendable, Equatable {
  package let force: Force
  package let size: SIMD4<Double>

  /// The weights of the choice; every value is linear in them, so each part is the value less that without it.
  package enum Force: Sendable, CaseIterable {
    case need, price, burden, trust, literacy, endorsement, platformHassle, habit, signUp
    case bankHassle, distance, kinCost

    fileprivate func remove(from choice: inout ChoiceParameters) {
      switch self {
      case .need: choice.needValue = choice.needValue.map { _ in 0 }
      case .price: choice.priceSlope = 0
      case .burden: choice.burden = 0
      case .trust: choice.trustValue = 0
      case .literacy: choice.literacyValue = 0
      case .endorsement: choice.endorsement = 0
      case .platformHassle: choice.platformHassle = 0
      case .habit: choice.habit = 0
      case .signUp: choice.signUp = 0
      case .bankHassle: choice.bankHassle = 0
      case .distance: choice.distance = 0
      case .kinCost: choice.kinCost = 0
      }
    }
  }
}
