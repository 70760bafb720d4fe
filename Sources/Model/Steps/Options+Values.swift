import Parameters

/// Everything about this month that the options of households depend on, read once above the loop.
package struct Market {
  package let parameters: ModelParameters
  private let choice: ChoiceParameters
  private let digitisation: Double
  private let bankRate: Double
  /// Amount wanted at the bank's rate, as a share of the need.
  private let wantedOfBank: Double
  private let cutReaches: ReachedRows
  private let clientApproval: Double
  private let otherApproval: Double

  package init(
    _ parameters: ModelParameters, _ institutions: Institutions, cutReaches: ReachedRows
  ) {
    self.parameters = parameters
    self.cutReaches = cutReaches
    choice = parameters.choice
    digitisation = institutions.bankDigitisation
    bankRate = max(parameters.bank.rate - parameters.bank.rateFall * digitisation, 0)
    wantedOfBank = choice.wanted(at: bankRate)
    let gain = parameters.bank.approvalGain * digitisation
    clientApproval = raised(parameters.bank.clientApproval, by: gain)
    otherApproval = raised(parameters.bank.otherApproval, by: gain)
  }

  /// Options of a household for its need of this month.
  package func options(
    for row: Int, _ households: Households, in villages: Villages, endorsers: Double,
    luck: SIMD4<Double>
  ) -> Options {
    var options = Options()
    options.luck = luck
    options.value[3] = 0
    let inflow = monthlyInflow(row, households)
    let worth = choice.needValue[Int(households.needUse[row])]
    if let offer = platformOffer(row, households, in: villages, inflow: inflow) {
      options.platform = offer
      options.value[0] =
        value(of: offer, worth, row, households, inflow)
        + platformAppeal(row, households, endorsers)
    }
    options.bank = bankOffer(row, households, inflow: inflow)
    options.value[1] =
      value(of: options.bank, worth, row, households, inflow)
      - bankTrouble(villages.branchDistance[Int(households.village[row])])
    options.kin = kinOffer(row, households)
    if options.kin.amount > 0 {
      options.value[2] = value(of: options.kin, worth, row, households, inflow) - choice.kinCost
    }
    return options
  }

  /// Chance that a bank approves an application.
  package func approval(_ row: Int, _ households: Households) -> Double {
    guard !households.status[row].contains(.badRecord) else { return 0 }
    let old = households.attributes[row].isSuperset(of: [.bankClient, .collateral])
    return old ? clientApproval : otherApproval
  }

  // MARK: -

  /// `worth · (amount / need) − slope · rate · 100 − burden · (payment / inflow)`.
  private func value(
    of offer: Options.Offer, _ worth: Double, _ row: Int, _ households: Households,
    _ inflow: Double
  ) -> Double {
    let share = Double(offer.amount) / Double(max(households.need[row], 1))
    let load = min(Double(offer.payment) / max(inflow, 1), 2)
    return worth * min(share, 1) - choice.priceSlope * offer.rate * 100 - choice.burden * load
  }

  /// Income and sales that a household counts on in a month, in fen, with the loan it considers at work.
  private func monthlyInflow(_ row: Int, _ households: Households) -> Double {
    var inflow = Double(households.permanentIncome[row] + households.investmentGain[row]) * 100
    if households.needUse[row] == Use.production.rawValue {
      inflow +=
        parameters.investment.turnover
        * Double(Int64(households.working[row]) + Int64(households.need[row]))
    }
    return inflow
  }

  private func platformAppeal(
    _ row: Int, _ households: Households, _ endorsers: Double
  ) -> Double {
    let status = households.status[row]
    var appeal = choice.trustValue * (Double(households.trust[row]) - 0.5)
    appeal += choice.literacyValue * Double(households.literacy[row])
    appeal += choice.endorsement * endorsers
    appeal -= choice.platformHassle
    if status.contains(.everBorrowed) { appeal += choice.habit }
    if !status.contains(.platformUser) { appeal -= choice.signUp }
    return appeal
  }

  private func bankTrouble(_ kilometres: Float) -> Double {
    (choice.bankHassle + choice.distance * Double(kilometres))
      * (1 - choice.digitisationRelief * digitisation)
  }

  private func platformOffer(
    _ row: Int, _ households: Households, in villages: Villages, inflow: Double
  ) -> Options.Offer? {
    let status = households.status[row]
    guard status.isSuperset(of: [.informed, .credited, .online]), !status.contains(.late)
    else { return nil }
    guard households.openLoans(row) < parameters.line.loansAtOnce else { return nil }
    let owesBank = households.bankDebt[row] > 0
    guard parameters.supervision.lendersCap > 1 || !owesBank else { return nil }
    let reached = cutReaches.contains(row)
    let price = parameters.pricing.paid(on: Double(households.lineRate[row]), reached: reached)
    let room = Int64(households.lineLimit[row]) - Int64(households.platformDebt[row])
    var amount = min(desired(households.need[row], choice.wanted(at: price.rate)), room)
    var offer = Options.Offer()
    offer.rate = price.rate
    offer.cut = price.cut
    offer.repayment = status.contains(.prime) ? .interestFirst : .equalInstalments
    offer.term = term(for: amount, inflow: inflow)
    let spare =
      parameters.supervision.serviceCap * inflow - Double(households.service[row])
    amount = min(amount, affordable(spare, offer))
    amount = amount / 10_000 * 10_000
    guard amount >= Int64(Money.amount(parameters.need.least)) else { return nil }
    offer.amount = Int32(amount)
    offer.payment = firstPayment(amount, offer)
    return offer
  }

  /// Shortest of 3, 6, 9 … months whose instalment is comfortable; the longest offered if none is.
  private func term(for amount: Int64, inflow: Double) -> Int {
    let longest = parameters.products.longestTerm
    var term = 3
    while term + 3 <= longest
      && Double(amount) / Double(term) > choice.comfortShare * inflow
    { term += 3 }
    return min(term, longest)
  }

  /// Largest amount whose first payment stays within what may be spent on service, in fen.
  private func affordable(_ spare: Double, _ offer: Options.Offer) -> Int64 {
    guard parameters.supervision.serviceCap < 10 else { return Int64(Int32.max) }
    guard spare > 0 else { return 0 }
    let perUnit =
      offer.repayment == .interestFirst
      ? offer.rate / 12 : Annuity.factor(rate: offer.rate, months: offer.term)
    return Int64(min(spare / max(perUnit, 1e-9), Money.most))
  }

  private func firstPayment(_ amount: Int64, _ offer: Options.Offer) -> Int64 {
    offer.repayment == .interestFirst
      ? Int64(Double(amount) * offer.rate / 12)
      : Int64(Double(amount) * Annuity.factor(rate: offer.rate, months: offer.term))
  }

  private func bankOffer(_ row: Int, _ households: Households, inflow: Double) -> Options.Offer {
    var offer = Options.Offer()
    let most = parameters.bank.limitMonths * Double(households.permanentIncome[row]) * 100
    let room = max(0, Int64(min(most, Money.most)) - Int64(households.bankDebt[row]))
    offer.rate = bankRate
    offer.amount = Int32(min(desired(households.need[row], wantedOfBank), room))
    offer.term = parameters.bank.term
    offer.repayment = .interestFirst
    offer.payment = Int64(Double(offer.amount) * bankRate / 12)
    return offer
  }

  private func kinOffer(_ row: Int, _ households: Households) -> Options.Offer {
    var offer = Options.Offer()
    let capacity = Int64(Money.amount(Double(households.informalCapacity[row])))
    let room = max(0, capacity - Int64(households.informalDebt[row]))
    offer.amount = Int32(min(Int64(households.need[row]), room))
    offer.term = 12
    return offer
  }
}

/// An amount wanted, in fen.
private func desired(_ need: Int32, _ wanted: Double) -> Int64 { Int64(Double(need) * wanted) }

/// A chance with its log odds raised; what is certain or impossible stays so.
private func raised(_ chance: Double, by gain: Double) -> Double {
  chance > 0 && chance < 1 ? logistic(logit(chance) + gain) : chance
}

extension ChoiceParameters {
  /// Amount wanted at a rate as a share of the need: `(rate / reference)^−e`.
  fileprivate func wanted(at rate: Double) -> Double {
    guard sizeElasticity > 0 else { return 1 }
    return exponential(-sizeElasticity * logarithm(max(rate, 0.001) / referenceRate))
  }
}
